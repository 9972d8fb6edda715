// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/scorescsv.h"

#include "core/exchange/civilday.h"
#include "core/exchange/csv.h"
#include "core/exchange/gathering.h"
#include "core/exchange/importedscores.h"
#include "core/exchange/text.h"
#include "core/exchange/textblocks.h"
#include "core/exchange/tr.h"
#include "core/exchange/yamltext.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The first line decides what divides cells: whatever is there most often.
QChar likeliestDivider(const QString &text)
{
    const QStringView line = QStringView{text}.first(std::max<qsizetype>(text.indexOf(u'\n'), 0));
    QChar divider = u',';
    for (const QChar other : {u';', u'\t'})
        if (line.count(other) > line.count(divider))
            divider = other;
    return divider;
}

/// What else a column may be called.
QStringList namesOf(const QString &field)
{
    static const QHash<QString, QStringList> others{
        {u"date"_s, {u"day"_s}},
        {u"text"_s, {u"body"_s, u"entry"_s, u"note"_s, u"notes"_s}},
        {u"with"_s, {u"who"_s, u"person"_s, u"about"_s}},
        {u"tags"_s, {u"tag"_s}},
        {u"starred"_s, {u"star"_s, u"favourite"_s, u"favorite"_s}},
    };
    return QStringList{field} + others.value(field);
}

/// Which column is which field.
class Columns
{
public:
    Columns(const QStringList &names, const Choices &choices) : m_names{names}
    {
        for (const QString &field : tableFields())
            m_columns.insert(field, columnOf(field, choices));
        for (qsizetype column = 0; column < names.size(); ++column)
            if (!names.at(column).isEmpty()
                && std::find(m_columns.cbegin(), m_columns.cend(), column) == m_columns.cend())
                m_others.append(column);
    }

    bool has(const QString &field) const { return m_columns.value(field) >= 0; }
    bool suffice() const
    {
        return has(u"date"_s)
            && (has(u"anxiety"_s) || has(u"avoidance"_s) || has(u"text"_s) || has(u"title"_s));
    }
    QString in(const CsvRow &row, const QString &field) const
    {
        const qsizetype column = m_columns.value(field);
        return column >= 0 && column < row.cells.size() ? row.cells.at(column) : QString{};
    }

    /// What stands in columns that are no field, by their names; without empty cells.
    QList<std::pair<QString, QString>> others(const CsvRow &row) const
    {
        QList<std::pair<QString, QString>> others;
        for (const qsizetype column : m_others)
            if (const QString cell = row.cells.value(column).trimmed(); !cell.isEmpty())
                others.append({m_names.at(column), cell});
        return others;
    }

private:
    qsizetype columnOf(const QString &field, const Choices &choices) const
    {
        if (const auto chosen = choices.columns.constFind(field); chosen != choices.columns.cend())
            return m_names.indexOf(chosen->trimmed().toLower());
        for (const QString &name : namesOf(field))
            if (const qsizetype column = m_names.indexOf(name); column >= 0)
                return column;
        return -1;
    }

    QStringList m_names;
    QHash<QString, qsizetype> m_columns;
    QList<qsizetype> m_others;
};

Status fit(const QStringList &names, const Choices &choices)
{
    if (names.contains(u"id"_s) && names.contains(u"written"_s))
        return failure(Error::Kind::Invalid,
                       Tr::tr("it is Mooring's table for other programs, which does not hold "
                              "everything; import the JSON or Markdown export instead"));
    for (auto chosen = choices.columns.cbegin(); chosen != choices.columns.cend(); ++chosen)
        if (!names.contains(chosen.value().trimmed().toLower()))
            return failure(Error::Kind::Invalid, Tr::tr("it has no column “%1”").arg(chosen.value()));
    if (!Columns{names, choices}.suffice())
        return failure(Error::Kind::Invalid,
                       Tr::tr("its first line must name the columns “date” and “anxiety”, "
                              "“avoidance”, “title” or “text”, or you say which they are"));
    return {};
}

bool isYes(const QString &cell)
{
    static const QStringList words{u"true"_s, u"yes"_s, u"1"_s, u"x"_s, u"*"_s};
    return words.contains(cell.trimmed().toLower());
}

/// Makes entries of rows.
class RowReader
{
public:
    RowReader(Columns columns, Gathering &gathering) : m_columns{std::move(columns)}, m_gathering{gathering}
    {}

    void read(const CsvRow &row)
    {
        auto entry = entryFrom(row);
        if (entry && isNothing(entry->entry))
            return;
        const QString place =
            m_columns.in(row, u"date"_s).trimmed() + u' ' + m_columns.in(row, u"with"_s).trimmed().toLower();
        m_gathering.add(std::move(entry), Tr::tr("Line %1").arg(row.line), fingerprint(place.toUtf8()),
                        row.cells.join(u'\0').toUtf8());
    }

private:
    QString in(const CsvRow &row, const QString &field) const { return m_columns.in(row, field); }

    Result<PortableEntry> entryFrom(const CsvRow &row)
    {
        const auto anxiety = scoreFrom(in(row, u"anxiety"_s));
        const auto avoidance = scoreFrom(in(row, u"avoidance"_s));
        const Known &known = m_gathering.known();
        const auto when = civilMoment(in(row, u"date"_s).trimmed(), known.choices.dates);
        if (!anxiety || !avoidance || !when)
            return tl::unexpected<Error>{!when     ? when.error()
                                         : anxiety ? avoidance.error()
                                                   : anxiety.error()};
        const QString clock = in(row, u"time"_s).trimmed();
        const auto time = clock.isEmpty() ? when->time : clockFrom(clock);
        if (!time && !clock.isEmpty())
            return failure(Error::Kind::Invalid, Tr::tr("“%1” is no time of day").arg(clock));
        PortableEntry portable;
        portable.with = in(row, u"with"_s).trimmed();
        portable.entry.day = when->day;
        portable.entry.writtenAt = localMoment(when->day, time);
        portable.entry.title = in(row, u"title"_s).simplified();
        portable.entry.body = in(row, u"text"_s);
        portable.entry.starred = isYes(in(row, u"starred"_s));
        addRest(row, portable);
        keepScores({*anxiety, *avoidance}, known.checkIn, portable.entry);
        if (!isNothing(portable.entry))
            addOthers(row, portable.entry);
        return portable;
    }

    static bool isNothing(const Entry &entry)
    {
        return entry.isBlank() && entry.extra.isEmpty() && !entry.starred;
    }

    /// Nothing of the table is lost: what is no field stays beside the entry.
    void addOthers(const CsvRow &row, Entry &entry) const
    {
        Extra others;
        for (const auto &[name, cell] : m_columns.others(row))
            others.add(yamlText(u"csv "_s + name), cell);
        QStringList parts{entry.extra, others.text()};
        parts.removeAll(QString{});
        entry.extra = parts.join(u'\n');
    }

    void addRest(const CsvRow &row, PortableEntry &portable)
    {
        static const QRegularExpression gaps{u"\\s*[,;|]\\s*"_s};
        const QStringList tags = in(row, u"tags"_s).trimmed().split(gaps, Qt::SkipEmptyParts);
        Extra extra;
        m_gathering.addMood(extra, in(row, u"mood"_s).trimmed(), {});
        extra.add(u"tags"_s, tags);
        portable.entry.extra = extra.text();
        m_gathering.label(portable, tags);
    }

    Columns m_columns;
    Gathering &m_gathering;
};

/// What the person said, or the dates in the first lines show.
Choices::Dates orderIn(const QString &begin, const Choices &choices)
{
    if (choices.dates != Choices::Dates::Unsaid)
        return choices.dates;
    QStringList dates;
    std::optional<Columns> columns;
    readCsvRows(begin, likeliestDivider(begin), [&](const Result<CsvRow> &row) {
        if (row && columns)
            dates.append(columns->in(*row, u"date"_s).trimmed());
        else if (row)
            columns.emplace(columnNames(*row), choices);
    });
    return shownOrder(dates);
}

} // namespace

const QStringList &tableFields()
{
    static const QStringList fields{u"date"_s,      u"time"_s, u"title"_s, u"text"_s, u"anxiety"_s,
                                    u"avoidance"_s, u"with"_s, u"tags"_s,  u"mood"_s, u"starred"_s};
    return fields;
}

bool isTable(const QByteArray &content, const Known &known)
{
    const auto text = decoded(content.first(std::max<qsizetype>(content.indexOf('\n') + 1, 0)).left(10'000));
    bool fits = false;
    if (text)
        readCsvRows(*text, likeliestDivider(*text), [&](const Result<CsvRow> &row) {
            fits = row && row->cells.size() > 1 && Columns{columnNames(*row), known.choices}.suffice();
        });
    return fits;
}

Result<Reading> readScoresCsv(const QByteArray &content, const Known &known)
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    return readScoresCsv(device, known, {});
}

Result<Reading> readScoresCsv(QIODevice &content, const Known &known, const TakeContents &take)
{
    TextBlocks blocks{content};
    const auto begin = blocks.next();
    if (!begin)
        return tl::unexpected<Error>{begin.error()};
    Known knows = known;
    knows.choices.dates = orderIn(*begin, known.choices);
    Gathering gathering{u"csv"_s, knows, take};
    std::optional<RowReader> reader;
    std::optional<Status> header;
    const Status read = readCsvRows(*begin, blocks, likeliestDivider(*begin), [&](const Result<CsvRow> &row) {
        if (!row) {
            gathering.say(Tr::tr("A row was left out: %1").arg(row.error().message));
        } else if (reader) {
            reader->read(*row);
        } else {
            header = fit(columnNames(*row), known.choices);
            reader.emplace(Columns{columnNames(*row), known.choices}, gathering);
        }
        return header.value_or(Status{}) && gathering.goesOn(); // not if it is another kind of table
    });
    if (const Status status = header.value_or(fit({}, known.choices)); !status || !read)
        return tl::unexpected<Error>{status ? read.error() : status.error()};
    return gathering.finished();
}

} // namespace mooring::exchange

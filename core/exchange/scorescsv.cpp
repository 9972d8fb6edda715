// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/scorescsv.h"

#include "core/exchange/civilday.h"
#include "core/exchange/csv.h"
#include "core/exchange/gathering.h"
#include "core/exchange/importedscores.h"
#include "core/exchange/text.h"
#include "core/exchange/textblocks.h"
#include "core/exchange/tr.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The first line decides what divides cells: whatever is there most often.
QChar dividerOf(const QString &text)
{
    const QStringView line = QStringView{text}.first(std::max<qsizetype>(text.indexOf(u'\n'), 0));
    QChar divider = u',';
    for (const QChar other : {u';', u'\t'})
        if (line.count(other) > line.count(divider))
            divider = other;
    return divider;
}

QStringList namesIn(const CsvRow &header)
{
    QStringList names;
    for (const QString &cell : header.cells)
        names.append(cell.trimmed().toLower());
    return names;
}

/// Which column is which field.
class Columns
{
public:
    Columns(const QStringList &names, const Choices &choices)
    {
        for (const QString &field : tableFields())
            m_columns.insert(field, names.indexOf(choices.columns.value(field, field).trimmed().toLower()));
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

private:
    QHash<QString, qsizetype> m_columns;
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
        if (entry && entry->entry.isBlank() && entry->entry.extra.isEmpty() && !entry->entry.starred)
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
        return portable;
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
        readCsvRows(*text, dividerOf(*text), [&](const Result<CsvRow> &row) {
            fits = row && row->cells.size() > 1 && Columns{namesIn(*row), known.choices}.suffice();
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
    Gathering gathering{u"csv"_s, known, take};
    std::optional<RowReader> reader;
    std::optional<Status> header;
    const Status read = readCsvRows(*begin, blocks, dividerOf(*begin), [&](const Result<CsvRow> &row) {
        if (!row) {
            gathering.say(Tr::tr("A row was left out: %1").arg(row.error().message));
        } else if (reader) {
            reader->read(*row);
        } else {
            header = fit(namesIn(*row), known.choices);
            reader.emplace(Columns{namesIn(*row), known.choices}, gathering);
        }
        return header.value_or(Status{}) && gathering.goesOn(); // not if it is another kind of table
    });
    if (const Status status = header.value_or(fit({}, known.choices)); !status || !read)
        return tl::unexpected<Error>{status ? read.error() : status.error()};
    return gathering.finished();
}

} // namespace mooring::exchange

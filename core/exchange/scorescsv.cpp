// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/scorescsv.h"

#include "core/exchange/csv.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr double lowest = 1;
constexpr double highest = 7;

/// Where each column stands; -1 where there is none.
struct Columns {
    qsizetype date = -1, anxiety = -1, avoidance = -1, with = -1, text = -1;
};

struct ScoresRow {
    QString date, with, text;
    std::optional<double> anxiety, avoidance;

    bool empty() const { return text.isEmpty() && !anxiety && !avoidance; }
};

QStringList namesIn(const CsvRow &header)
{
    QStringList names;
    for (const QString &cell : header.cells)
        names.append(cell.trimmed().toLower());
    return names;
}

Result<Columns> columnsOf(const QStringList &names)
{
    if (names.contains(u"id"_s) && names.contains(u"written"_s))
        return failure(Error::Kind::Invalid,
                       Tr::tr("it is Mooring's table for other programs, which does not hold "
                              "everything; import the JSON or Markdown export instead"));
    const Columns columns{names.indexOf(u"date"_s), names.indexOf(u"anxiety"_s),
                          names.indexOf(u"avoidance"_s), names.indexOf(u"with"_s), names.indexOf(u"text"_s)};
    if (columns.date < 0 || (columns.anxiety < 0 && columns.avoidance < 0))
        return failure(Error::Kind::Invalid,
                       Tr::tr("its first line must name the columns “date” and “anxiety” or “avoidance”"));
    return columns;
}

QString cellAt(const CsvRow &row, qsizetype column)
{
    return column >= 0 && column < row.cells.size() ? row.cells.at(column) : QString{};
}

Result<std::optional<double>> scoreAt(const CsvRow &row, qsizetype column)
{
    const QString cell = cellAt(row, column).trimmed();
    if (cell.isEmpty())
        return std::nullopt;
    bool ok = false;
    const double score = cell.toDouble(&ok);
    if (!ok || !(score >= lowest && score <= highest)) // written so that "not a number" fails too
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no score from 1 to 7").arg(cell));
    return score;
}

Result<ScoresRow> rowFrom(const CsvRow &row, const Columns &columns)
{
    const auto anxiety = scoreAt(row, columns.anxiety);
    const auto avoidance = scoreAt(row, columns.avoidance);
    if (!anxiety || !avoidance)
        return tl::unexpected<Error>{anxiety ? avoidance.error() : anxiety.error()};
    return ScoresRow{cellAt(row, columns.date).trimmed(), cellAt(row, columns.with).trimmed(),
                     cellAt(row, columns.text), *anxiety, *avoidance};
}

/// The answers whose mean is the score, whatever statements are reversed.
void answer(Dimension dimension, std::optional<double> score, const CheckIn &checkIn, Answers &answers)
{
    for (const CheckInItem &item : checkIn.items)
        if (score && item.dimension == dimension)
            answers.insert(item.id, item.reversed ? lowest + highest - *score : *score);
}

QString scoreText(const ScoresRow &row)
{
    QStringList scores;
    const auto add = [&scores](const QString &name, std::optional<double> score) {
        if (score)
            scores.append(name + u": "_s + QString::number(*score, 'g', QLocale::FloatingPointShortest));
    };
    add(u"anxiety"_s, row.anxiety);
    add(u"avoidance"_s, row.avoidance);
    return scores.isEmpty() ? QString{} : QString{u"imported_scores: {"_s + scores.join(u", "_s) + u'}'};
}

Result<PortableEntry> entryFrom(const ScoresRow &row, const Known &known)
{
    const auto day = dayFrom(row.date);
    if (!day)
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no day of the calendar").arg(row.date));
    PortableEntry portable;
    portable.with = row.with;
    Entry &entry = portable.entry;
    entry.day = *day;
    entry.body = row.text;
    entry.extra = scoreText(row);
    answer(Dimension::Anxiety, row.anxiety, known.checkIn, entry.checkIn.answers);
    answer(Dimension::Avoidance, row.avoidance, known.checkIn, entry.checkIn.answers);
    if (!entry.checkIn.answers.isEmpty())
        entry.checkIn.version = known.checkIn.version;
    if (const auto reason = misfit(portable, known))
        return failure(Error::Kind::Invalid, *reason);
    return portable;
}

/// Rows are known again by day, person and their order within that day.
class ScoresReader
{
public:
    explicit ScoresReader(const Known &known) : m_known{known} {}

    void read(const CsvRow &cells, const Columns &columns)
    {
        const auto row = rowFrom(cells, columns);
        if (row && row->empty())
            return;
        auto entry = row ? entryFrom(*row, m_known) : tl::unexpected<Error>{row.error()};
        if (!entry) {
            m_reading.problems.append(
                Tr::tr("Line %1 was left out: %2").arg(cells.line).arg(entry.error().message));
            return;
        }
        const QString place = row->date + u' ' + row->with.toLower();
        const int count = ++m_counts[place];
        entry->source = ImportSource{u"csv"_s, fingerprint((place + u' ' + QString::number(count)).toUtf8()),
                                     fingerprint(cells.cells.join(u'\0').toUtf8())};
        m_reading.contents.entries.push_back(*std::move(entry));
    }

    Reading reading() { return std::move(m_reading); }

private:
    const Known &m_known;
    Reading m_reading;
    QHash<QString, int> m_counts;
};

} // namespace

Result<Reading> readScoresCsv(const QByteArray &content, const Known &known)
{
    const auto text = decoded(content);
    const auto rows = text ? readCsv(*text) : tl::unexpected<Error>{text.error()};
    if (!rows)
        return tl::unexpected<Error>{rows.error()};
    const auto columns = columnsOf(rows->empty() ? QStringList{} : namesIn(rows->front()));
    if (!columns)
        return tl::unexpected<Error>{columns.error()};
    ScoresReader reader{known};
    for (std::size_t i = 1; i < rows->size(); ++i)
        reader.read((*rows)[i], *columns);
    return reader.reading();
}

} // namespace mooring::exchange

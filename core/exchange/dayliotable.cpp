// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/civilday.h"
#include "core/exchange/csv.h"
#include "core/exchange/daylio.h"
#include "core/exchange/gathering.h"
#include "core/exchange/htmltext.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The cells of a row by the names of their columns.
class Row
{
public:
    Row(const QStringList &names, const QStringList &cells, QChar divider)
        : m_names{names}
        , m_cells{mended(names, cells, divider)}
    {}

    QString at(const QString &name) const
    {
        const qsizetype column = m_names.indexOf(name);
        return column >= 0 && column < m_cells.size() ? m_cells.at(column).trimmed() : QString{};
    }

private:
    /// Daylio at times writes an empty cell too many after the activities, and a note with commas unquoted.
    static QStringList mended(const QStringList &names, QStringList cells, QChar divider)
    {
        const qsizetype after = names.indexOf(u"activities"_s) + 1;
        while (cells.size() > names.size() && cells.at(after).isEmpty())
            cells.removeAt(after);
        while (cells.size() > names.size()) {
            const QString rest = cells.takeLast();
            cells.last() += divider + rest;
        }
        return cells;
    }

    const QStringList &m_names;
    QStringList m_cells;
};

bool isHeader(const QStringList &names)
{
    return names.contains(u"mood"_s) && names.contains(u"activities"_s)
        && (names.contains(u"full_date"_s) || (names.contains(u"year"_s) && names.contains(u"date"_s)));
}

QStringList firstRowOf(const QString &text, QChar divider)
{
    QStringList names;
    readCsvRows(text, divider, [&names](const Result<CsvRow> &row) {
        if (names.isEmpty() && row)
            names = columnNames(*row);
    });
    return names;
}

/// Commas as Daylio writes them, or what a spreadsheet made of them. Nothing where the line names no columns.
std::optional<QChar> dividerOf(const QString &line)
{
    for (const QChar divider : {u',', u'\t', u';'})
        if (isHeader(firstRowOf(line, divider)))
            return divider;
    return {};
}

/// The line that names the columns, without a byte order mark.
Result<QString> headerOf(const QByteArray &content)
{
    constexpr qsizetype longest = 1000;
    return decoded(content.first(std::max<qsizetype>(content.indexOf('\n'), 0)).left(longest));
}

QStringList listIn(const QString &cell)
{
    QStringList items;
    const QStringList parts = cell.split(u'|', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty())
            items.append(part.simplified());
    return items;
}

/// What Daylio itself calls its five moods in German; in other languages they are asked for.
std::optional<int> usualGroup(const QString &mood, const Choices &choices)
{
    static const QHash<QString, int> groups{{u"super"_s, 1}, {u"gut"_s, 2},      {u"ok"_s, 3},
                                            {u"okay"_s, 3},  {u"schlecht"_s, 4}, {u"lausig"_s, 5}};
    const QString word = mood.toLower();
    const auto group = choices.meanings.contains(word) ? groups.cend() : groups.constFind(word);
    return group == groups.cend() ? std::nullopt : std::optional{*group};
}

/// The first generation has the year in one column and "October 30" in another.
Result<QDate> dayOf(const Row &row, Choices::Dates dates)
{
    const QString full = row.at(u"full_date"_s);
    if (!full.isEmpty())
        return civilDay(full, dates);
    bool ok = false;
    const int year = row.at(u"year"_s).toInt(&ok);
    return civilDay(row.at(u"date"_s), dates, ok ? std::optional{year} : std::nullopt);
}

Result<PortableEntry> entryFrom(const Row &row, Gathering &gathering)
{
    const auto day = dayOf(row, gathering.known().choices.dates);
    if (!day)
        return tl::unexpected<Error>{day.error()};
    const QString clock = row.at(u"time"_s);
    const auto time = clockFrom(clock);
    if (!time && !clock.isEmpty())
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no time of day").arg(clock));
    PortableEntry portable;
    portable.entry.day = *day;
    portable.entry.writtenAt = localMoment(*day, time);
    portable.entry.title = titleFromHtml(row.at(u"note_title"_s));
    portable.entry.body = markdownFromHtml(row.at(u"note"_s));
    const QStringList activities = listIn(row.at(u"activities"_s));
    Extra extra;
    const QString mood = row.at(u"mood"_s);
    gathering.addMood(extra, mood, usualGroup(mood, gathering.known().choices));
    extra.add(u"tags"_s, activities);
    extra.add(u"scales"_s, listIn(row.at(u"scales"_s)));
    portable.entry.extra = extra.text();
    gathering.label(portable, activities);
    return portable;
}

QString idOf(const Row &row)
{
    const QString day = row.at(u"full_date"_s);
    return (day.isEmpty() ? row.at(u"year"_s) + u' ' + row.at(u"date"_s) : day) + u' ' + row.at(u"time"_s);
}

void addRow(const CsvRow &cells, const QStringList &names, QChar divider, Gathering &gathering)
{
    const Row row{names, cells.cells, divider};
    gathering.add(entryFrom(row, gathering), Tr::tr("Line %1").arg(cells.line), idOf(row),
                  cells.cells.join(u'\0').toUtf8());
}

} // namespace

bool isDaylioTable(const QByteArray &content)
{
    const auto header = headerOf(content);
    return header && dividerOf(*header);
}

Result<Reading> readDaylioTable(const QByteArray &content, const Known &known)
{
    const auto text = decoded(content);
    if (!text)
        return tl::unexpected<Error>{text.error()};
    const auto header = headerOf(content);
    const auto divider = header ? dividerOf(*header) : std::nullopt;
    if (!divider)
        return failure(Error::Kind::Invalid, Tr::tr("its first line does not name Daylio's columns"));
    Gathering gathering{u"daylio-csv"_s, known};
    QStringList names;
    readCsvRows(*text, *divider, [&](const Result<CsvRow> &cells) {
        if (!cells)
            gathering.say(Tr::tr("A row was left out: %1").arg(cells.error().message));
        else if (names.isEmpty())
            names = columnNames(*cells);
        else
            addRow(*cells, names, *divider, gathering);
    });
    return gathering.finished();
}

} // namespace mooring::exchange

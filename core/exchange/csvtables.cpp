// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for a spreadsheet or a statistics program, written row by row.
#include "core/exchange/csv.h"
#include "core/exchange/moment.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString number(std::optional<double> value) { return value ? number(*value) : QString{}; }

/// The items of the check-in, and after them any other that was once answered.
Result<QStringList> itemsIn(const Outgoing &what)
{
    QStringList items;
    for (const CheckInItem &item : what.checkIn.items)
        items.append(item.id);
    QStringList others;
    const Status read = what.eachEntry([&](const PortableEntry &portable) -> Status {
        const Answers &given = portable.entry.checkIn.answers;
        for (auto answer = given.cbegin(); answer != given.cend(); ++answer)
            if (!items.contains(answer.key()) && !others.contains(answer.key()))
                others.append(answer.key());
        return {};
    });
    if (!read)
        return tl::unexpected<Error>{read.error()};
    others.sort();
    return items + others;
}

QString patternIds(const Entry &entry)
{
    QStringList ids;
    for (const PatternTag &tag : entry.patterns)
        ids.append(tag.id);
    return ids.join(u';');
}

QString stepNumbers(const Entry &entry)
{
    QStringList numbers;
    for (const int step : entry.steps)
        numbers.append(QString::number(step));
    return numbers.join(u';');
}

/// id, date, written, with
QStringList firstCells(const PortableEntry &portable)
{
    const Entry &entry = portable.entry;
    return {entry.uuid.toString(QUuid::WithoutBraces), entry.day.toString(Qt::ISODate),
            entry.writtenAt.isValid() ? momentText(entry.writtenAt) : QString{}, portable.with};
}

QStringList cells(const PortableEntry &portable, const CheckIn &checkIn, const QStringList &items)
{
    const Entry &entry = portable.entry;
    const bool known = entry.checkIn.version == checkIn.version;
    const Scores scores = known ? score(checkIn, entry.checkIn.answers) : Scores{};
    QStringList row = firstCells(portable);
    row << entry.title << entry.body << number(scores.anxiety) << number(scores.avoidance);
    for (const QString &item : items) {
        const auto answer = entry.checkIn.answers.constFind(item);
        row.append(answer == entry.checkIn.answers.cend() ? QString{} : number(*answer));
    }
    return row << patternIds(entry) << stepNumbers(entry) << (entry.starred ? u"true"_s : u"false"_s)
               << entry.whatHappened << entry.automatic << entry.instead;
}

Status writeCheckIn(const PortableEntry &portable, const CheckIn &checkIn, const TakeBytes &take)
{
    const CheckInAnswers &given = portable.entry.checkIn;
    QByteArray rows;
    for (auto answer = given.answers.cbegin(); answer != given.answers.cend(); ++answer) {
        const auto item = std::ranges::find(checkIn.items, answer.key(), &CheckInItem::id);
        const bool known = given.version == checkIn.version && item != checkIn.items.end();
        rows += csvRow(firstCells(portable)
                       << given.version << answer.key() << (known ? dimensionId(item->dimension) : QString{})
                       << number(answer.value())
                       << (known ? number(item->reversed ? 8 - answer.value() : answer.value()) : QString{}));
    }
    return rows.isEmpty() ? Status{} : take(rows);
}

/// Calls `write` for each entry that is not in the trash.
Status eachKept(const Outgoing &what, const TakeEntry &write)
{
    return what.eachEntry(
        [&write](const PortableEntry &entry) { return entry.trashedAt ? Status{} : write(entry); });
}

} // namespace

Status writeEntriesCsv(const Outgoing &what, const TakeBytes &take)
{
    const auto items = itemsIn(what);
    if (!items)
        return tl::unexpected<Error>{items.error()};
    const QStringList before{u"id"_s,    u"date"_s, u"written"_s, u"with"_s,
                             u"title"_s, u"body"_s, u"anxiety"_s, u"avoidance"_s};
    const QStringList after{u"patterns"_s,      u"steps"_s,     u"starred"_s,
                            u"what_happened"_s, u"automatic"_s, u"instead"_s};
    const TakeEntry add = [&](const PortableEntry &entry) {
        return take(csvRow(cells(entry, what.checkIn, *items)));
    };
    return take(csvRow(before + *items + after)).and_then([&] { return eachKept(what, add); });
}

Status writeCheckInsCsv(const Outgoing &what, const TakeBytes &take)
{
    const QStringList header{u"id"_s,   u"date"_s,      u"written"_s, u"with"_s,     u"version"_s,
                             u"item"_s, u"dimension"_s, u"answer"_s,  u"counts_as"_s};
    const TakeEntry add = [&](const PortableEntry &entry) { return writeCheckIn(entry, what.checkIn, take); };
    return take(csvRow(header)).and_then([&] { return eachKept(what, add); });
}

QByteArray writeCsv(const JournalContents &contents, const CheckIn &checkIn)
{
    QByteArray table;
    const Status written =
        writeEntriesCsv(outgoing(contents, checkIn), [&table](const QByteArray &row) -> Status {
            table += row;
            return {};
        });
    Q_ASSERT(written); // memory takes everything
    return table;
}

} // namespace mooring::exchange

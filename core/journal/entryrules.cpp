// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryrules.h"

#include "core/journal/tr.h"

#include <QLocale>

#include <algorithm>

namespace mooring {

namespace {

constexpr qsizetype longestText = 16'777'216; // characters, all fields together

tl::unexpected<Error> refused(const QString &message) { return failure(Error::Kind::Invalid, message); }

/// Today where the entry was written, or here, whichever is later: an entry may travel across time zones.
QDate latestDay(const Entry &entry)
{
    const QDate here = QDate::currentDate();
    if (!entry.writtenAt.isValid())
        return here;
    const QDate there =
        QDateTime::currentDateTimeUtc().toOffsetFromUtc(entry.writtenAt.offsetFromUtc()).date();
    return std::max(here, there);
}

Status checkDay(const Entry &entry, std::optional<qint32> storedDay)
{
    if (!entry.day.isValid() || entry.day.year() < 1 || entry.day.year() > 9999)
        return refused(Tr::tr("The entry needs a day that exists. Nothing was changed."));
    if (storedDay == entry.day.toJulianDay() || entry.day <= latestDay(entry))
        return {};
    return refused(Tr::tr("%1 is still to come. Choose today or an earlier day; your words are still here.")
                       .arg(QLocale{}.toString(entry.day, QLocale::LongFormat)));
}

qsizetype lengthOf(const Entry &entry)
{
    return entry.title.size() + entry.body.size() + entry.whatHappened.size() + entry.automatic.size()
         + entry.instead.size();
}

} // namespace

Status EntryRules::check(const Entry &entry) const
{
    if (Status day = checkDay(entry, storedDay); !day)
        return day;
    if (Status answers = checkAnswers(checkIn, entry.checkIn.answers); !answers)
        return answers;
    for (const PatternTag &tag : entry.patterns)
        if (!patterns.indexOf(tag.id))
            return refused(Tr::tr("No pattern is called “%1”.").arg(tag.id));
    for (const int step : entry.steps)
        if (step < 1 || step > 9)
            return refused(Tr::tr("Steps are numbered from 1 to 9; there is no step %1.").arg(step));
    if (lengthOf(entry) > longestText)
        return refused(Tr::tr(
            "This entry is longer than 16 million characters. Split it in two; your words are still here."));
    return {};
}

void EntryRules::normalise(Entry &entry) const
{
    entry.checkIn.version = entry.checkIn.answers.isEmpty() ? QString{} : checkIn.version;
    std::sort(entry.steps.begin(), entry.steps.end());
    entry.steps.resize(std::unique(entry.steps.begin(), entry.steps.end()) - entry.steps.begin());
    // One of each, in the order of the catalogue: the same patterns are the same entry.
    const auto sooner = [this](const PatternTag &left, const PatternTag &right) {
        return patterns.indexOf(left.id) < patterns.indexOf(right.id);
    };
    const auto same = [](const PatternTag &left, const PatternTag &right) { return left.id == right.id; };
    std::stable_sort(entry.patterns.begin(), entry.patterns.end(), sooner);
    const auto once = std::unique(entry.patterns.begin(), entry.patterns.end(), same);
    entry.patterns.resize(once - entry.patterns.begin());
    entry.title = entry.title.simplified();
    if (entry.uuid.isNull())
        entry.uuid = QUuid::createUuid();
    if (!entry.writtenAt.isValid())
        entry.writtenAt = QDateTime::currentDateTime();
    entry.writtenAt = entry.writtenAt.toOffsetFromUtc(entry.writtenAt.offsetFromUtc());
}

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rotation.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace mooring {

namespace {

constexpr qint64 secondsOfADay = 24LL * 60 * 60;

bool isRegular(const BackupFile &backup)
{
    return backup.reason == BackupReason::FirstOfDay || backup.reason == BackupReason::ByHand;
}

qint64 dayOf(const QDateTime &when) { return when.date().toJulianDay(); }
qint64 weekOf(const QDateTime &when) { return when.date().toJulianDay() / 7; } // Julian day 0 was a Monday
qint64 monthOf(const QDateTime &when) { return when.date().year() * 12LL + when.date().month(); }

using Period = qint64 (*)(const QDateTime &);

/// Notes in `kept` the newest of each of the `count` last periods; newest first in `backups`.
void keepNewest(const std::vector<BackupFile> &backups, int count, Period periodOf, QSet<QString> &kept)
{
    QSet<qint64> periods;
    for (const BackupFile &backup : backups) {
        const qint64 period = periodOf(backup.made);
        if (periods.contains(period))
            continue;
        if (periods.size() >= count)
            return;
        periods.insert(period);
        kept.insert(backup.path);
    }
}

std::vector<BackupFile> those(const std::vector<BackupFile> &all,
                              const std::function<bool(const BackupFile &)> &wanted)
{
    std::vector<BackupFile> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), wanted);
    return some;
}

} // namespace

std::vector<BackupFile> outdated(const std::vector<BackupFile> &all, RotationPolicy policy,
                                 const QDateTime &now)
{
    std::vector<BackupFile> past = those(all, [&now](const BackupFile &backup) {
        return backup.reason != BackupReason::Damaged && now.secsTo(backup.made) <= secondsOfADay;
    });
    std::stable_sort(past.begin(), past.end(),
                     [](const BackupFile &left, const BackupFile &right) { return left.made > right.made; });
    QSet<QString> kept;
    const auto regular = those(past, isRegular);
    keepNewest(regular, std::max(1, policy.daily), dayOf, kept); // never none at all
    keepNewest(regular, policy.weekly, weekOf, kept);
    keepNewest(regular, policy.monthly, monthOf, kept);
    int before = 0;
    return those(past, [&](const BackupFile &backup) {
        if (!isRegular(backup))
            return ++before > policy.before;
        return !kept.contains(backup.path) && backup.made.secsTo(now) > secondsOfADay;
    });
}

bool backupDue(BackupReason reason, const std::vector<BackupFile> &present, const QDateTime &now)
{
    if (reason != BackupReason::FirstOfDay)
        return true;
    return std::none_of(present.begin(), present.end(), [&now](const BackupFile &backup) {
        return isRegular(backup) && backup.made.date() == now.date();
    });
}

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/idlelock.h"

#include "core/journal/journal.h"

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr auto key = "lock.idleMinutes"_L1;
constexpr auto minimisedKey = "lock.minimised"_L1;

} // namespace

int idleMinutes(const Journal &journal)
{
    bool isNumber = false;
    const int minutes = journal.setting(key).toInt(&isNumber);
    return isNumber && minutes >= idle::never && minutes <= idle::mostMinutes ? minutes : idle::usualMinutes;
}

Status setIdleMinutes(Journal &journal, int minutes)
{
    return journal.setSetting(key, QString::number(minutes));
}

bool locksWhenMinimised(const Journal &journal) { return journal.setting(minimisedKey) == "1"_L1; }

Status setLocksWhenMinimised(Journal &journal, bool locks)
{
    return journal.setSetting(minimisedKey, locks ? u"1"_s : u"0"_s);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/idlelock.h"

#include "core/journal/journal.h"

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr auto key = "lock.idleMinutes"_L1;

}

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

} // namespace mooring::ui

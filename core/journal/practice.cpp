// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/records.h"

#include <algorithm>

namespace mooring {

using namespace Qt::StringLiterals;

QString toId(PracticeAnswer::Outcome outcome)
{
    switch (outcome) {
    case PracticeAnswer::Outcome::Done:
        return u"done"_s;
    case PracticeAnswer::Outcome::Tried:
        return u"tried"_s;
    case PracticeAnswer::Outcome::NotToday:
        return u"not_today"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PracticeAnswer::Outcome> practiceOutcomeFrom(const QString &id)
{
    using enum PracticeAnswer::Outcome;
    for (const auto outcome : {Done, Tried, NotToday})
        if (toId(outcome) == id)
            return outcome;
    return {};
}

bool Practice::isFor(QDate day) const
{
    return day.isValid() && day >= begun && (!ended || day < *ended)
        && (weekdays >> (day.dayOfWeek() - 1) & 1) != 0;
}

const PracticeAnswer *Practice::answerOn(QDate day) const
{
    const auto found = std::ranges::find(log, day, &PracticeAnswer::day);
    return found == log.end() ? nullptr : &*found;
}

} // namespace mooring

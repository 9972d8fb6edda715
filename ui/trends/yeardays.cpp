// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/yeardays.h"

#include "ui/trends/readingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr int heats = 5;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(YearView)
};

Dimension dimensionOf(YearShows shows)
{
    return shows == YearShows::Avoidance ? Dimension::Avoidance : Dimension::Anxiety;
}

void addWritten(const TrendsData &data, YearDays &days)
{
    for (const WrittenEntry &entry : data.entries) {
        if (entry.date().year() != days.year)
            continue;
        if (days.days.empty() || days.days.back().day != entry.date())
            days.days.push_back({entry.date(), 0});
        ++days.days.back().value;
    }
}

QString valueWords(const YearDays &days, double value)
{
    if (days.shows == YearShows::Written)
        return value == 1 ? Words::tr("1 entry") : Words::tr("%1 entries").arg(QLocale{}.toString(value));
    return Words::tr("%1 %2").arg(dimensionName(dimensionOf(days.shows)), oneDecimal(value));
}

} // namespace

std::optional<double> YearDays::on(QDate day) const
{
    const auto found = std::ranges::lower_bound(days, day, {}, &YearDay::day);
    return found != days.end() && found->day == day ? std::optional{found->value} : std::nullopt;
}

int YearDays::heatOf(double value) const
{
    const double share = shows == YearShows::Written ? (value - 1) / heats : (value - 1) / 6;
    return std::clamp(static_cast<int>(std::floor(share * heats)), 0, heats - 1);
}

YearDays yearDays(const TrendsData &data, int year, YearShows shows)
{
    YearDays days{year, shows, data.today, {}};
    if (shows == YearShows::Written) {
        addWritten(data, days);
        return days;
    }
    for (const Observation &observation : data.of(dimensionOf(shows)).days())
        if (const auto day = QDate::fromJulianDay(std::llround(observation.day)); day.year() == year)
            days.days.push_back({day, observation.value});
    return days;
}

std::pair<int, int> yearsOf(const TrendsData &data)
{
    int first = data.today.year();
    for (const QDate day :
         {data.firstCheckIn(), data.entries.empty() ? QDate{} : data.entries.front().date()})
        if (day.isValid())
            first = std::min(first, day.year());
    return {first, data.today.year()};
}

QString yearDayWords(const YearDays &days, QDate day)
{
    const auto value = days.on(day);
    const QString nothing =
        days.shows == YearShows::Written ? Words::tr("nothing written") : Words::tr("no check-in");
    return Words::tr("%1: %2").arg(dayWords(day, days.today), value ? valueWords(days, *value) : nothing);
}

QString yearSummary(const YearDays &days)
{
    const QString year = QString::number(days.year);
    const QString count = QLocale{}.toString(static_cast<int>(days.days.size()));
    if (days.shows == YearShows::Written)
        return Words::tr("%1, days written on: %2.").arg(year, count);
    const QString name = dimensionTitle(dimensionOf(days.shows));
    if (days.days.empty())
        return Words::tr("%1: no check-ins.").arg(year);
    const auto [low, high] = std::ranges::minmax_element(days.days, {}, &YearDay::value);
    return Words::tr("%1, %2. Days with a check-in: %3, from %4 to %5.")
        .arg(name, year, count, oneDecimal(low->value), oneDecimal(high->value));
}

} // namespace mooring::ui

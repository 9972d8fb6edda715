// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendsdata.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr qint64 worthSaying = 14; // days without a check-in

QDate dateOf(const Observation &observation) { return QDate::fromJulianDay(std::llround(observation.day)); }

bool concerns(RelationshipId of, RelationshipId with) { return of == with || of == RelationshipId{}; }

std::vector<QDate> daysOf(const TrendsData &data, const std::vector<Dimension> &dimensions)
{
    std::vector<QDate> days;
    for (const Dimension dimension : dimensions)
        std::ranges::transform(data.of(dimension).days(), std::back_inserter(days), dateOf);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

QDate TrendsData::firstCheckIn() const
{
    QDate first;
    for (const auto *trend : {&anxiety, &avoidance})
        if (!trend->days().empty())
            first = first.isValid() ? std::min(first, dateOf(trend->days().front()))
                                    : dateOf(trend->days().front());
    return first;
}

// A null date is before all others.
QDate TrendsData::lastCheckIn() const
{
    QDate last;
    for (const auto *trend : {&anxiety, &avoidance})
        if (!trend->days().empty())
            last = std::max(last, dateOf(trend->days().back()));
    return last;
}

Result<std::vector<Mark>> marksFor(const Journal &journal, RelationshipId with)
{
    const auto milestones = journal.milestones();
    if (!milestones)
        return tl::unexpected{milestones.error()};
    const auto assessments = journal.assessments();
    if (!assessments)
        return tl::unexpected{assessments.error()};
    std::vector<Mark> marks;
    for (const Milestone &milestone : *milestones)
        if (concerns(milestone.with, with))
            marks.push_back({Mark::Kind::Milestone, milestone.day, milestone.words});
    for (const Assessment &assessment : *assessments)
        if (concerns(assessment.with, with))
            marks.push_back({Mark::Kind::Assessment, assessment.day, assessment.name});
    std::ranges::stable_sort(marks, {}, &Mark::day);
    return marks;
}

TrendsData trendsData(const Journal &journal, RelationshipId with, QDate today, std::vector<Mark> marks)
{
    const trends::TrendOptions options{.today = dayNumber(today)};
    return {
        .name = journal.nameOf(with),
        .today = today,
        .anxiety = trends::Trend{journal.observations(with, Dimension::Anxiety), options},
        .avoidance = trends::Trend{journal.observations(with, Dimension::Avoidance), options},
        .marks = std::move(marks),
    };
}

std::vector<Dimension> TrendsView::dimensions() const
{
    switch (shown) {
    case Shown::Both:
        return {Dimension::Anxiety, Dimension::Avoidance};
    case Shown::Anxiety:
        return {Dimension::Anxiety};
    case Shown::Avoidance:
        return {Dimension::Avoidance};
    }
    Q_UNREACHABLE();
}

std::vector<QDate> TrendsView::checkIns() const
{
    auto all = daysOf(*data, dimensions());
    std::erase_if(all, [this](QDate day) { return !days.contains(day); });
    return all;
}

std::vector<Gap> gapsIn(const TrendsView &view)
{
    std::vector<Gap> gaps;
    const auto keep = [&](Gap gap) {
        if (gap.length() >= worthSaying && gap.last >= view.days.first && gap.first <= view.days.last)
            gaps.push_back(gap);
    };
    const auto days = daysOf(*view.data, view.dimensions());
    for (std::size_t i = 1; i < days.size(); ++i)
        keep({days[i - 1].addDays(1), days[i].addDays(-1)});
    if (!days.empty())
        keep({days.back().addDays(1), view.data->today});
    return gaps;
}

DimensionReading readingOf(const trends::Trend &trend, QDate day)
{
    DimensionReading reading;
    const double number = dayNumber(day);
    const auto found = std::ranges::lower_bound(trend.days(), number, {}, &Observation::day);
    const bool hasCheckIn = found != trend.days().end() && found->day == number;
    if (hasCheckIn)
        reading.answered = found->value;
    if (!trend.eligibility().line.none())
        return reading;
    if (hasCheckIn) {
        reading.level = trend.posterior().level(static_cast<std::size_t>(found - trend.days().begin()));
        return reading;
    }
    const auto curve = trend.curve(number, number, 1);
    if (!curve.empty()) {
        reading.level = trends::Level{curve.front().mean, curve.front().sd * curve.front().sd};
        reading.rangeOnly = curve.front().kind == trends::GapKind::BandOnly;
    }
    return reading;
}

} // namespace mooring::ui

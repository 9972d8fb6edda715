// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendsdata.h"

#include "core/journal/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr qint64 worthSaying = 14; // days without a check-in

QDate dateOf(const Observation &observation) { return QDate::fromJulianDay(std::llround(observation.day)); }

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TrendsData)
};

QString nameIn(const Journal &journal, RelationshipId with)
{
    return with == RelationshipId{} ? Words::tr("people in general") : journal.nameOf(with);
}

std::vector<Occasion> occasionsOf(const Journal &journal, const std::vector<Mark> &marks, QDate today)
{
    auto occasions = firstPractices(journal, today);
    for (const Mark &mark : marks)
        if (mark.kind == Mark::Kind::Milestone && mark.day <= today)
            occasions.push_back({Occasion::Kind::Milestone, mark.day, 0, mark.words});
    return occasions;
}

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

std::size_t TrendsSource::size() const
{
    std::size_t size = anxiety.size() + avoidance.size();
    for (const CheckIns &other : others)
        size += other.anxiety.size() + other.avoidance.size();
    return size;
}

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

TrendsSource trendsSource(const Journal &journal, RelationshipId with, QDate today, std::vector<Mark> marks,
                          const std::vector<RelationshipId> &others)
{
    const Relationship *person = journal.relationship(with);
    TrendsSource source{
        .name = journal.nameOf(with),
        .today = today,
        .frozen = person && person->archived,
        .anxiety = journal.observations(with, Dimension::Anxiety),
        .avoidance = journal.observations(with, Dimension::Avoidance),
        .entries = {},
        .patterns = journal.patterns().all(),
        .marks = {},
        .occasions = occasionsOf(journal, marks, today),
        .others = {},
    };
    source.marks = std::move(marks);
    for (const EntryRow &row : journal.rows())
        if (row.with == with && row.date() <= today)
            source.entries.push_back({row.day, row.patterns});
    for (const RelationshipId other : others)
        source.others.push_back({nameIn(journal, other), journal.observations(other, Dimension::Anxiety),
                                 journal.observations(other, Dimension::Avoidance)});
    return source;
}

TrendsData trendsData(TrendsSource source)
{
    const double today = dayNumber(source.today);
    const trends::TrendOptions options{.today = today, .frozen = source.frozen};
    TrendsData data{
        .name = std::move(source.name),
        .today = source.today,
        .anxiety = trends::Trend{source.anxiety, options},
        .avoidance = trends::Trend{source.avoidance, options},
        .marks = std::move(source.marks),
        .entries = std::move(source.entries),
        .patterns = std::move(source.patterns),
        .occasions = std::move(source.occasions),
        .others = {},
        .found = {},
    };
    data.found = trends::findings(data.name, data.anxiety, data.avoidance);
    for (const CheckIns &other : source.others)
        data.others.push_back({other.name, trends::Trend{other.anxiety, {.today = today}},
                               trends::Trend{other.avoidance, {.today = today}}});
    return data;
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

std::span<const WrittenEntry> TrendsView::entries() const
{
    const auto &all = data->entries;
    const auto begin = std::ranges::lower_bound(all, days.first.toJulianDay(), {}, &WrittenEntry::day);
    const auto end =
        std::ranges::upper_bound(begin, all.end(), days.last.toJulianDay(), {}, &WrittenEntry::day);
    return {begin, end};
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

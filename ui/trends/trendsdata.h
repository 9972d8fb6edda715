// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"
#include "core/attachment/dimension.h"
#include "core/attachment/pattern.h"
#include "core/journal/entry.h"
#include "core/trends/words.h"
#include "ui/trends/marks.h"
#include "ui/trends/timerange.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// An entry about the person, as much of it as the charts count.
struct WrittenEntry {
    qint32 day = 0;       ///< Julian day
    quint64 patterns = 0; ///< bit i: pattern i of the catalogue

    QDate date() const { return QDate::fromJulianDay(day); }
};

/// What the journal holds about one person, taken out of it so that it can be worked on anywhere.
struct TrendsSource {
    QString name; ///< empty: in general
    QDate today;
    bool frozen = false; ///< the relationship has ended or rests
    std::vector<Observation> anxiety, avoidance;
    std::vector<WrittenEntry> entries; ///< oldest first
    std::vector<Pattern> patterns;     ///< of the catalogue, in its order
    std::vector<Mark> marks;           ///< oldest first
    std::vector<Occasion> occasions;   ///< steps by number, then milestones
    std::vector<CheckIns> others;      ///< "in general" named in words

    std::size_t size() const; ///< check-ins on both dimensions, of everyone
};

/// Somebody beside whom the person is shown.
struct Companion {
    QString name; ///< "in general" in words
    trends::Trend anxiety, avoidance;

    const trends::Trend &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
};

/// What the charts show about one person, over all time.
struct TrendsData {
    QString name; ///< empty: in general
    QDate today;
    trends::Trend anxiety, avoidance;
    std::vector<Mark> marks;           ///< oldest first
    std::vector<WrittenEntry> entries; ///< oldest first, none after today
    std::vector<Pattern> patterns;     ///< of the catalogue, in its order
    std::vector<Occasion> occasions;   ///< steps by number, then milestones
    std::vector<Companion> others;
    trends::Findings found;

    const trends::Trend &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
    QDate firstCheckIn() const; ///< null without any
    QDate lastCheckIn() const;
};

TrendsSource trendsSource(const Journal &journal, RelationshipId with, QDate today, std::vector<Mark> marks,
                          const std::vector<RelationshipId> &others = {});
TrendsData trendsData(TrendsSource source);

enum class Shown { Both, Anxiety, Avoidance };

/// What one look at the page shows; drives every card.
struct TrendsView {
    std::shared_ptr<const TrendsData> data;
    DayRange days;
    Shown shown = Shown::Both;

    std::vector<Dimension> dimensions() const;
    std::vector<QDate> checkIns() const;           ///< days with a score in a dimension shown, in order
    std::span<const WrittenEntry> entries() const; ///< those of the days shown
};

/// Days on end without a check-in, the first and the last of them.
struct Gap {
    QDate first, last;

    qint64 length() const { return first.daysTo(last) + 1; }
    friend bool operator==(Gap, Gap) = default;
};

/// Those of two weeks or more that touch the days of the view and follow a check-in; the last may end today.
std::vector<Gap> gapsIn(const TrendsView &view);

/// What is known of one dimension on one day.
struct DimensionReading {
    std::optional<double> answered;     ///< 1..7
    std::optional<trends::Level> level; ///< where a line or a band is drawn
    bool rangeOnly = false;             ///< only the band is drawn: too long without a check-in for a level

    bool empty() const { return !answered && !level; }
};

DimensionReading readingOf(const trends::Trend &trend, QDate day);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/journal/entry.h"
#include "core/result.h"
#include "core/trends/trend.h"
#include "ui/trends/timerange.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Something on a day that is worth a line across the chart, in words.
struct Mark {
    enum class Kind { Milestone, Assessment };

    Kind kind = Kind::Milestone;
    QDate day;
    QString words;

    bool operator==(const Mark &) const = default;
};

/// What the charts show about one person, over all time.
struct TrendsData {
    QString name; ///< empty: in general
    QDate today;
    trends::Trend anxiety, avoidance;
    std::vector<Mark> marks; ///< oldest first

    const trends::Trend &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
    QDate firstCheckIn() const; ///< null without any
    QDate lastCheckIn() const;
};

/// Marks about somebody are those about them and those in general.
Result<std::vector<Mark>> marksFor(const Journal &journal, RelationshipId with);
TrendsData trendsData(const Journal &journal, RelationshipId with, QDate today, std::vector<Mark> marks);

enum class Shown { Both, Anxiety, Avoidance };

/// What one look at the page shows; drives every card.
struct TrendsView {
    std::shared_ptr<const TrendsData> data;
    DayRange days;
    Shown shown = Shown::Both;

    std::vector<Dimension> dimensions() const;
    std::vector<QDate> checkIns() const; ///< days with a score in a dimension shown, in order
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

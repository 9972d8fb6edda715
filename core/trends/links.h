// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/attachment/observation.h"
#include "core/trends/regression.h"

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace mooring::trends {

/// A day with an entry about the person, and what was tagged on it.
struct TaggedDay {
    double day = 0;       ///< civil day number
    quint64 patterns = 0; ///< bit i: pattern i of the catalogue

    friend bool operator==(TaggedDay, TaggedDay) = default;
};

/// One for each civil day, in order: a pattern is on a day when it is on any of its entries. Days that are
/// not finite are left out.
std::vector<TaggedDay> dailyTags(std::span<const TaggedDay> entries);

/// Whether a check-in is set against the tags of its own day or of the day before.
enum class When { SameDay, DayAfter };

/// Whether days with a pattern and check-ins go together, on one dimension.
struct Link {
    static constexpr int neededDays = 30, neededTagged = 8, neededUntagged = 15;
    static constexpr double falseShare = .10; ///< of the links that are said to hold, at most about this

    int pattern = 0; ///< its index in the catalogue
    Dimension dimension = Dimension::Anxiety;
    When when = When::SameDay;
    int tagged = 0, untagged = 0;  ///< check-in days with and without it, of those whose tags are known
    Effect measured;               ///< scale points higher with it, beyond the wandering of the level
    std::optional<Level> believed; ///< drawn towards 0 (`shrunk`): the number to show
    double chance = 1;             ///< two-sided, of the measured effect
    double adjusted = 1;           ///< the chance adjusted for all links of this `when` on both dimensions

    int days() const { return tagged + untagged; }
    bool enoughDays() const
    {
        return days() >= neededDays && tagged >= neededTagged && untagged >= neededUntagged;
    }
    /// "Goes with"; otherwise it is not clear yet.
    bool holds() const { return believed && adjusted <= falseShare; }
};

/// All links of one person's tags with both dimensions: generalised least squares inside the local level
/// model, one pattern at a time, all in one pass of the filter for each dimension; drawn towards 0 by the
/// spread of the links of the same dimension and day; chances adjusted over both dimensions
/// (docs/analysis.md). Only patterns tagged at least once, by pattern, then dimension, then day. The day
/// before a check-in may have no entry: there the pattern counts as neither on nor off (the mean of the
/// others stands in, which carries no weight). `measured` and `believed` are absent below the needed days, or
/// when the pattern never differs within a segment. Check-ins must be one a day and pass checkSeries
/// (dailyObservations), days as dailyTags gives them.
std::vector<Link> links(std::span<const Observation> anxiety, std::span<const Observation> avoidance,
                        std::span<const TaggedDay> days, GridOptions options = {});

/// Two patterns on the same days: counts only, apart from any dimension.
struct Together {
    int first = 0, second = 0; ///< patterns, first < second
    int days = 0;              ///< with both
    int firstDays = 0, secondDays = 0;

    bool operator==(const Together &) const = default;
};

/// Pairs with at least one common day, the most frequent first.
std::vector<Together> together(std::span<const TaggedDay> days);

} // namespace mooring::trends

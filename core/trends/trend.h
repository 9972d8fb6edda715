// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/gridposterior.h"
#include "core/trends/level.h"

#include <optional>
#include <span>
#include <vector>

namespace mooring::trends {

struct TrendOptions {
    double today = 0;             ///< day number; later rows are left out, the curve ends here
    double newSegmentAfter = 180; ///< days
    /// The relationship has ended or rests: the curve stops at the last check-in instead of today.
    bool frozen = false;
};

/// How a stretch of the curve may be drawn, by the days without a check-in: up to 14 as usual, up to 60 the
/// line in fine dots, up to 180 the band alone. Longer gaps have no points.
enum class GapKind { Usual, Dotted, BandOnly };

/// A point of the curve; `mean` and `sd` in scale points, not clipped. A new `run` begins where the kind or
/// the segment changes; neighbouring runs of one segment share their boundary day.
struct CurvePoint {
    double day = 0, mean = 0, sd = 0;
    GapKind kind = GapKind::Usual;
    int run = 0;
};

/// What is still missing before something may be shown; all 0: nothing is.
struct Missing {
    int checkIns = 0, days = 0;

    bool none() const { return checkIns == 0 && days == 0; }
    friend bool operator==(Missing, Missing) = default;
};

/// Check-ins a change needs within its window: 20 up to 28 days, 40 up to 90, 80 beyond (the last is our own
/// choice: each longer window twice as many).
constexpr int checkInsNeeded(int window)
{
    if (window <= 28)
        return 20;
    return window <= 90 ? 40 : 80;
}

/// Whether a change over a window ending at the last check-in may be shown.
struct ChangeNeed {
    int window = 28;                   ///< days
    int needed = 20;                   ///< check-ins in the window
    int checkIns = 0;                  ///< so far
    int firstThird = 0, lastThird = 0; ///< so far; six each are needed

    bool met() const;
    bool operator==(const ChangeNeed &) const = default;
};

struct Eligibility {
    int checkIns = 0; ///< days with a check-in
    int days = 0;     ///< from the first to the last of them, both counted
    Missing position; ///< 3 check-ins: a place with its range, without words
    Missing line;     ///< 7 check-ins over 10 days: line and band
    Missing words;    ///< 14 check-ins: area words
    ChangeNeed change28, change90, change365;
};

/// One dimension of one relationship over time.
class Trend
{
public:
    /// Takes raw observations, several a day in any order; see dailyObservations.
    Trend(std::span<const Observation> observations, const TrendOptions &options);

    const std::vector<Observation> &days() const { return m_days; }
    const GridPosterior &posterior() const { return m_posterior; }
    double today() const { return m_options.today; }

    /// At the last check-in; nothing without one.
    std::optional<Level> now() const;
    std::optional<double> daysSinceLast() const;
    /// Over the `window` days (>= 1) up to the last check-in, if that much may be shown. Starts on a bridged
    /// day where that one has no check-in.
    std::optional<Change> change(int window) const;
    ChangeNeed changeNeed(int window) const;
    const Eligibility &eligibility() const { return m_eligibility; }
    bool allTheSame() const; ///< seven or more days, one value

    /// The curve between two days, about `maxPoints` points at most (two for each run are always kept). The
    /// last check-in is carried on to today, drawn as a gap of that length.
    std::vector<CurvePoint> curve(double from, double to, std::size_t maxPoints) const;

private:
    struct Run {
        double from = 0, to = 0;
        GapKind kind = GapKind::Usual;
    };
    Eligibility count() const;
    std::vector<Run> runs() const;
    void draw(const Run &run, int index, std::size_t most, std::vector<CurvePoint> &points) const;

    TrendOptions m_options;
    std::vector<Observation> m_days;
    GridPosterior m_posterior;
    Eligibility m_eligibility;
};

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::trends {

/// P(X <= x) of a chi-square with `degrees` > 0 degrees of freedom; error below 1e-12. The incomplete gamma
/// function by its series, and by its continued fraction in the upper tail (Abramowitz & Stegun 6.5.29,
/// 6.5.31).
double chiSquareBelow(double x, double degrees);

/// The x below which a share 0 < p < 1 lies; relative error below 1e-12.
double chiSquareQuantile(double p, double degrees);

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// Makes the painted charts known to screen readers as charts, with their name and summary, and the row that
/// reads a day as text. Every such widget calls it; only the first call does anything.
void installChartAccessibility();

} // namespace mooring::ui

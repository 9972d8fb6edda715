// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// Tells Qt how screen readers see the painted widgets. Every such widget calls it; only the first call does
/// anything.
void installAccessibility();

} // namespace mooring::ui

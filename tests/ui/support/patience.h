// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// How long a test waits for work beside the window, in ms: only a broken program takes that long.
constexpr int patience = 60'000;

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// How long something on the screen takes to move, in ms: `usual` (below 150), or 0 where motion is to be
/// reduced.
int motionTime(int usual);
void setMotionReduced(bool reduced);

} // namespace mooring::ui

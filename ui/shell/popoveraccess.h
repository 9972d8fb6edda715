// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// Tells Qt that screen readers find an open popover under the workspace: of themselves they would find
/// neither, because Qt leaves pop-up windows out of what it shows them. Only the first call does anything.
void installPopoverAccessibility();

} // namespace mooring::ui

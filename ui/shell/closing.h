// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace mooring::ui {

/// Ends whatever stands above the window: dialogs, menus, lists, previews, tips and a drag. Nothing is asked
/// and nothing can refuse. Who waits for one of them in an event loop of its own goes on when the caller
/// returns to it.
void closeAbove(const QWidget &window);

} // namespace mooring::ui

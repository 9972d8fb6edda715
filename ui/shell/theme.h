// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace mooring::ui {

/// System follows the desktop: its palette now, and again whenever the desktop says that its theme has
/// changed.
enum class Appearance { System, Light, Dark };

/// Gives the application one style, one palette, one font and one style sheet. `textScale` is 1.0 for 100 %;
/// sensible values are 0.8 to 2.0 and others are brought into that range. May be called again at any time:
/// what is on the screen changes at once.
void applyTheme(QApplication &app, Appearance appearance, double textScale = 1.0);

} // namespace mooring::ui

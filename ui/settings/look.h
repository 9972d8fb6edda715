// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

class QApplication;

namespace mooring::ui {

/// How this computer shows Mooring. It belongs to the machine and not to a journal, for it is needed before
/// one is open.
struct Look {
    Appearance appearance = Appearance::System;
    double textScale = 1.0;     ///< 1.0 to 2.0
    bool reducedMotion = false; ///< nothing moves

    bool operator==(const Look &) const = default;
};

/// As it was kept last; what can't be understood is as it is at first.
Look savedLook();
void saveLook(const Look &look);
void applyLook(QApplication &app, const Look &look);
void applySavedLook(QApplication &app);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/motion.h"

#include <QApplication>
#include <QVariant>

namespace mooring::ui {

namespace {

constexpr const char *key = "reducedMotion"; // the application knows it, as it knows palette and font

} // namespace

int motionTime(int usual) { return qApp->property(key).toBool() ? 0 : usual; }

void setMotionReduced(bool reduced) { qApp->setProperty(key, reduced); }

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/look.h"

#include "ui/widgets/motion.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr auto appearanceKey = "look/appearance"_L1;
constexpr auto motionKey = "look/reducedMotion"_L1;
constexpr auto textKey = "look/textScale"_L1;
constexpr double smallestText = 1.0, largestText = 2.0;

// In the order of Appearance.
QStringList appearances() { return {u"system"_s, u"light"_s, u"dark"_s}; }

Appearance appearanceFrom(const QString &word)
{
    const auto index = appearances().indexOf(word);
    return index < 0 ? Appearance::System : static_cast<Appearance>(index);
}

double textScaleFrom(const QVariant &value)
{
    bool isNumber = false;
    const double scale = value.toDouble(&isNumber);
    return isNumber ? std::clamp(scale, smallestText, largestText) : smallestText;
}

} // namespace

Look savedLook()
{
    const QSettings settings;
    return {.appearance = appearanceFrom(settings.value(appearanceKey).toString()),
            .textScale = textScaleFrom(settings.value(textKey)),
            .reducedMotion = settings.value(motionKey).toBool()};
}

void saveLook(const Look &look)
{
    QSettings settings;
    settings.setValue(appearanceKey, appearances().at(static_cast<int>(look.appearance)));
    settings.setValue(textKey, look.textScale);
    settings.setValue(motionKey, look.reducedMotion);
}

void applyLook(QApplication &app, const Look &look)
{
    setMotionReduced(look.reducedMotion);
    applyTheme(app, look.appearance, look.textScale);
}

void applySavedLook(QApplication &app) { applyLook(app, savedLook()); }

} // namespace mooring::ui

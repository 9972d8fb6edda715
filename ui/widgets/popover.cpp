// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/tokens.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int distance = 4;

} // namespace

Popover::Popover(QWidget *parent) : QFrame{parent, Qt::Popup} { new FocusRing{this}; }

void Popover::openBelow(const QWidget &control)
{
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    openAt(
        control.mapToGlobal(QPoint{mirrored ? control.width() - width() : 0, control.height() + distance}));
}

void Popover::openAt(QPoint place)
{
    adjustSize();
    const auto *screen = QGuiApplication::screenAt(place);
    const auto room = (screen != nullptr ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(place);
    show();
}

// Square: without a compositor the corners of a rounded one would be black.
void Popover::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.fillRect(rect(), colour(palette(), Colour::SurfaceRaised));
    painter.setPen(colour(palette(), Colour::Outline));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace mooring::ui

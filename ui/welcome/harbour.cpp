// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/harbour.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr double aspect = 150.0 / 480.0;
constexpr int pitch = 24;

} // namespace

Harbour::Harbour(int width, QWidget *parent) : QWidget{parent}
{
    setFixedSize(width, qRound(width * aspect));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Harbour::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.drawPixmap(0, 0, picturePixmap(u"harbour"_s, palette(), size(), devicePixelRatioF()));
}

Progress::Progress(int current, int count, QWidget *parent)
    : QWidget{parent}
    , m_current{current}
    , m_count{count}
{
    setFixedSize(16 + pitch * (count - 1), 16);
    setAccessibleName(tr("Screen %1 of %2").arg(current + 1).arg(count));
}

void Progress::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor outline = colour(palette(), Colour::Outline);
    painter.setPen(QPen{outline, 1});
    painter.drawLine(QPointF{8, 8}, QPointF{8. + pitch * (m_count - 1), 8});
    for (int knot = 0; knot < m_count; ++knot) {
        const bool here = knot == m_current;
        painter.setPen(here ? QPen{Qt::NoPen} : QPen{outline, 1.5});
        painter.setBrush(colour(palette(), here ? Colour::Accent : Colour::Surface));
        const double radius = here ? 5 : 3.5;
        painter.drawEllipse(QPointF{8. + pitch * knot, 8}, radius, radius);
    }
}

} // namespace mooring::ui

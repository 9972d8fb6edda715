// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/patternglyph.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PatternGroup)
};

// In a box of 10 × 10, as resources/icons/pattern-*.svg draw them.
QPainterPath outlineOf(PatternGroup group)
{
    QPainterPath path;
    switch (group) {
    case PatternGroup::Secure:
        path.addEllipse(QPointF{5, 5}, 3.75, 3.75);
        break;
    case PatternGroup::AlarmUp:
        path.addPolygon({{{5, 1.25}, {9, 8.5}, {1, 8.5}}});
        break;
    case PatternGroup::AlarmDown:
        path.addPolygon({{{5, 8.75}, {1, 1.5}, {9, 1.5}}});
        break;
    case PatternGroup::Both:
        path.addPolygon({{{5, 0.75}, {9.25, 5}, {5, 9.25}, {0.75, 5}}});
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

void paintGlyph(QPainter &painter, const QRectF &rect, PatternGroup group, bool filled, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 10, rect.height() / 10);
    painter.setPen(QPen{ink, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.setBrush(filled ? QBrush{ink} : Qt::NoBrush);
    painter.drawPath(outlineOf(group));
    painter.restore();
}

void paintGlyph(QPainter &painter, const QRectF &rect, PatternGroup group, bool filled,
                const QPalette &palette)
{
    paintGlyph(painter, rect, group, filled, colour(palette, inkOf(group)));
}

QString nameOf(PatternGroup group)
{
    switch (group) {
    case PatternGroup::Secure:
        return Words::tr("Secure");
    case PatternGroup::AlarmUp:
        return Words::tr("Alarm up");
    case PatternGroup::AlarmDown:
        return Words::tr("Alarm down");
    case PatternGroup::Both:
        return Words::tr("Both at once");
    }
    Q_UNREACHABLE();
}

Colour inkOf(PatternGroup group)
{
    switch (group) {
    case PatternGroup::Secure:
        return Colour::PatternSecure;
    case PatternGroup::AlarmUp:
        return Colour::PatternAlarmUp;
    case PatternGroup::AlarmDown:
        return Colour::PatternAlarmDown;
    case PatternGroup::Both:
        return Colour::PatternBoth;
    }
    Q_UNREACHABLE();
}

Colour softOf(PatternGroup group)
{
    switch (group) {
    case PatternGroup::Secure:
        return Colour::PatternSecureSoft;
    case PatternGroup::AlarmUp:
        return Colour::PatternAlarmUpSoft;
    case PatternGroup::AlarmDown:
        return Colour::PatternAlarmDownSoft;
    case PatternGroup::Both:
        return Colour::PatternBothSoft;
    }
    Q_UNREACHABLE();
}

Colour fillOf(PatternGroup group)
{
    switch (group) {
    case PatternGroup::Secure:
        return Colour::PatternSecureFill;
    case PatternGroup::AlarmUp:
        return Colour::PatternAlarmUpFill;
    case PatternGroup::AlarmDown:
        return Colour::PatternAlarmDownFill;
    case PatternGroup::Both:
        return Colour::PatternBothFill;
    }
    Q_UNREACHABLE();
}

} // namespace mooring::ui

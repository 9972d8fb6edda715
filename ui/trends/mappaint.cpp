// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mappaint.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr double cornerRadius = 6, inset = 10, tintReach = 3.72, tintAlpha = .17; // px, px, scale points
constexpr double middle = 4, lowest = 1, highest = 7;
constexpr int recent = 14; // days

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MapView)
};

struct Quarter {
    Area area;
    Colour tint;
    bool right, top;
};

constexpr std::array quarters{
    Quarter{Area::Secure, Colour::PatternSecure, false, false},
    Quarter{Area::Anxious, Colour::PatternAlarmUp, true, false},
    Quarter{Area::Avoidant, Colour::PatternAlarmDown, false, true},
    Quarter{Area::Fearful, Colour::PatternBoth, true, true},
};

QString gloss(Area area)
{
    switch (area) {
    case Area::Secure:
        return Words::tr("little of both");
    case Area::Anxious:
        return Words::tr("more worry");
    case Area::Avoidant:
        return Words::tr("more distance");
    case Area::Fearful:
        return Words::tr("more of both");
    }
    Q_UNREACHABLE();
}

void paintTints(QPainter &painter, const MapFrame &frame, const QPalette &palette)
{
    for (const Quarter &quarter : quarters) {
        const QPointF corner = frame.at({quarter.right ? highest : lowest, quarter.top ? highest : lowest});
        QRadialGradient tint{corner, tintReach * frame.perPoint()};
        tint.setColorAt(0, colour(palette, quarter.tint, tintAlpha));
        tint.setColorAt(1, colour(palette, quarter.tint, 0));
        painter.setBrush(tint);
        painter.drawRoundedRect(frame.plane, cornerRadius, cornerRadius);
    }
}

void paintMiddle(QPainter &painter, const MapFrame &frame, const QPalette &palette)
{
    QPen pen{colour(palette, Colour::Outline, .6), 1};
    pen.setDashPattern({2, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const QPointF centre = frame.at({middle, middle});
    const auto &plane = frame.plane;
    if (centre.x() > plane.left() && centre.x() < plane.right())
        painter.drawLine(QPointF{std::floor(centre.x()) + .5, plane.top()},
                         QPointF{std::floor(centre.x()) + .5, plane.bottom()});
    if (centre.y() > plane.top() && centre.y() < plane.bottom())
        painter.drawLine(QPointF{plane.left(), std::floor(centre.y()) + .5},
                         QPointF{plane.right(), std::floor(centre.y()) + .5});
}

/// Only where the corner on the screen lies in that quarter of the map.
bool isNamed(Quarter quarter, const MapWindow &window)
{
    return (quarter.right ? window.right() > middle : window.left < middle)
        && (quarter.top ? window.top() > middle : window.bottom < middle);
}

void paintName(QPainter &painter, const MapFrame &frame, Quarter quarter, const QPalette &palette)
{
    const auto draw = [&](const QString &words, Weight weight, Colour ink, double baseline) {
        const QFont font = ui::font(FontSize::Caption, weight);
        painter.setFont(font);
        painter.setPen(colour(palette, ink));
        const double x =
            quarter.right ? frame.plane.right() - inset - widthOf(words, font) : frame.plane.left() + inset;
        painter.drawText(QPointF{x, baseline}, words);
    };
    const double first = quarter.top ? frame.plane.top() + scaled(20) : frame.plane.bottom() - scaled(24);
    draw(areaName(quarter.area), Weight::Strong, Colour::Text, first);
    draw(gloss(quarter.area), Weight::Regular, Colour::TextMuted, first + scaled(15));
}

QString axisNumber(double value)
{
    return QLocale{}.toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

void paintAxes(QPainter &painter, const MapFrame &frame, const QPalette &palette)
{
    const QFont font = ui::font(FontSize::Caption);
    painter.setFont(font);
    painter.setPen(colour(palette, Colour::TextMuted));
    const auto &plane = frame.plane;
    const double below = plane.bottom() + scaled(18);
    const auto width = [&](const QString &words) { return static_cast<double>(widthOf(words, font)); };
    const auto &window = frame.window;
    const QString across = Words::tr("closeness\u2011worry");
    painter.drawText(QPointF{plane.left(), below}, axisNumber(window.left));
    painter.drawText(QPointF{plane.center().x() - width(across) / 2, below}, across);
    painter.drawText(QPointF{plane.right() - width(axisNumber(window.right())), below},
                     axisNumber(window.right()));
    const double beside = plane.left() - scaled(8);
    painter.drawText(QPointF{beside - width(axisNumber(window.top())), plane.top() + scaled(10)},
                     axisNumber(window.top()));
    painter.drawText(QPointF{beside - width(axisNumber(window.bottom)), plane.bottom()},
                     axisNumber(window.bottom));
    const QString upwards = Words::tr("distance");
    painter.save();
    painter.translate(plane.left() - scaled(10), plane.center().y());
    painter.rotate(-90);
    painter.drawText(QPointF{-width(upwards) / 2, 0}, upwards);
    painter.restore();
}

QPolygonF onScreen(const MapFrame &frame, const QPolygonF &polygon)
{
    QPolygonF screen;
    for (const QPointF point : polygon)
        screen.append(frame.at(point));
    return screen;
}

/// Beside its region, on the side away from the other end; above it, or below, if there is no room.
void paintEndWords(QPainter &painter, const MapFrame &frame, const QRectF &region, bool before,
                   const QString &words)
{
    const auto &plane = frame.plane;
    const double width = painter.fontMetrics().horizontalAdvance(words);
    const double beside = before ? region.left() - scaled(6) - width : region.right() + scaled(6);
    if (beside >= plane.left() + 4 && beside + width <= plane.right() - 4) {
        painter.drawText(QPointF{beside, region.center().y() + painter.fontMetrics().capHeight() / 2.},
                         words);
        return;
    }
    const double x = std::clamp(region.center().x() - width / 2, plane.left() + 4,
                                std::max(plane.left() + 4, plane.right() - width - 4));
    const double above = region.top() - scaled(6);
    painter.drawText(QPointF{x, above > plane.top() + scaled(44) ? above : region.bottom() + scaled(16)},
                     words);
}

} // namespace

void paintMapGround(QPainter &painter, const MapFrame &frame, const QPalette &palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette, Colour::Surface));
    painter.drawRoundedRect(frame.plane, cornerRadius, cornerRadius);
    paintTints(painter, frame, palette);
    paintMiddle(painter, frame, palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour(palette, Colour::Outline, .75), 1});
    painter.drawRoundedRect(frame.plane, cornerRadius, cornerRadius);
    paintAxes(painter, frame, palette);
}

void paintAreaNames(QPainter &painter, const MapFrame &frame, const QPalette &palette)
{
    for (const Quarter &quarter : quarters)
        if (isNamed(quarter, frame.window))
            paintName(painter, frame, quarter, palette);
}

void paintMapPath(QPainter &painter, const MapFrame &frame, const MapPath &path, const QPalette &palette)
{
    const auto steps = static_cast<double>(path.points.size());
    for (std::size_t i = 1; i < path.points.size(); ++i) {
        const PathPoint &point = path.points[i];
        if (!point.linked || point.kind == trends::GapKind::BandOnly)
            continue;
        const double age = static_cast<double>(i + 1) / steps;
        QPen pen{colour(palette, Colour::Accent, .3 + .7 * age), 1.25 + .95 * age, Qt::SolidLine,
                 Qt::RoundCap, Qt::RoundJoin};
        if (point.kind == trends::GapKind::Dotted)
            pen.setDashPattern({.1, 4 / pen.widthF()});
        painter.setPen(pen);
        painter.drawLine(frame.at(path.points[i - 1].place.point()), frame.at(point.place.point()));
    }
}

void paintNowDot(QPainter &painter, QPointF centre, const QPalette &palette)
{
    painter.setBrush(colour(palette, Colour::Accent));
    painter.setPen(QPen{colour(palette, Colour::Surface), 2});
    painter.drawEllipse(centre, 5, 5);
}

void paintStartDot(QPainter &painter, QPointF centre, const QPalette &palette)
{
    painter.setBrush(colour(palette, Colour::Surface));
    painter.setPen(QPen{colour(palette, Colour::Accent, .7), 1.5});
    painter.drawEllipse(centre, 3.5, 3.5);
}

void paintMapEnds(QPainter &painter, const MapFrame &frame, const MapPath &path, QDate today,
                  const QPalette &palette)
{
    const MapPlace &now = *path.now;
    const auto start = path.start();
    const QPolygonF nowRegion = onScreen(frame, ellipse(now.position));
    const bool nowBefore = start ? now.point().x() <= start->point().x() : now.point().x() > middle;
    painter.setFont(ui::font(FontSize::Caption));
    if (start) {
        const QPolygonF region = onScreen(frame, ellipse(start->position));
        QPen pen{colour(palette, Colour::TextMuted), 1};
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(region);
        paintStartDot(painter, frame.at(start->point()), palette);
        painter.setPen(colour(palette, Colour::TextMuted));
        paintEndWords(painter, frame, (region.boundingRect()), !nowBefore, endWords(*start, today));
    }
    painter.setBrush(colour(palette, Colour::Accent, .12));
    painter.setPen(QPen{colour(palette, Colour::Accent), 1.25});
    painter.drawPolygon(nowRegion);
    paintNowDot(painter, frame.at(now.point()), palette);
    painter.setFont(ui::font(FontSize::Caption, Weight::Strong));
    painter.setPen(colour(palette, Colour::Text));
    paintEndWords(painter, frame, nowRegion.boundingRect(), nowBefore, endWords(now, today));
}

QString endWords(const MapPlace &place, QDate today)
{
    if (place.day.daysTo(today) <= recent)
        return Words::tr("now");
    return QLocale{}.toString(place.day, place.day.year() == today.year() ? Words::tr("d MMM")
                                                                          : Words::tr("d MMM yyyy"));
}

} // namespace mooring::ui

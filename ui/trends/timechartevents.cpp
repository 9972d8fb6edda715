// SPDX-License-Identifier: GPL-3.0-or-later
// TimeChart: keyboard, pointer, wheel and pinch.
#include "ui/trends/timechart.h"
#include "ui/trends/zoom.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mooring::ui {

namespace {

constexpr double wheelStep = 1.2, keyStep = 1.5; // times as long
constexpr double wheelNotch = 120;               // eighths of a degree
constexpr double hitReach = 6;                   // px

} // namespace

QDate TimeChart::afterKey(int key) const
{
    const QDate from = m_current.isValid() ? m_current : m_view.days.last;
    switch (key) {
    case Qt::Key_Left:
        return from.addDays(-1);
    case Qt::Key_Right:
        return from.addDays(1);
    case Qt::Key_PageUp:
        return from.addMonths(-1);
    case Qt::Key_PageDown:
        return from.addMonths(1);
    case Qt::Key_Home:
        return m_view.days.first;
    case Qt::Key_End:
        return m_view.days.last;
    default:
        return {};
    }
}

DayRange TimeChart::whole() const
{
    return daysOf(TimeRange::All, m_view.data->today, m_view.data->firstCheckIn());
}

void TimeChart::zoomBy(double factor, QDate centre)
{
    const DayRange days = zoomed(m_view.days, centre, factor, whole());
    if (days == m_view.days)
        return;
    zoomTo(days);
    emit zoomRequested(days);
}

/// Zooms, moves or goes back; false if the key does nothing of that.
bool TimeChart::zoomByKey(const QKeyEvent &event)
{
    const QDate centre = readDay().isValid() ? readDay() : m_view.days.last;
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal) {
        zoomBy(1 / keyStep, centre);
    } else if (event.key() == Qt::Key_Minus) {
        zoomBy(keyStep, centre);
    } else if (event.key() == Qt::Key_Escape) {
        m_pressed.reset();
        if (!m_dragged)
            emit wholeRequested();
        m_dragged.reset();
        viewport()->update();
    } else if (shift && sideways) {
        const qint64 by = std::max<qint64>(m_view.days.length() / 4, 1);
        zoomTo(moved(m_view.days, event.key() == Qt::Key_Left ? -by : by, whole()));
        emit zoomRequested(m_view.days);
    } else {
        return false;
    }
    return true;
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    if (!m_view.data || zoomByKey(*event))
        return;
    if (const QDate day = afterKey(event->key()); day.isValid()) {
        m_hovered = {};
        moveTo(std::clamp(day, m_view.days.first, m_view.days.last));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && readDay().isValid()) {
        emit dayRequested(readDay());
    } else {
        event->ignore();
    }
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason || m_current.isValid() || !m_view.data)
        return;
    const auto days = m_view.checkIns();
    moveTo(days.empty() ? m_view.days.last : days.back());
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        moveTo({});
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool far =
        m_pressed && std::abs(event->position().x() - m_pressed->x()) >= QApplication::startDragDistance();
    if (far || m_dragged) {
        m_dragged = spanned(m_frame.dayAt(m_pressed->x()), m_frame.dayAt(event->position().x()), whole());
        viewport()->update();
    }
    const bool inside = m_view.data && m_frame.plot.adjusted(-8, -8, 8, 8).contains(event->position());
    const QDate day = inside ? m_frame.dayAt(event->position().x()) : QDate{};
    if (day == m_hovered)
        return;
    m_hovered = day;
    readingChanged();
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_view.data && m_frame.plot.contains(event->position()))
        m_pressed = event->position();
    else
        event->ignore();
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    viewport()->update();
    if (dragged)
        emit spanRequested(*dragged);
    else if (const QDate day = pressed ? checkInNear(event->position().x()) : QDate{}; day.isValid())
        emit dayRequested(day);
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent * /*event*/) { emit wholeRequested(); }

/// The day of the nearest dot; null if none is near.
QDate TimeChart::checkInNear(double x) const
{
    QDate nearest;
    double distance = hitReach;
    for (const QDate day : m_view.checkIns())
        if (const double away = std::abs(m_frame.x(day) - x); away <= distance) {
            nearest = day;
            distance = away;
        }
    return nearest;
}

std::optional<QDate> TimeChart::markNear(double x) const
{
    for (const Mark &mark : m_view.data->marks)
        if (mark.kind != Mark::Kind::Step && std::abs(m_frame.x(mark.day) - x) <= hitReach)
            return mark.day;
    return std::nullopt;
}

void TimeChart::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_view.data)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QDate read = readDay().isValid() ? readDay() : m_view.days.last;
    const QDate day = byKey ? read : markNear(event->pos().x()).value_or(m_frame.dayAt(event->pos().x()));
    const QPoint at = byKey ? QPointF{m_frame.x(day), m_frame.plot.top()}.toPoint() : event->pos();
    emit marksRequested(day, viewport()->mapToGlobal(at));
}

bool TimeChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Gesture && m_view.data) {
        const auto &gestures = static_cast<const QGestureEvent &>(*event);
        if (const auto *pinch = static_cast<const QPinchGesture *>(gestures.gesture(Qt::PinchGesture))) {
            const QPoint centre = viewport()->mapFromGlobal(pinch->centerPoint().toPoint());
            zoomBy(1 / std::max(pinch->scaleFactor(), .1), m_frame.dayAt(centre.x()));
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture && m_view.data) {
        const auto &pinch = static_cast<const QNativeGestureEvent &>(*event);
        if (pinch.gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 / std::max(1 + pinch.value(), .1), m_frame.dayAt(pinch.position().x()));
            return true;
        }
    }
    return QChartView::viewportEvent(event);
}

void TimeChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_hovered = {};
    readingChanged();
}

/// Zooms about the pointer once that has moved over the plot; where nothing is left to zoom, and below a
/// pointer that the page scrolled there, the page goes on scrolling.
void TimeChart::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / wheelNotch;
    const DayRange before = m_view.days;
    if (m_hovered.isValid() && notches != 0)
        zoomBy(std::pow(wheelStep, -notches), m_frame.dayAt(event->position().x()));
    event->setAccepted(m_view.days != before);
}

} // namespace mooring::ui

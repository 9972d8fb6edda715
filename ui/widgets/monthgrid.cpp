// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthgrid.h"

#include "ui/widgets/accessibility.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int daySide = 32, weekdayHeight = 24, dotSize = 4, dotFromBottom = 4;

QDate firstOf(QDate day) { return {day.year(), day.month(), 1}; }

} // namespace

MonthGrid::MonthGrid(QDate today, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_month{firstOf(today)}
    , m_current{today}
{
    installAccessibility();
    setAccessibleName(tr("Calendar"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    update();
}

void MonthGrid::setCurrent(QDate day)
{
    if (!day.isValid() || day == m_current)
        return;
    m_current = day;
    const bool turned = firstOf(day) != m_month;
    m_month = firstOf(day);
    update();
    if (turned) {
        updateGeometry();
        emit monthChanged();
    }
    if (!hasFocus())
        return;
    QAccessibleEvent moved{this, QAccessible::Focus};
    moved.setChild(indexOf(m_current));
    QAccessible::updateAccessibility(&moved);
}

void MonthGrid::setSelected(QDate day)
{
    m_selected = day;
    setCurrent(day);
    update();
}

void MonthGrid::setMarked(const QSet<QDate> &days)
{
    m_marked = days;
    update();
}

void MonthGrid::setHits(const QSet<QDate> &days)
{
    m_hits = days;
    update();
}

void MonthGrid::activate(QDate day)
{
    setSelected(day);
    emit activated(day);
}

int MonthGrid::dayCount() const
{
    const auto before = static_cast<int>(dayAt(0).daysTo(m_month));
    return (before + m_month.daysInMonth() + daysInWeek - 1) / daysInWeek * daysInWeek;
}

QDate MonthGrid::dayAt(int index) const
{
    const auto before = (m_month.dayOfWeek() - locale().firstDayOfWeek() + daysInWeek) % daysInWeek;
    return m_month.addDays(index - before);
}

int MonthGrid::indexOf(QDate day) const { return static_cast<int>(dayAt(0).daysTo(day)); }

QRect MonthGrid::cellAt(int column, int row) const
{
    const auto side = scaled(daySide);
    const auto left = column * (width() - side) / (daysInWeek - 1);
    const QRect place{left, scaled(weekdayHeight) + row * side, side, side};
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QRect MonthGrid::cell(QDate day) const
{
    const auto index = indexOf(day);
    return index < 0 || index >= dayCount() ? QRect{} : cellAt(index % daysInWeek, index / daysInWeek);
}

QString MonthGrid::dayInWords(QDate day) const
{
    QStringList words{locale().toString(day, QLocale::LongFormat)};
    if (day == m_today)
        words << tr("today");
    if (m_marked.contains(day))
        words << tr("written");
    if (m_hits.contains(day))
        words << tr("found");
    return words.join(QStringLiteral(", "));
}

QSize MonthGrid::sizeHint() const
{
    const auto weeks = std::max(5, dayCount() / daysInWeek);
    return {daysInWeek * scaled(daySide), scaled(weekdayHeight) + weeks * scaled(daySide)};
}

FocusShape MonthGrid::focusShape() const { return {cell(m_current), metrics::radiusControl}; }

bool MonthGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange)
        updateGeometry();
    return QWidget::event(event);
}

void MonthGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

QDate MonthGrid::afterKey(int key) const
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return m_current.addDays(-forward);
    case Qt::Key_Right:
        return m_current.addDays(forward);
    case Qt::Key_Up:
        return m_current.addDays(-daysInWeek);
    case Qt::Key_Down:
        return m_current.addDays(daysInWeek);
    case Qt::Key_PageUp:
        return m_current.addMonths(-1);
    case Qt::Key_PageDown:
        return m_current.addMonths(1);
    case Qt::Key_Home:
        return dayAt(indexOf(m_current) / daysInWeek * daysInWeek);
    case Qt::Key_End:
        return dayAt(indexOf(m_current) / daysInWeek * daysInWeek + daysInWeek - 1);
    default:
        return {};
    }
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        activate(m_current);
    else if (const auto day = afterKey(key); day.isValid())
        setCurrent(day);
    else
        QWidget::keyPressEvent(event);
}

QDate MonthGrid::dayUnder(QPoint point) const
{
    for (int i = 0; i < dayCount(); ++i)
        if (cell(dayAt(i)).contains(point))
            return dayAt(i);
    return {};
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? dayUnder(event->position().toPoint()) : QDate{};
    update();
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressed, {});
    update();
    if (pressed.isValid() && pressed == dayUnder(event->position().toPoint()))
        activate(pressed);
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto day = dayUnder(event->position().toPoint());
    if (std::exchange(m_hovered, day) != day)
        update();
}

void MonthGrid::leaveEvent(QEvent *event)
{
    m_hovered = {};
    update();
    QWidget::leaveEvent(event);
}

void MonthGrid::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintWeekdays(painter);
    for (int i = 0; i < dayCount(); ++i)
        paintDay(painter, dayAt(i));
}

void MonthGrid::paintWeekdays(QPainter &painter) const
{
    painter.setFont(ui::font(FontSize::Caption));
    painter.setPen(colour(palette(), Colour::TextMuted));
    for (int column = 0; column < daysInWeek; ++column) {
        const auto place = cellAt(column, 0);
        // Two letters, as paper calendars have it; a narrow name of one letter would make Tuesday and
        // Thursday equal.
        const auto name = locale().dayName(dayAt(column).dayOfWeek(), QLocale::ShortFormat).left(2);
        painter.drawText(QRect{place.left(), 0, place.width(), scaled(weekdayHeight)}, Qt::AlignCenter, name);
    }
}

void MonthGrid::paintGround(QPainter &painter, QDate day, QRect cell) const
{
    const auto of = [this](Colour name) { return colour(palette(), name); };
    QBrush fill = Qt::NoBrush;
    if (isEnabled() && day == m_selected)
        fill = of(Colour::Accent);
    else if (isEnabled() && day == m_pressed)
        fill = of(Colour::SurfacePressed);
    else if (m_hits.contains(day))
        fill = of(Colour::AccentSoft);
    else if (isEnabled() && day == m_hovered)
        fill = of(Colour::SurfaceHover);
    const bool ringed = day == m_today && day != m_selected;
    paintRounded(painter, cell, metrics::radiusControl, fill,
                 ringed ? QPen{of(Colour::Accent), 1.5} : QPen{Qt::NoPen});
}

Colour MonthGrid::inkOf(QDate day) const
{
    if (isEnabled() && day == m_selected)
        return Colour::AccentText;
    return isEnabled() && day.month() == m_month.month() ? Colour::Text : Colour::DisabledText;
}

void MonthGrid::paintDay(QPainter &painter, QDate day) const
{
    const auto place = cell(day);
    paintGround(painter, day, place);
    const bool chosen = isEnabled() && day == m_selected;
    painter.setFont(ui::font(FontSize::Small, chosen ? Weight::Strong : Weight::Regular));
    painter.setPen(colour(palette(), inkOf(day)));
    const QRect number{place.left(), place.top() + scaled(4), place.width(), lineHeight(FontSize::Small)};
    painter.drawText(number, Qt::AlignCenter, locale().toString(day.day()));
    if (!m_marked.contains(day))
        return;
    const auto dot = scaled(dotSize);
    const QRectF spot{place.left() + (place.width() - dot) / 2.0,
                      static_cast<qreal>(place.top() + place.height() - dot - scaled(dotFromBottom)),
                      static_cast<qreal>(dot), static_cast<qreal>(dot)};
    paintRounded(painter, spot, dot / 2.0, colour(palette(), chosen ? Colour::AccentText : Colour::Accent));
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/yearview.h"

#include "ui/trends/readingwords.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::ui {

namespace {

// Px at 100 % text size.
constexpr int inset = 16, monthNames = 30, head = 18, keyRow = 34, swatch = 12;
constexpr double cellGap = 1.55, rowGap = 2, cellRadius = 1.5, dotRadius = .9;
constexpr int daysInRow = 31, months = 12, heats = 5;

constexpr std::array anxietyHeat{Colour::Heat1, Colour::Heat2, Colour::Heat3, Colour::Heat4, Colour::Heat5};
constexpr std::array avoidanceHeat{Colour::HeatAvoidance1, Colour::HeatAvoidance2, Colour::HeatAvoidance3,
                                   Colour::HeatAvoidance4, Colour::HeatAvoidance5};
constexpr std::array writtenAlpha{.3, .48, .66, .83, 1.};

} // namespace

YearView::YearView(QWidget *parent) : PaintedChart{tr("The year"), parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QSize YearView::sizeHint() const { return {scaled(298), scaled(254)}; }

QSize YearView::minimumSizeHint() const { return {scaled(220), scaled(220)}; }

void YearView::display(YearDays days)
{
    m_days = std::move(days);
    m_hovered = {};
    setAccessibleDescription(yearSummary(m_days));
    if (m_current.isValid())
        moveTo(std::min(m_current.addYears(m_days.year - m_current.year()), latest()));
    update();
}

QDate YearView::latest() const { return std::min(QDate{m_days.year, months, 31}, m_days.today); }

QRectF YearView::cell(QDate day) const
{
    const double left = scaled(inset + monthNames);
    const double across = (width() - left - scaled(inset)) / daysInRow;
    const double down = (height() - scaled(head + keyRow)) / static_cast<double>(months);
    const double x = left + across * (day.day() - 1);
    const QRectF box{x, scaled(head) + down * (day.month() - 1), across - cellGap, down - rowGap};
    return layoutDirection() == Qt::RightToLeft ? box.translated(width() - box.right() - box.left(), 0) : box;
}

QDate YearView::dayAt(QPointF point) const
{
    for (int month = 1; month <= months; ++month) {
        const QRectF first = cell({m_days.year, month, 1});
        if (point.y() < first.top() - rowGap / 2 || point.y() >= first.bottom() + rowGap / 2)
            continue;
        for (QDate day{m_days.year, month, 1}; day.month() == month && day <= latest(); day = day.addDays(1))
            if (const QRectF box = cell(day).adjusted(-cellGap / 2, 0, cellGap / 2, 0);
                point.x() >= box.left() && point.x() < box.right())
                return day;
    }
    return {};
}

QColor YearView::heat(const QPalette &palette, int index) const
{
    const auto at = static_cast<std::size_t>(index);
    switch (m_days.shows) {
    case YearShows::Anxiety:
        return colour(palette, anxietyHeat.at(at));
    case YearShows::Avoidance:
        return colour(palette, avoidanceHeat.at(at));
    case YearShows::Written:
        return colour(palette, Colour::Accent, writtenAlpha.at(at));
    }
    Q_UNREACHABLE();
}

void YearView::paintHead(QPainter &painter, const QPalette &palette) const
{
    painter.setFont(ui::font(FontSize::Caption));
    painter.setPen(colour(palette, Colour::TextMuted));
    for (const int day : {1, 8, 15, 22, 29}) {
        const QString number = QLocale{}.toString(day);
        const double middle = cell({m_days.year, 1, day}).center().x();
        painter.drawText(
            QPointF{middle - painter.fontMetrics().horizontalAdvance(number) / 2., scaled(11) * 1.}, number);
    }
}

void YearView::paintMonth(QPainter &painter, const QPalette &palette, int month) const
{
    const QRectF first = cell({m_days.year, month, 1});
    const QString name = QLocale{}.standaloneMonthName(month, QLocale::ShortFormat);
    painter.setPen(colour(palette, Colour::TextMuted));
    const double x = layoutDirection() == Qt::RightToLeft
                       ? width() - scaled(inset) - painter.fontMetrics().horizontalAdvance(name)
                       : scaled(inset);
    painter.drawText(QPointF{x, first.center().y() + painter.fontMetrics().capHeight() / 2.}, name);
    painter.setPen(Qt::NoPen);
    for (QDate day{m_days.year, month, 1}; day.month() == month && day <= m_days.today;
         day = day.addDays(1)) {
        const QRectF box = cell(day);
        if (const auto value = m_days.on(day)) {
            painter.setBrush(heat(palette, m_days.heatOf(*value)));
            painter.drawRoundedRect(box, cellRadius, cellRadius);
        } else {
            painter.setBrush(colour(palette, Colour::Outline));
            painter.drawEllipse(box.center(), dotRadius, dotRadius);
        }
    }
}

void YearView::paintKey(QPainter &painter, const QPalette &palette) const
{
    const bool written = m_days.shows == YearShows::Written;
    const double middle = height() - scaled(keyRow) / 2. + scaled(1);
    const double baseline = middle + painter.fontMetrics().capHeight() / 2.;
    double x = scaled(inset);
    const auto write = [&](const QString &words) {
        painter.setPen(colour(palette, Colour::TextMuted));
        painter.drawText(QPointF{x, baseline}, words);
        x += painter.fontMetrics().horizontalAdvance(words) + scaled(6);
    };
    write(QLocale{}.toString(1));
    for (int i = 0; i < heats; ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(heat(palette, i));
        const double side = scaled(swatch);
        painter.drawRoundedRect(QRectF{x, middle - side / 2, side, side}, 2, 2);
        x += side + scaled(6);
    }
    write(written ? tr("%1 or more entries").arg(QLocale{}.toString(heats)) : QLocale{}.toString(7));
    x += scaled(8);
    if (!written)
        write(tr("dot: no check-in"));
}

void YearView::paintChart(QPainter &painter, const QPalette &palette) const
{
    if (m_days.year == 0)
        return;
    paintHead(painter, palette);
    for (int month = 1; month <= months; ++month)
        paintMonth(painter, palette, month);
    paintKey(painter, palette);
    if (m_days.today.year() != m_days.year)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour(palette, Colour::Accent), 1.25});
    painter.drawRoundedRect(cell(m_days.today).adjusted(-.5, -.5, .5, .5), 2, 2);
}

void YearView::paintCursor(QPainter &painter) const
{
    const QDate read = m_hovered.isValid() ? m_hovered : m_current;
    if (!read.isValid())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour(palette(), Colour::Text), 1});
    painter.drawRoundedRect(cell(read).adjusted(-1, -1, 1, 1), 2, 2);
}

FocusShape YearView::focusShape() const
{
    return m_current.isValid() ? FocusShape{cell(m_current).toAlignedRect(), 3, 2} : FocusShape{rect(), 8, 0};
}

QDate YearView::afterKey(int key) const
{
    const QDate from = m_current.isValid() ? m_current : latest();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Left:
        return from.addDays(mirrored ? 1 : -1);
    case Qt::Key_Right:
        return from.addDays(mirrored ? -1 : 1);
    case Qt::Key_Up:
        return from.addMonths(-1);
    case Qt::Key_Down:
        return from.addMonths(1);
    case Qt::Key_Home:
        return {from.year(), from.month(), 1};
    case Qt::Key_End:
        return {from.year(), from.month(), from.daysInMonth()};
    case Qt::Key_PageUp:
        return from.addYears(-1);
    case Qt::Key_PageDown:
        return from.addYears(1);
    default:
        return {};
    }
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    if (const QDate day = afterKey(event->key()); day.isValid()) {
        m_hovered = {};
        if (day.year() != m_days.year)
            emit yearRequested(day.year());
        if (day.year() == m_days.year)
            moveTo(std::min(day, latest()));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current.isValid()) {
        emit dayRequested(m_current);
    } else {
        event->ignore();
    }
}

void YearView::moveTo(QDate day)
{
    m_current = day;
    sayPlace(day.isValid() ? yearDayWords(m_days, day) : QString{});
    update();
}

void YearView::focusInEvent(QFocusEvent *event)
{
    PaintedChart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !m_current.isValid())
        moveTo(m_days.days.empty() ? latest() : m_days.days.back().day);
}

void YearView::focusOutEvent(QFocusEvent *event)
{
    PaintedChart::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        moveTo({});
}

void YearView::mouseMoveEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (day == m_hovered)
        return;
    m_hovered = day;
    setToolTip(day.isValid() ? yearDayWords(m_days, day) : QString{});
    update();
}

void YearView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_hovered.isValid() && m_days.on(m_hovered))
        emit dayRequested(m_hovered);
    else
        event->ignore();
}

void YearView::leaveEvent(QEvent *event)
{
    PaintedChart::leaveEvent(event);
    m_hovered = {};
    update();
}

} // namespace mooring::ui

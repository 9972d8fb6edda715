// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/intervalview.h"

#include "ui/trends/chartpaint.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/patternglyph.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::ui {

namespace {

// Px at 100 % text size.
constexpr int inset = 16, besideFrom = 540, wordsWidth = 296, besideRow = 48, titleRow = 24, captionRow = 18,
              intervalRow = 30, rowGap = 8, axisRow = 28, sideRoom = 40, glyph = 10, knot = 16;
constexpr double dotRadius = 5, squareSide = 9, lineWidth = 2;
constexpr std::array limits{1., 2., 3., 6.};

double crisp(double place) { return std::floor(place) + .5; }

} // namespace

IntervalView::IntervalView(const QString &name, QWidget *parent) : PaintedChart{name, parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    setSizePolicy(policy);
}

void IntervalView::display(std::vector<IntervalRow> rows)
{
    m_rows = std::move(rows);
    m_hovered = -1;
    moveTo(std::min(m_current, static_cast<int>(m_rows.size()) - 1));
    QStringList sentences;
    for (const IntervalRow &row : m_rows)
        sentences.append(row.words);
    setAccessibleDescription(sentences.join(u' '));
    updateGeometry();
}

bool IntervalView::beside() const { return width() >= scaled(besideFrom); }

double IntervalView::heightOf(const IntervalRow &row) const
{
    const auto intervals = static_cast<int>(row.intervals.size());
    if (beside())
        return std::max(scaled(besideRow), scaled(intervalRow) * intervals);
    return scaled(titleRow + (row.caption.isEmpty() ? 0 : captionRow) + intervals * intervalRow + rowGap);
}

QSize IntervalView::sizeHint() const
{
    double height = scaled(axisRow + 4);
    for (const IntervalRow &row : m_rows)
        height += heightOf(row);
    return {scaled(298), static_cast<int>(std::ceil(height))};
}

QSize IntervalView::minimumSizeHint() const { return {scaled(200), sizeHint().height()}; }

QRectF IntervalView::rowRect(int row) const
{
    double top = 0;
    for (int i = 0; i < row; ++i)
        top += heightOf(m_rows[static_cast<std::size_t>(i)]);
    return {0, top, width() * 1., heightOf(m_rows[static_cast<std::size_t>(row)])};
}

QRectF IntervalView::plot() const
{
    const double left = scaled(beside() ? inset + wordsWidth + inset : inset) + scaled(sideRoom);
    const double bottom = m_rows.empty() ? 0 : rowRect(static_cast<int>(m_rows.size()) - 1).bottom();
    return {left, 0, std::max(width() - scaled(inset + sideRoom) - left, 1.), bottom};
}

double IntervalView::limit() const
{
    double farthest = 0;
    for (const IntervalRow &row : m_rows)
        for (const Interval &interval : row.intervals) {
            const auto [low, high] = interval.level.interval();
            farthest = std::max({farthest, std::abs(low), std::abs(high)});
        }
    const auto *found = std::ranges::lower_bound(limits, farthest);
    return found != limits.end() ? *found : limits.back();
}

double IntervalView::x(double difference) const
{
    const QRectF plot = this->plot();
    const double share = std::clamp(difference / limit(), -1.1, 1.1);
    return plot.center().x() + share * plot.width() / 2;
}

int IntervalView::rowAt(double y) const
{
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        if (rowRect(row).top() <= y && y < rowRect(row).bottom())
            return row;
    return -1;
}

void IntervalView::paintScale(QPainter &painter, const QPalette &palette) const
{
    const QRectF plot = this->plot();
    painter.setFont(ui::font(FontSize::Caption));
    const auto label = [&](double at, const QString &words) {
        painter.setPen(colour(palette, Colour::TextMuted));
        const double width = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QPointF{x(at) - width / 2, plot.bottom() + scaled(20)}, words);
    };
    for (const double share : {-1., -.5, 0., .5, 1.}) {
        const double place = crisp(x(share * limit()));
        painter.setPen(share == 0 ? QPen{colour(palette, Colour::Outline), 1.25}
                                  : QPen{colour(palette, Colour::Hairline), 1});
        painter.drawLine(QPointF{place, plot.top()}, QPointF{place, plot.bottom()});
    }
    const QString most = QLocale{}.toString(limit());
    label(-limit(), tr("%1 lower").arg(most));
    label(0, tr("no difference"));
    label(limit(), tr("%1 higher").arg(most));
}

void IntervalView::paintWords(QPainter &painter, const QPalette &palette, const IntervalRow &row,
                              const QRectF &room) const
{
    const double indent = scaled(row.group ? glyph + 8 : knot + 8);
    const QFont title = ui::font(beside() ? FontSize::Body : FontSize::Small);
    painter.setFont(title);
    const double height = scaled(titleRow);
    const QRectF first{room.left(), room.top(), room.width(), height};
    if (row.group)
        paintGlyph(
            painter,
            {first.left(), first.center().y() - scaled(glyph) / 2., scaled(glyph) * 1., scaled(glyph) * 1.},
            *row.group, true, palette);
    else
        painter.drawPixmap(QPointF{first.left(), first.center().y() - scaled(knot) / 2.},
                           iconPixmap(QStringLiteral("knot"), colour(palette, Colour::Text), scaled(knot),
                                      painter.device()->devicePixelRatioF()));
    const auto write = [&](const QRectF &line, const QString &words, Colour ink) {
        painter.setPen(colour(palette, ink));
        const QRectF text = line.adjusted(indent, 0, 0, 0);
        painter.drawText(
            text, Qt::AlignLeading | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(text.width())));
    };
    write(first, row.title, Colour::Text);
    painter.setFont(ui::font(FontSize::Caption));
    write({first.left(), first.bottom() - scaled(2), first.width(), scaled(captionRow) * 1.}, row.caption,
          Colour::TextMuted);
}

void IntervalView::paintInterval(QPainter &painter, const QPalette &palette, const Interval &interval,
                                 double y) const
{
    const auto [low, high] = interval.level.interval();
    const QColor ink = colour(palette, lineColour(interval.dimension));
    painter.setPen(QPen{ink, lineWidth});
    painter.drawLine(QPointF{x(low), y}, QPointF{x(high), y});
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QPointF at{x(interval.level.mean), y};
    if (interval.dimension == Dimension::Anxiety)
        painter.drawEllipse(at, dotRadius, dotRadius);
    else
        painter.drawRect(QRectF{at.x() - squareSide / 2, at.y() - squareSide / 2, squareSide, squareSide});
}

void IntervalView::paintRow(QPainter &painter, const QPalette &palette, int row) const
{
    const IntervalRow &shown = m_rows[static_cast<std::size_t>(row)];
    const QRectF rect = rowRect(row);
    const double intervals = static_cast<double>(shown.intervals.size()) * scaled(intervalRow);
    double y = 0;
    if (beside()) {
        const double words = scaled(titleRow + captionRow);
        paintWords(painter, palette, shown,
                   {scaled(inset) * 1., rect.center().y() - words / 2, scaled(wordsWidth) * 1., words});
        y = rect.center().y() - intervals / 2;
    } else {
        paintWords(painter, palette, shown,
                   {scaled(inset) * 1., rect.top(), width() - 2. * scaled(inset), 0});
        y = rect.bottom() - scaled(rowGap) - intervals;
    }
    for (const Interval &interval : shown.intervals) {
        paintInterval(painter, palette, interval, std::round(y + scaled(intervalRow) / 2.));
        y += scaled(intervalRow);
    }
}

void IntervalView::paintChart(QPainter &painter, const QPalette &palette) const
{
    if (m_rows.empty())
        return;
    if (beside()) {
        paintScale(painter, palette);
    } else {
        // Below each other the lines of the scale would run through the words.
        for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
            const QRectF rect = rowRect(row);
            const double top = rect.bottom() - scaled(rowGap)
                             - static_cast<double>(m_rows[static_cast<std::size_t>(row)].intervals.size())
                                   * scaled(intervalRow);
            painter.save();
            painter.setClipRect(QRectF{0, top, rect.width(), rect.bottom() - top}, Qt::IntersectClip);
            paintScale(painter, palette);
            painter.restore();
        }
        painter.save();
        painter.setClipRect(QRectF{0, plot().bottom(), width() * 1., scaled(axisRow) * 1.},
                            Qt::IntersectClip);
        paintScale(painter, palette);
        painter.restore();
    }
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        paintRow(painter, palette, row);
}

void IntervalView::paintCursor(QPainter &painter) const
{
    const int row = m_hovered >= 0 ? m_hovered : m_current;
    if (row < 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette(), Colour::Text, .05));
    painter.drawRoundedRect(rowRect(row).adjusted(8, 0, -8, 0), 6, 6);
}

FocusShape IntervalView::focusShape() const
{
    return m_current >= 0 ? FocusShape{rowRect(m_current).adjusted(8, 0, -8, 0).toRect(), 6, -2}
                          : FocusShape{rect(), 8, 0};
}

void IntervalView::moveTo(int row)
{
    m_current = row;
    sayPlace(row >= 0 ? m_rows[static_cast<std::size_t>(row)].words : QString{});
    update();
}

void IntervalView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    if (event->key() == Qt::Key_Down && m_current < last)
        moveTo(m_current + 1);
    else if (event->key() == Qt::Key_Up && m_current > 0)
        moveTo(m_current - 1);
    else if (event->key() == Qt::Key_Home && last >= 0)
        moveTo(0);
    else if (event->key() == Qt::Key_End && last >= 0)
        moveTo(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        emit rowRequested(m_current);
    else
        event->ignore();
}

void IntervalView::focusInEvent(QFocusEvent *event)
{
    PaintedChart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_current < 0 && !m_rows.empty())
        moveTo(0);
}

void IntervalView::focusOutEvent(QFocusEvent *event)
{
    PaintedChart::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        moveTo(-1);
}

void IntervalView::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = rowAt(event->position().y());
    update();
}

void IntervalView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_hovered >= 0)
        emit rowRequested(m_hovered);
    else
        event->ignore();
}

void IntervalView::leaveEvent(QEvent *event)
{
    PaintedChart::leaveEvent(event);
    m_hovered = -1;
    update();
}

bool IntervalView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return PaintedChart::event(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const int row = rowAt(help.pos().y());
    QToolTip::showText(help.globalPos(), row >= 0 ? m_rows[static_cast<std::size_t>(row)].words : QString{},
                       this);
    return true;
}

} // namespace mooring::ui

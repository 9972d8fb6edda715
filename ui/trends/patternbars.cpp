// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/patternbars.h"

#include "ui/widgets/patternglyph.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace mooring::ui {

PatternBars::PatternBars(QWidget *parent) : PaintedChart{tr("What showed up"), parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QSize PatternBars::sizeHint() const { return {scaled(298), scaled(248)}; }

QSize PatternBars::minimumSizeHint() const { return {scaled(160), scaled(200)}; }

void PatternBars::display(const TrendsView &view)
{
    m_view = view;
    m_hovered = -1;
    m_current = -1;
    count();
}

void PatternBars::count()
{
    if (!m_view.data)
        return;
    const QRectF plot = barsPlot(size());
    m_counts = patternCounts(m_view, mostBars(plot), locale());
    m_frame = barsFrame(plot, m_counts);
    m_ticks = timeTicks(m_counts.days(), plot.width() / textScale(), locale());
    setAccessibleDescription(countWords(m_counts, m_view));
    emit counted();
    moveTo(std::min(m_current, m_frame.bars - 1));
}

void PatternBars::paintChart(QPainter &painter, const QPalette &palette) const
{
    if (m_frame.bars == 0)
        return;
    const int read = painter.device() == this ? readBar() : -1;
    paintBarsKey(painter, read < 0 ? m_counts.groups : m_counts.bars[static_cast<std::size_t>(read)].groups,
                 palette);
    paintBarsScale(painter, m_frame, m_counts.days(), m_ticks, palette);
    paintSilences(painter, m_frame, m_counts, palette);
    paintBars(painter, m_frame, m_counts, palette);
}

void PatternBars::paintCursor(QPainter &painter) const
{
    if (readBar() < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour(palette(), Colour::Text), 1});
    painter.drawRoundedRect(m_frame.column(readBar()).adjusted(-.5, -3.5, .5, .5), 2, 2);
}

QString PatternBars::barName(int bar) const
{
    const PatternBar &read = m_counts.bars[static_cast<std::size_t>(bar)];
    QStringList groups;
    for (const auto group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both})
        if (const int count = read.groups.at(static_cast<std::size_t>(group)); count > 0)
            groups.append(tr("%1 %2").arg(nameOf(group), QLocale{}.toString(count)));
    const QString words = read.entries == 0 ? tr("nothing written")
                        : groups.isEmpty()  ? tr("no patterns marked")
                                            : groups.join(tr(", "));
    return tr("%1: %2").arg(barWords(read, m_counts.by, m_view.data->today), words);
}

void PatternBars::moveTo(int bar)
{
    m_current = bar;
    sayPlace(bar < 0 ? QString{} : barName(bar));
    update();
    emit barRead(readBar());
}

void PatternBars::hover(int bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    setToolTip(bar < 0 ? QString{} : barName(bar));
    update();
    emit barRead(readBar());
}

void PatternBars::ask()
{
    if (readBar() < 0)
        return;
    const QDate written = m_counts.bars[static_cast<std::size_t>(readBar())].written;
    if (written.isValid())
        emit dayRequested(written);
}

int PatternBars::afterKey(int key) const
{
    const int last = m_frame.bars - 1;
    const int from = readBar() < 0 ? last : readBar();
    switch (key) {
    case Qt::Key_Left:
        return std::max(from - 1, 0);
    case Qt::Key_Right:
        return std::min(from + 1, last);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return -1;
    }
}

void PatternBars::keyPressEvent(QKeyEvent *event)
{
    if (const int bar = afterKey(event->key()); bar >= 0) {
        m_hovered = -1;
        moveTo(bar);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        ask();
    } else {
        event->ignore();
    }
}

void PatternBars::focusInEvent(QFocusEvent *event)
{
    PaintedChart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_current < 0 && m_frame.bars > 0)
        moveTo(m_frame.bars - 1);
}

void PatternBars::focusOutEvent(QFocusEvent *event)
{
    PaintedChart::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        moveTo(-1);
}

void PatternBars::mouseMoveEvent(QMouseEvent *event) { hover(m_frame.barAt(event->position())); }

void PatternBars::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_hovered >= 0)
        ask();
    else
        event->ignore();
}

void PatternBars::leaveEvent(QEvent *event)
{
    PaintedChart::leaveEvent(event);
    hover(-1);
}

void PatternBars::resizeEvent(QResizeEvent *event)
{
    PaintedChart::resizeEvent(event);
    count();
}

void PatternBars::changeEvent(QEvent *event)
{
    PaintedChart::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        count();
}

} // namespace mooring::ui

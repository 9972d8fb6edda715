// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/timechart.h"

#include "ui/trends/chartaccessibility.h"
#include "ui/trends/daycursor.h"
#include "ui/trends/decimate.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/readingwords.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QValueAxis>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int usualHeight = 252, leastWidth = 420;
constexpr int pxPerPoint = 2;

std::size_t indexOf(Dimension dimension) { return dimension == Dimension::Anxiety ? 0 : 1; }

QValueAxis *hiddenAxis(QChart &chart, Qt::Alignment edge)
{
    auto *axis = new QValueAxis{&chart};
    chart.addAxis(axis, edge);
    axis->setVisible(false);
    return axis;
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView{parent}
    , m_days{hiddenAxis(*chart(), Qt::AlignBottom)}
    , m_scale{hiddenAxis(*chart(), Qt::AlignLeft)}
    , m_cursor{new DayCursor{chart()}}
{
    build();
    recolour(palette());
    installChartAccessibility();
    setAccessibleName(tr("Over time"));
}

TimeChart::~TimeChart() = default;

void TimeChart::build()
{
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    m_scale->setRange(ChartFrame::bottom, ChartFrame::top);
    for (const Dimension dimension : {Dimension::Avoidance, Dimension::Anxiety})
        m_series.at(indexOf(dimension)) =
            std::make_unique<DimensionSeries>(dimension, *chart(), *m_days, *m_scale);
    m_cursor->setZValue(100);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setFocusPolicy(Qt::NoFocus); // it would be a second stop of Tab
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize TimeChart::sizeHint() const { return {scaled(680), scaled(usualHeight)}; }
QSize TimeChart::minimumSizeHint() const { return {leastWidth, scaled(usualHeight)}; }

const DimensionSeries &TimeChart::series(Dimension dimension) const
{
    return *m_series.at(indexOf(dimension));
}

QDate TimeChart::readDay() const { return m_hovered.isValid() ? m_hovered : m_current; }

void TimeChart::display(const TrendsView &view)
{
    m_view = view;
    m_hovered = {};
    m_current = view.days.contains(m_current) && hasFocus() ? m_current : QDate{};
    setAccessibleDescription(timeSummary(view));
    refresh();
}

void TimeChart::refresh()
{
    if (!m_view.data)
        return;
    m_ends = endLabels();
    m_gaps = gapsIn(m_view);
    m_frame = {QRectF{viewport()->rect()}.marginsRemoved(chartMargins(m_ends)), m_view.days};
    chart()->setPlotArea(m_frame.plot);
    m_days->setRange(m_frame.firstEdge(), m_frame.lastEdge());
    m_ticks = timeTicks(m_view.days, m_frame.plot.width() / textScale(), locale());
    for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
        draw(dimension);
    recolour(palette());
    readingChanged();
}

void TimeChart::draw(Dimension dimension)
{
    const auto shown = m_view.dimensions();
    const auto &series = m_series.at(indexOf(dimension));
    if (std::ranges::find(shown, dimension) == shown.end()) {
        series->replace({}, {});
        return;
    }
    const auto &trend = m_view.data->of(dimension);
    QList<QPointF> dots;
    for (const Observation &day : trend.days())
        if (day.day >= m_frame.firstEdge() && day.day <= m_frame.lastEdge())
            dots.append({day.day, day.value});
    std::vector<trends::CurvePoint> curve;
    if (trend.eligibility().line.none())
        curve = trend.curve(dayNumber(m_view.days.first), dayNumber(m_view.days.last),
                            static_cast<std::size_t>(std::max(m_frame.plot.width(), 0.)) / pxPerPoint);
    series->replace(stretches(curve), decimated(dots, mostDots));
}

/// Where a line ends, or the height of the last dot if there is none.
std::vector<EndLabel> TimeChart::endLabels() const
{
    std::vector<EndLabel> ends;
    for (const Dimension dimension : m_view.dimensions()) {
        const auto &trend = m_view.data->of(dimension);
        const auto now = trend.now();
        if (!now)
            continue;
        const auto today = readingOf(trend, m_view.data->today);
        const bool drawn = today.level && !today.rangeOnly;
        ends.push_back({dimension, drawn ? now->mean : trend.days().back().value,
                        drawn ? tr("%1 (%2)").arg(oneDecimal(now->mean), rangeWords(*now)) : QString{}});
    }
    return ends;
}

void TimeChart::drawOn(QPainter &painter, const QPalette &palette)
{
    const bool read = m_cursor->isVisible();
    recolour(palette);
    m_cursor->hide();
    render(&painter, QRectF{QPointF{}, pictureSize()}, viewport()->rect());
    m_cursor->setVisible(read);
    recolour(this->palette());
}

void TimeChart::recolour(const QPalette &palette)
{
    m_ink = palette;
    for (const auto &series : m_series)
        series->setColours(palette);
    m_cursor->setPalette(palette);
    viewport()->update();
}

void TimeChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, colour(m_ink, Colour::Surface));
    if (!m_view.data)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, m_frame, m_ticks, m_ink);
}

void TimeChart::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    if (!m_view.data)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Dimension dimension : m_view.dimensions()) {
        const QPen pen{colour(m_ink, lineColour(dimension)), 1.25};
        for (const Stretch &stretch : series(dimension).stretches())
            paintCuts(*painter, m_frame, stretch, pen);
    }
    paintGaps(*painter, m_frame, m_gaps, m_ink);
    paintMarks(*painter, m_frame, m_view.data->marks, width() - metrics::inset, m_ink);
    paintEnds(*painter, m_frame, m_ends, m_ink);
}

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

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const QDate day = m_view.data ? afterKey(event->key()) : QDate{};
    if (day.isValid()) {
        m_hovered = {};
        moveTo(std::clamp(day, m_view.days.first, m_view.days.last));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && readDay().isValid()) {
        emit dayRequested(readDay());
    } else {
        event->ignore();
    }
}

void TimeChart::moveTo(QDate day)
{
    m_current = day;
    readingChanged();
    // A new name is what screen readers say of the place they are at.
    setAccessibleName(day.isValid() ? tr("Over time. %1").arg(wholeReading(m_view, day)) : tr("Over time"));
}

void TimeChart::readingChanged()
{
    const QDate day = readDay();
    m_cursor->setVisible(day.isValid());
    if (day.isValid()) {
        std::vector<DayCursor::Knot> knots;
        for (const Dimension dimension : m_view.dimensions()) {
            const auto reading = readingOf(m_view.data->of(dimension), day);
            if (reading.level && !reading.rangeOnly)
                knots.push_back({dimension, m_frame.y(reading.level->mean)});
        }
        m_cursor->place(m_frame.x(day), 32 * textScale(), m_frame.plot.bottom(), std::move(knots));
    }
    emit dayRead(day);
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
    const bool inside = m_view.data && m_frame.plot.adjusted(-8, -8, 8, 8).contains(event->position());
    const QDate day = inside ? m_frame.dayAt(event->position().x()) : QDate{};
    if (day == m_hovered)
        return;
    m_hovered = day;
    readingChanged();
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_hovered.isValid())
        emit dayRequested(m_hovered);
    else
        event->ignore();
}

void TimeChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_hovered = {};
    readingChanged();
}

// The page scrolls, not the chart.
void TimeChart::wheelEvent(QWheelEvent *event) { event->ignore(); }

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    refresh();
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour(palette());
    else if (event->type() == QEvent::FontChange)
        refresh();
}

} // namespace mooring::ui

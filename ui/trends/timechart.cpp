// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/timechart.h"

#include "ui/trends/chartaccessibility.h"
#include "ui/trends/companionlines.h"
#include "ui/trends/daycursor.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/dots.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/zoom.h"
#include "ui/widgets/motion.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QValueAxis>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int usualHeight = 252, leastWidth = 420;
constexpr int pxPerPoint = 2;
constexpr int glideTime = 140; // ms

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
    m_companions = std::make_unique<CompanionLines>(*chart(), *m_days, *m_scale);
    m_cursor->setZValue(100);
    m_glide.setStartValue(0.);
    m_glide.setEndValue(1.);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_shown = between(m_left, m_view.days, share.toDouble());
        refresh();
    });
    viewport()->grabGesture(Qt::PinchGesture);
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
    const bool onlyDays = view.data == m_view.data && view.shown == m_view.shown && view.days != m_view.days;
    const int time = onlyDays && isVisible() ? motionTime(glideTime) : 0;
    m_view = view;
    m_hovered = view.days.contains(m_hovered) && underMouse() ? m_hovered : QDate{};
    m_dragged.reset();
    m_current = view.days.contains(m_current) && hasFocus() ? m_current : QDate{};
    setAccessibleDescription(timeSummary(view));
    m_glide.stop();
    if (time == 0) {
        zoomTo(view.days);
        return;
    }
    m_left = m_shown;
    m_glide.setDuration(time);
    m_glide.start();
}

void TimeChart::zoomTo(DayRange days)
{
    m_view.days = days;
    m_shown = days;
    refresh();
}

void TimeChart::refresh()
{
    if (!m_view.data)
        return;
    m_ends = endLabels();
    m_gaps = gapsIn(m_view);
    m_frame = {QRectF{viewport()->rect()}.marginsRemoved(chartMargins(m_ends)), m_shown};
    // Before the axis moves: every series would be laid out twice, with its old points as well.
    for (const auto &series : m_series)
        series->replace({}, {});
    m_companions->replace({});
    chart()->setPlotArea(m_frame.plot);
    m_days->setRange(m_frame.firstEdge(), m_frame.lastEdge());
    m_ticks = timeTicks(m_shown, m_frame.plot.width() / textScale(), locale());
    for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
        draw(dimension);
    drawCompanions();
    recolour(palette());
    readingChanged();
}

std::vector<trends::CurvePoint> TimeChart::curveOf(const trends::Trend &trend) const
{
    if (!trend.eligibility().line.none())
        return {};
    return trend.curve(dayNumber(m_shown.first), dayNumber(m_shown.last),
                       static_cast<std::size_t>(std::max(m_frame.plot.width(), 0.)) / pxPerPoint);
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
    const auto begin = std::ranges::lower_bound(trend.days(), m_frame.firstEdge(), {}, &Observation::day);
    QList<QPointF> points;
    for (auto day = begin; day != trend.days().end() && day->day <= m_frame.lastEdge(); ++day)
        points.append({day->day, day->value});
    series->replace(stretches(curveOf(trend)), dotsFor(points, mostDots));
}

void TimeChart::drawCompanions()
{
    std::vector<CompanionLines::Line> lines;
    for (const Companion &other : m_view.data->others)
        for (const Dimension dimension : m_view.dimensions())
            lines.push_back({dimension, stretches(curveOf(other.of(dimension)))});
    m_companions->replace(lines);
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
    for (const Companion &other : m_view.data->others)
        for (const Dimension dimension : m_view.dimensions()) {
            const auto level = readingOf(other.of(dimension), m_shown.last).level;
            if (level && other.of(dimension).eligibility().line.none())
                ends.push_back({dimension, level->mean, oneDecimal(level->mean), other.name});
        }
    return ends;
}

void TimeChart::drawOn(QPainter &painter, const QPalette &palette)
{
    const bool read = m_cursor->isVisible();
    recolour(palette);
    m_cursor->hide();
    m_onPaper = true;
    render(&painter, QRectF{QPointF{}, pictureSize()}, viewport()->rect());
    m_onPaper = false;
    m_cursor->setVisible(read);
    recolour(this->palette());
}

void TimeChart::recolour(const QPalette &palette)
{
    m_ink = palette;
    for (const auto &series : m_series)
        series->setColours(palette);
    m_companions->setColours(palette);
    m_cursor->setPalette(palette);
    viewport()->update();
}

void TimeChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    if (!m_onPaper)
        painter->fillRect(rect, colour(m_ink, Colour::Surface));
    if (!m_view.data)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, m_frame, m_ticks, m_ink);
    if (m_dragged)
        paintSpan(*painter, m_frame, *m_dragged, m_ink);
}

void TimeChart::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    if (!m_view.data)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Dimension dimension : m_view.dimensions()) {
        series(dimension).paintDots(*painter, m_frame, m_ink);
        const QPen pen{colour(m_ink, lineColour(dimension)), 1.25};
        for (const Stretch &stretch : series(dimension).stretches())
            paintCuts(*painter, m_frame, stretch, pen);
    }
    paintMarks(*painter, m_frame, m_view.data->marks, width() - metrics::inset, m_ink);
    paintGaps(*painter, m_frame, m_gaps, m_ink);
    paintMeans(*painter, m_frame, m_view.data->marks, m_view.dimensions(), m_ink);
    paintEnds(*painter, m_frame, m_ends, m_ink);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportcharts.h"

#include "ui/report/reportpages.h"
#include "ui/report/typeset.h"
#include "ui/trends/chartpaint.h"
#include "ui/trends/dots.h"
#include "ui/trends/mappaint.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/stretches.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace mooring::ui {

namespace {

constexpr std::size_t mostMarks = 12;
constexpr qsizetype mostDots = 160;
constexpr double pxPerPoint = 1.5, numberRoom = 16; // px
constexpr int recent = 15;                          // days: one more than the map calls "now"

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The charts of the page grow with the text of the screen; paper has one size.
template <typename Paint>
void atPaperSize(QPainter &painter, QSizeF size, const Paint &paint)
{
    const double scale = textScale();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / scale, 1 / scale);
    paint(size * scale);
    painter.restore();
}

std::vector<Mark> marksOf(const ReportPerson &person)
{
    std::vector<Mark> marks;
    for (const Occasion &occasion : person.marks) {
        const bool step = occasion.kind == Occasion::Kind::Step;
        const QString started = Words::tr("Step %1 started").arg(QLocale{}.toString(occasion.step));
        marks.push_back({.kind = step ? Mark::Kind::Step : Mark::Kind::Milestone,
                         .day = occasion.day,
                         .words = step ? started : occasion.words});
    }
    for (const Assessment &assessment : person.questionnaires)
        marks.push_back({.kind = Mark::Kind::Assessment,
                         .day = assessment.day,
                         .words = meansWords(assessment),
                         .means = comparable(assessment)});
    std::ranges::stable_sort(marks, {}, &Mark::day);
    if (marks.size() > mostMarks)
        marks.erase(marks.begin(), marks.end() - mostMarks);
    return marks;
}

std::vector<EndLabel> endsOf(const TrendsView &view)
{
    std::vector<EndLabel> ends;
    for (const Dimension dimension : view.dimensions()) {
        const trends::Trend &trend = view.data->of(dimension);
        const auto now = trend.now();
        if (!now)
            continue;
        const DimensionReading last = readingOf(trend, view.days.last);
        const bool drawn = last.level && !last.rangeOnly;
        const auto [low, high] = now->interval();
        // No bracket and no dash: beside digits a font may have shapes for them that a PDF can't name.
        const QString value =
            Words::tr("%1, likely %2 to %3").arg(oneDecimal(now->mean), oneDecimal(low), oneDecimal(high));
        ends.push_back({dimension, drawn ? now->mean : trend.days().back().value, drawn ? value : QString{}});
    }
    return ends;
}

QPolygonF onPaper(const ChartFrame &frame, const QList<QPointF> &points)
{
    QPolygonF polygon;
    polygon.reserve(points.size());
    for (const QPointF point : points)
        polygon.append({frame.x(point.x()), frame.y(point.y())});
    return polygon;
}

/// One dimension in one chart.
class Strand
{
public:
    Strand(const TrendsView &view, const ChartFrame &frame, Dimension dimension)
        : m_frame{frame}
        , m_dimension{dimension}
    {
        const trends::Trend &trend = view.data->of(dimension);
        if (trend.eligibility().line.none())
            m_stretches = stretches(
                trend.curve(dayNumber(frame.days.first), dayNumber(frame.days.last),
                            static_cast<std::size_t>(std::max(frame.plot.width(), 0.) / pxPerPoint)));
        QList<QPointF> points;
        for (const Observation &day : trend.days())
            if (day.day >= dayNumber(frame.days.first) && day.day <= dayNumber(frame.days.last))
                points.append({day.day, day.value});
        m_dots = dotsFor(points, mostDots);
    }

    void paintBand(QPainter &painter) const
    {
        const bool worry = m_dimension == Dimension::Anxiety;
        QPen edge{colour(m_palette, edgeColour(m_dimension)), .9};
        for (const Stretch &stretch : m_stretches) {
            const bool usual = stretch.kind == trends::GapKind::Usual;
            QPolygonF band = onPaper(m_frame, stretch.upper);
            const QPolygonF lower = onPaper(m_frame, stretch.lower);
            std::reverse_copy(lower.cbegin(), lower.cend(), std::back_inserter(band));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(m_palette, worry ? Colour::AnxietyBand : Colour::AvoidanceBand,
                                    bandAlpha(m_palette) * (usual ? 1 : .45)));
            painter.drawPolygon(band);
            edge.setDashPattern(usual ? worry ? QList<qreal>{} : QList<qreal>{4, 3} : QList<qreal>{1, 4});
            painter.setPen(edge);
            for (const QList<QPointF> &line : stretch.edges)
                painter.drawPolyline(onPaper(m_frame, line));
        }
    }

    void paintLine(QPainter &painter) const
    {
        for (const Stretch &stretch : m_stretches) {
            QPen pen = linePen(m_dimension, m_palette);
            if (stretch.kind != trends::GapKind::Usual) {
                pen.setWidthF(1.5);
                pen.setDashPattern({.1, 4});
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(pen);
            painter.drawPolyline(onPaper(m_frame, stretch.line));
            paintCuts(painter, m_frame, stretch, QPen{colour(m_palette, lineColour(m_dimension)), 1.25});
        }
    }

    /// Full circles for the one, hollow squares for the other; larger ones stand for several days.
    void paintDots(QPainter &painter) const
    {
        for (const Dot &dot : m_dots) {
            const double radius = dot.days == 1 ? 2 : dot.days <= 4 ? 2.8 : 3.6;
            const QColor ink = colour(m_palette, lineColour(m_dimension),
                                      dot.days == 1   ? .75
                                      : dot.days <= 4 ? .5
                                                      : .34);
            const QPointF at{m_frame.x(dot.at.x()), m_frame.y(dot.at.y())};
            if (m_dimension == Dimension::Anxiety) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink);
                painter.drawEllipse(at, radius, radius);
            } else {
                painter.setPen(QPen{ink, .9});
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF{at.x() - radius, at.y() - radius, 2 * radius, 2 * radius});
            }
        }
    }

private:
    QPalette m_palette = paperPalette();
    ChartFrame m_frame;
    Dimension m_dimension;
    std::vector<Stretch> m_stretches;
    std::vector<Dot> m_dots;
};

void paintNumbers(QPainter &painter, const ChartFrame &frame, const std::vector<Mark> &marks)
{
    const QPalette palette = paperPalette();
    QPen line{colour(palette, Colour::TextMuted, .65), .75};
    line.setDashPattern({3, 3});
    painter.setFont(ui::font(FontSize::Caption, Weight::Strong));
    double last = -2 * numberRoom;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double x = frame.x(marks[i].day);
        const double bottom = frame.plot.top() - scaled(6);
        painter.setPen(line);
        painter.drawLine(QPointF{x, bottom}, QPointF{x, frame.plot.bottom()});
        if (x - last < numberRoom * textScale())
            continue;
        last = x;
        painter.setPen(colour(palette, Colour::Text));
        painter.drawText(QRectF{x - scaled(20), bottom - scaled(18), 2. * scaled(20), 1. * scaled(16)},
                         Qt::AlignCenter, QLocale{}.toString(static_cast<int>(i) + 1));
    }
}

} // namespace

TrendsView viewOf(const Report &report, const ReportPerson &person)
{
    auto data = std::make_shared<TrendsData>(TrendsData{.name = person.name,
                                                        .today = report.last,
                                                        .anxiety = person.analysis.anxiety.trend,
                                                        .avoidance = person.analysis.avoidance.trend,
                                                        .marks = marksOf(person),
                                                        .entries = {},
                                                        .patterns = {},
                                                        .occasions = {},
                                                        .others = {},
                                                        .found = person.analysis.findings});
    return {std::move(data), {report.first, report.last}, Shown::Both};
}

void paintOverTime(QPainter &painter, QSizeF size, const TrendsView &view)
{
    atPaperSize(painter, size, [&](QSizeF room) {
        const std::vector<EndLabel> ends = endsOf(view);
        QMarginsF margins = chartMargins(ends);
        margins.setLeft(margins.left() - metrics::inset); // no card around it
        margins.setTop(view.data->marks.empty() ? 4 : scaled(26));
        const ChartFrame frame{QRectF{{}, room}.marginsRemoved(margins), view.days};
        paintGround(painter, frame, timeTicks(view.days, frame.plot.width() / textScale(), QLocale{}),
                    paperPalette());
        const Strand distance{view, frame, Dimension::Avoidance};
        const Strand worry{view, frame, Dimension::Anxiety};
        for (const Strand *strand : {&distance, &worry})
            strand->paintBand(painter);
        for (const Strand *strand : {&distance, &worry})
            strand->paintDots(painter);
        for (const Strand *strand : {&distance, &worry})
            strand->paintLine(painter);
        paintGaps(painter, frame, gapsIn(view), paperPalette());
        paintNumbers(painter, frame, view.data->marks);
        paintMeans(painter, frame, view.data->marks, view.dimensions(), paperPalette());
        paintEnds(painter, frame, ends, paperPalette());
    });
}

void paintMap(QPainter &painter, QSizeF size, const TrendsView &view)
{
    atPaperSize(painter, size, [&](QSizeF room) {
        const double left = scaled(26);
        const double side = std::min(room.width() - left - 1, room.height() - scaled(26));
        const MapFrame frame{QRectF{left, .5, side, side}, {}};
        const MapPath path = mapPath(view);
        paintMapGround(painter, frame, paperPalette());
        if (path.empty()) {
            paintAreaNames(painter, frame, paperPalette());
            return;
        }
        QPainterPath plane;
        plane.addRect(frame.plane);
        painter.setClipPath(plane, Qt::IntersectClip);
        paintMapPath(painter, frame, path, paperPalette());
        paintAreaNames(painter, frame, paperPalette());
        // Who reads it later has another "now": both ends are named by their days.
        paintMapEnds(painter, frame, path, path.now->day.addDays(recent), paperPalette());
    });
}

void paintBar(QPainter &painter, QSizeF size, double share, PatternGroup group)
{
    const QRectF bar{0, 0, std::max(size.width() * share, 2.), size.height()};
    painter.setPen(QPen{colour(paperPalette(), inkOf(group)), .75});
    painter.setBrush(colour(paperPalette(), fillOf(group)));
    painter.drawRect(bar);
}

void paintDifference(QPainter &painter, QSizeF size, Dimension dimension, trends::Level difference,
                     double limit)
{
    const QPalette palette = paperPalette();
    const auto x = [&](double value) { return size.width() * (.5 + std::clamp(value / limit, -1., 1.) / 2); };
    const double y = size.height() / 2;
    painter.setPen(QPen{colour(palette, Colour::Hairline), 1});
    painter.drawLine(QPointF{0, y}, QPointF{size.width(), y});
    painter.setPen(QPen{colour(palette, Colour::Outline), 1.25});
    painter.drawLine(QPointF{x(0), 0}, QPointF{x(0), size.height()});
    const QColor ink = colour(palette, lineColour(dimension));
    const auto [low, high] = difference.interval();
    painter.setPen(QPen{ink, 2});
    painter.drawLine(QPointF{x(low), y}, QPointF{x(high), y});
    const double radius = 4;
    const QRectF knot{x(difference.mean) - radius, y - radius, 2 * radius, 2 * radius};
    painter.setPen(QPen{ink, 1.5});
    if (dimension == Dimension::Anxiety) {
        painter.setBrush(ink);
        painter.drawEllipse(knot);
    } else {
        painter.setBrush(colour(palette, Colour::Surface));
        painter.drawRect(knot);
    }
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chartpaint.h"

#include "ui/trends/chartplaces.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double scaleGap = 10, markRow = 36, timeRow = 26, endGap = 12, endHeight = 44, personHeight = 18;
constexpr double mostMarkWords = 168;         // px
constexpr double cutTick = 5, cutsApart = 18; // px
constexpr double middleLow = 3.5, middleHigh = 4.5;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeChart)
};

QString scaleWords(int value)
{
    QString number = QLocale{}.toString(value);
    switch (value) {
    case 1:
        return Words::tr("not at all  %1").arg(number);
    case 4:
        return Words::tr("middle  %1").arg(number);
    case 7:
        return Words::tr("very much  %1").arg(number);
    default:
        return number;
    }
}

QFont captionFont() { return ui::font(FontSize::Caption); }

QFont titleFont() { return ui::font(FontSize::Small, Weight::Strong); }

/// "Priya 2.7"
QString personWords(const EndLabel &end)
{
    constexpr int mostName = 90; // px
    const QString name = QFontMetrics{captionFont()}.elidedText(end.person, Qt::ElideRight, scaled(mostName));
    return end.value.isEmpty() ? name : Words::tr("%1 %2").arg(name, end.value);
}

QPen pen(const QPalette &palette, Colour ink, double alpha, double width = 1, const QList<qreal> &dashes = {})
{
    QPen pen{colour(palette, ink, alpha), width};
    pen.setCapStyle(Qt::FlatCap);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

/// Hairlines sharp on whole pixels.
double crisp(double place) { return std::floor(place) + .5; }

QPen scalePen(int value, const QPalette &palette)
{
    switch (value) {
    case 1:
    case 7:
        return pen(palette, Colour::Outline, .75);
    case 4:
        return pen(palette, Colour::Outline, .6, 1, {2, 3});
    default:
        return pen(palette, Colour::Hairline, 1);
    }
}

/// Centred on x, the baseline at y, as in the pictures.
void drawCentred(QPainter &painter, double x, double baseline, const QString &text)
{
    const double width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(QPointF{x - width / 2, baseline}, text);
}

void paintTimeAxis(QPainter &painter, const ChartFrame &frame, const TimeTicks &ticks,
                   const QPalette &palette)
{
    const double bottom = crisp(frame.plot.bottom());
    painter.setPen(pen(palette, Colour::Outline, .75));
    painter.drawLine(QPointF{frame.plot.left(), bottom}, QPointF{frame.plot.right(), bottom});
    for (const double tick : ticks.ticks) {
        const double x = crisp(frame.x(tick));
        painter.drawLine(QPointF{x, bottom}, QPointF{x, bottom + scaled(5)});
    }
    painter.setPen(colour(palette, Colour::TextMuted));
    for (const auto &label : ticks.labels)
        drawCentred(painter, frame.x(label.at), bottom + scaled(18), label.text);
}

QString iconOf(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::Milestone:
        return u"flag"_s;
    case Mark::Kind::Assessment:
        return u"sheet"_s;
    case Mark::Kind::Step:
        return u"knot"_s;
    }
    Q_UNREACHABLE();
}

void paintHead(QPainter &painter, const Mark &mark, double x, MarkSide side, const QPalette &palette)
{
    if (side == MarkSide::LineOnly)
        return;
    const double size = markIcon * textScale();
    const auto picture = iconPixmap(iconOf(mark.kind), colour(palette, Colour::Text), static_cast<int>(size),
                                    painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF{x - size / 2, 8 * textScale()}, picture);
    if (side == MarkSide::IconOnly)
        return;
    const QString words =
        painter.fontMetrics().elidedText(mark.words, Qt::ElideRight, scaled(static_cast<int>(mostMarkWords)));
    const double beside = size / 2 + markGap * textScale();
    const double left =
        side == MarkSide::Before ? x - beside - painter.fontMetrics().horizontalAdvance(words) : x + beside;
    painter.setPen(colour(palette, Colour::Text));
    painter.drawText(QPointF{left, 21 * textScale()}, words);
}

} // namespace

QDate ChartFrame::dayAt(double x) const
{
    const double day = firstEdge() + (x - plot.left()) / plot.width() * (lastEdge() - firstEdge());
    return std::clamp(QDate::fromJulianDay(std::llround(day)), days.first, days.last);
}

Colour lineColour(Dimension dimension)
{
    return dimension == Dimension::Anxiety ? Colour::AnxietyLine : Colour::AvoidanceLine;
}

Colour edgeColour(Dimension dimension)
{
    return dimension == Dimension::Anxiety ? Colour::AnxietyBandEdge : Colour::AvoidanceBandEdge;
}

QPen linePen(Dimension dimension, const QPalette &palette)
{
    constexpr double width = 2.25;
    QPen pen{colour(palette, lineColour(dimension)), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    if (dimension == Dimension::Avoidance)
        pen.setDashPattern({7 / width, 5 / width});
    return pen;
}

QMarginsF chartMargins(const std::vector<EndLabel> &ends)
{
    int scale = 0;
    for (const int value : {1, 4, 7})
        scale = std::max(scale, widthOf(scaleWords(value), captionFont()));
    int labels = 0;
    for (const EndLabel &end : ends)
        labels = std::max(labels, end.person.isEmpty()
                                      ? std::max(widthOf(dimensionTitle(end.dimension), titleFont()),
                                                 widthOf(end.value, captionFont()))
                                      : widthOf(personWords(end), captionFont()));
    const double right = ends.empty() ? metrics::inset : labels + scaled(12) + endGap * textScale();
    return {metrics::inset + scale + scaleGap, markRow * textScale(), right, timeRow * textScale()};
}

void paintGround(QPainter &painter, const ChartFrame &frame, const TimeTicks &ticks, const QPalette &palette)
{
    const auto &plot = frame.plot;
    painter.fillRect(
        QRectF{QPointF{plot.left(), frame.y(middleHigh)}, QPointF{plot.right(), frame.y(middleLow)}},
        colour(palette, Colour::MiddleZone));
    painter.setFont(captionFont());
    const double toBaseline = painter.fontMetrics().capHeight() / 2.;
    for (int value = 1; value <= 7; ++value) {
        const double y = crisp(frame.y(value));
        painter.setPen(scalePen(value, palette));
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
        painter.setPen(colour(palette, Colour::TextMuted));
        const QString words = scaleWords(value);
        const double width = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QPointF{plot.left() - scaleGap - width, std::round(y + toBaseline)}, words);
    }
    paintTimeAxis(painter, frame, ticks, palette);
}

void paintMarks(QPainter &painter, const ChartFrame &frame, const std::vector<Mark> &marks, double right,
                const QPalette &palette)
{
    painter.setFont(captionFont());
    std::vector<Mark> shown;
    std::vector<MarkHead> heads;
    for (const Mark &mark : marks) {
        if (!frame.days.contains(mark.day))
            continue;
        const double words = std::min<double>(painter.fontMetrics().horizontalAdvance(mark.words),
                                              scaled(static_cast<int>(mostMarkWords)));
        shown.push_back(mark);
        heads.push_back({crisp(frame.x(mark.day)), words});
    }
    const auto sides = markSides(heads, metrics::inset, right, textScale());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        painter.setPen(pen(palette, Colour::TextMuted, 1, 1, {3, 3}));
        painter.drawLine(QPointF{heads[i].x, 26 * textScale()}, QPointF{heads[i].x, frame.plot.bottom()});
        paintHead(painter, shown[i], heads[i].x, sides[i], palette);
    }
}

void paintGaps(QPainter &painter, const ChartFrame &frame, const std::vector<Gap> &gaps,
               const QPalette &palette)
{
    painter.setFont(captionFont());
    painter.setPen(colour(palette, Colour::TextMuted));
    const QString title = Words::tr("no check-ins");
    const QFontMetricsF font = painter.fontMetrics();
    const double room = font.horizontalAdvance(title);
    for (const Gap &gap : gaps) {
        const double from = std::max(frame.x(gap.first), frame.plot.left());
        const double to = std::min(frame.x(gap.last), frame.plot.right());
        if (to - from < room)
            continue;
        const double baseline = frame.plot.top() + scaled(25);
        const double middle = (from + to) / 2;
        // No line goes through the words.
        painter.fillRect(
            QRectF{middle - room / 2, baseline - font.ascent(), room, font.height() + scaled(15)},
            colour(palette, Colour::Surface));
        drawCentred(painter, middle, baseline, title);
        drawCentred(painter, middle, baseline + scaled(15),
                    Words::tr("%1 days").arg(QLocale{}.toString(gap.length())));
    }
}

void paintCuts(QPainter &painter, const ChartFrame &frame, const Stretch &stretch, const QPen &pen)
{
    painter.setPen(pen);
    double last = -cutsApart;
    for (const QPointF point : stretch.cut) {
        const double x = frame.x(point.x());
        if (std::abs(x - last) < cutsApart)
            continue;
        last = x;
        const double y = frame.y(point.y());
        painter.drawLine(QPointF{x, y}, QPointF{x, point.y() > 4 ? y - cutTick : y + cutTick});
    }
}

void paintMeans(QPainter &painter, const ChartFrame &frame, const std::vector<Mark> &marks,
                const std::vector<Dimension> &dimensions, const QPalette &palette)
{
    constexpr double reach = 5.5; // px
    for (const Mark &mark : marks) {
        if (!mark.means || !frame.days.contains(mark.day))
            continue;
        for (const Dimension dimension : dimensions) {
            const double mean = dimension == Dimension::Anxiety ? mark.means->anxiety : mark.means->avoidance;
            const QPointF at{crisp(frame.x(mark.day)), frame.y(mean)};
            painter.setPen(QPen{colour(palette, lineColour(dimension)), 1.75});
            painter.setBrush(colour(palette, Colour::Surface));
            painter.drawPolygon(QPolygonF{{at + QPointF{0, -reach}, at + QPointF{reach, 0},
                                           at + QPointF{0, reach}, at + QPointF{-reach, 0}}});
        }
    }
}

void paintSpan(QPainter &painter, const ChartFrame &frame, DayRange days, const QPalette &palette)
{
    const double left = std::max(frame.x(dayNumber(days.first) - .5), frame.plot.left());
    const double right = std::min(frame.x(dayNumber(days.last) + .5), frame.plot.right());
    const QRectF span{left, frame.plot.top(), right - left, frame.plot.height()};
    painter.fillRect(span, colour(palette, Colour::Accent, .12));
    painter.setPen(pen(palette, Colour::Accent, 1));
    for (const double x : {left, right})
        painter.drawLine(QPointF{crisp(x), span.top()}, QPointF{crisp(x), span.bottom()});
}

void paintEnds(QPainter &painter, const ChartFrame &frame, const std::vector<EndLabel> &ends,
               const QPalette &palette)
{
    std::vector<WantedPlace> wanted;
    wanted.reserve(ends.size());
    for (const EndLabel &end : ends)
        wanted.push_back({frame.y(end.at), (end.person.isEmpty() ? endHeight : personHeight) * textScale()});
    const auto places = spread(wanted, frame.plot.top(), frame.plot.bottom() - scaled(12));
    const double left = frame.plot.right() + endGap;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const QColor ink = colour(palette, lineColour(ends[i].dimension));
        painter.setPen(ink);
        if (!ends[i].person.isEmpty()) {
            painter.setFont(captionFont());
            painter.drawLine(QPointF{frame.plot.right() + 1, wanted[i].at}, QPointF{left - 2, places[i]});
            painter.drawText(QPointF{left, std::round(places[i] + painter.fontMetrics().capHeight() / 2.)},
                             personWords(ends[i]));
            continue;
        }
        painter.setFont(titleFont());
        painter.drawText(QPointF{left, std::round(places[i] - scaled(1))}, dimensionTitle(ends[i].dimension));
        painter.setFont(captionFont());
        painter.setPen(colour(palette, Colour::TextMuted));
        painter.drawText(QPointF{left, std::round(places[i] + scaled(15))}, ends[i].value);
    }
}

} // namespace mooring::ui

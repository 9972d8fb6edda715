// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/barspaint.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/patternglyph.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

// Px at 100 % text size.
constexpr int inset = 16, keyRow = 20, keyGap = 24, glyph = 10, scaleWidth = 16, axisRow = 26;
constexpr double leastPitch = 5, widestBar = 24, barGap = 3, barRadius = 1.5;
constexpr double lineStep = 32; // about that far apart are the lines of the scale
constexpr int lowestTop = 2;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PatternBars)
};

/// 1, 2, 5, 10, 20, …: the smallest that parts `highest` into at most `lines`.
int stepFor(int highest, int lines)
{
    for (int power = 1;; power *= 10)
        for (const int factor : {1, 2, 5})
            if (factor * power * std::max(lines, 1) >= highest)
                return factor * power;
}

double crisp(double place) { return std::floor(place) + .5; }

double barWidth(const BarsFrame &frame)
{
    return std::clamp(frame.pitch() - barGap, 2., widestBar * textScale());
}

struct Key {
    PatternGroup group;
    int count;
};

void paintKeyAt(QPainter &painter, QPointF at, Key key, const QPalette &palette)
{
    const double row = scaled(keyRow);
    const double side = scaled(glyph);
    paintGlyph(painter, {at.x(), at.y() + (row - side) / 2, side, side}, key.group, true, palette);
    const QPointF text{at.x() + scaled(glyph + 6), at.y() + (row + painter.fontMetrics().capHeight()) / 2};
    painter.setPen(colour(palette, Colour::Text));
    painter.drawText(text, nameOf(key.group));
    painter.setPen(colour(palette, Colour::TextMuted));
    painter.drawText(text + QPointF{widthOf(nameOf(key.group), painter.font()) + scaled(6) * 1., 0},
                     QLocale{}.toString(key.count));
}

void paintRun(QPainter &painter, const BarsFrame &frame, int begin, int end, const QPalette &palette)
{
    const QString none = Words::tr("none");
    const double y = frame.plot.bottom() - scaled(3);
    painter.setPen(QPen{colour(palette, Colour::Outline), 1});
    for (int bar = begin; bar < end; ++bar) {
        const double middle = frame.column(bar).center().x();
        painter.drawLine(QPointF{middle - barWidth(frame) / 2, crisp(y)},
                         QPointF{middle + barWidth(frame) / 2, crisp(y)});
    }
    const double room = frame.pitch() * (end - begin);
    const double words = painter.fontMetrics().horizontalAdvance(none);
    if (room < words)
        return;
    painter.setPen(colour(palette, Colour::TextMuted));
    painter.drawText(QPointF{frame.column(begin).left() + (room - words) / 2, y - scaled(7)}, none);
}

} // namespace

int BarsFrame::barAt(QPointF point) const
{
    return plot.contains(point) ? std::min(static_cast<int>((point.x() - plot.left()) / pitch()), bars - 1)
                                : -1;
}

QRectF barsPlot(QSize size)
{
    const double left = scaled(inset + scaleWidth);
    const double top = scaled(2 * keyRow + 16);
    return {left, top, std::max(size.width() - left - scaled(inset), 1.),
            std::max(size.height() - top - scaled(axisRow), 1.)};
}

std::size_t mostBars(const QRectF &plot)
{
    return static_cast<std::size_t>(std::max(plot.width() / (leastPitch * textScale()), 1.));
}

BarsFrame barsFrame(const QRectF &plot, const PatternCounts &counts)
{
    const int highest = std::max(counts.highest(), lowestTop);
    const int step = stepFor(highest, static_cast<int>(plot.height() / (lineStep * textScale())));
    return {plot, static_cast<int>(counts.bars.size()), (highest + step - 1) / step * step, step};
}

void paintBarsKey(QPainter &painter, GroupCounts counts, const QPalette &palette)
{
    painter.setFont(ui::font(FontSize::Small));
    const auto key = [&](PatternGroup group) {
        return Key{group, counts.at(static_cast<std::size_t>(group))};
    };
    int column = 0;
    for (const auto group : {PatternGroup::Secure, PatternGroup::AlarmDown})
        column = std::max(column, widthOf(nameOf(group), painter.font()));
    const double left = scaled(inset);
    const double right =
        left + column + widthOf(QLocale{}.toString(999), painter.font()) + scaled(glyph + 12 + keyGap);
    const double second = scaled(keyRow);
    paintKeyAt(painter, {left, 0}, key(PatternGroup::Secure), palette);
    paintKeyAt(painter, {right, 0}, key(PatternGroup::AlarmUp), palette);
    paintKeyAt(painter, {left, second}, key(PatternGroup::AlarmDown), palette);
    paintKeyAt(painter, {right, second}, key(PatternGroup::Both), palette);
}

void paintBarsScale(QPainter &painter, const BarsFrame &frame, DayRange days, const TimeTicks &ticks,
                    const QPalette &palette)
{
    const QRectF &plot = frame.plot;
    painter.setFont(ui::font(FontSize::Caption));
    const auto widthOfWords = [&](const QString &words) {
        return static_cast<double>(painter.fontMetrics().horizontalAdvance(words));
    };
    for (int value = 0; value <= frame.top; value += frame.step) {
        const double y = crisp(plot.bottom() - plot.height() * value / frame.top);
        painter.setPen(
            QPen{value == 0 ? colour(palette, Colour::Outline, .75) : colour(palette, Colour::Hairline), 1});
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
        painter.setPen(colour(palette, Colour::TextMuted));
        const QString number = QLocale{}.toString(value);
        painter.drawText(QPointF{plot.left() - scaled(8) - widthOfWords(number),
                                 y + painter.fontMetrics().capHeight() / 2.},
                         number);
    }
    const double first = dayNumber(days.first) - .5;
    for (const auto &label : ticks.labels) {
        const double words = widthOfWords(label.text);
        const double x = plot.left() + (label.at - first) / static_cast<double>(days.length()) * plot.width();
        const double left = std::clamp(x - words / 2, plot.left(),
                                       std::max(plot.left(), plot.right() + scaled(inset) - 4 - words));
        painter.drawText(QPointF{left, plot.bottom() + scaled(18)}, label.text);
    }
}

void paintBars(QPainter &painter, const BarsFrame &frame, const PatternCounts &counts,
               const QPalette &palette)
{
    const double width = barWidth(frame);
    const double unit = frame.plot.height() / frame.top;
    painter.setPen(Qt::NoPen);
    for (const PatternGroup group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both}) {
        painter.setBrush(colour(palette, fillOf(group)));
        for (int bar = 0; bar < frame.bars; ++bar) {
            const auto &groups = counts.bars[static_cast<std::size_t>(bar)].groups;
            const int count = groups.at(static_cast<std::size_t>(group));
            int below = 0;
            for (auto lower = static_cast<std::size_t>(group) + 1; lower < groups.size(); ++lower)
                below += groups.at(lower);
            if (count > 0)
                painter.drawRoundedRect(QRectF{frame.column(bar).center().x() - width / 2,
                                               frame.plot.bottom() - unit * (below + count), width,
                                               std::max(unit * count - 1, .5)},
                                        barRadius, barRadius);
        }
    }
}

void paintSilences(QPainter &painter, const BarsFrame &frame, const PatternCounts &counts,
                   const QPalette &palette)
{
    painter.setFont(ui::font(FontSize::Caption));
    const auto silent = [&](int bar) { return counts.bars[static_cast<std::size_t>(bar)].entries == 0; };
    for (int begin = 0; begin < frame.bars; ++begin) {
        int end = begin;
        while (end < frame.bars && silent(end))
            ++end;
        if (end > begin)
            paintRun(painter, frame, begin, end, palette);
        begin = end;
    }
}

} // namespace mooring::ui

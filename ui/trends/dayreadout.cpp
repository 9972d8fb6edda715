// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/dayreadout.h"

#include "ui/trends/chartaccessibility.h"
#include "ui/trends/chartpaint.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace mooring::ui {

namespace {

constexpr int rowHeight = 41, gap = 16, swatch = 19, swatchGap = 6; // px

void paintSwatch(QPainter &painter, int x, int y, Dimension dimension, const QPalette &palette)
{
    painter.setPen(linePen(dimension, palette));
    painter.drawLine(QPointF{x + 1., y + .5}, QPointF{x + swatch - 1., y + .5});
}

} // namespace

DayReadout::DayReadout(QWidget *parent) : QWidget{parent}
{
    installChartAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DayReadout::sizeHint() const { return {scaled(420), scaled(rowHeight)}; }

void DayReadout::read(const TrendsView &view, QDate day)
{
    m_day = day.isValid() ? dayWords(day, view.data->today) : QString{};
    m_shortDay = day.isValid() ? shortDayWords(day, view.data->today) : QString{};
    m_parts.clear();
    if (day.isValid()) {
        for (const Dimension dimension : view.dimensions())
            m_parts.push_back({dimension, readingWords(readingOf(view.data->of(dimension), day))});
        if (const QString marks = markWords(view, day); !marks.isEmpty())
            m_parts.push_back({std::nullopt, marks});
    }
    const QString whole = day.isValid() ? wholeReading(view, day) : QString{};
    setAccessibleName(whole);
    setToolTip(whole);
    update();
}

int DayReadout::widthWith(const QString &day) const
{
    int width = 2 * metrics::inset + widthOf(day, ui::font(FontSize::Small, Weight::Strong));
    for (const Part &part : m_parts)
        width +=
            gap + (part.dimension ? swatch + swatchGap : 0) + widthOf(part.words, ui::font(FontSize::Small));
    return width;
}

void DayReadout::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect{0, 0, width(), 1}, colour(palette(), Colour::Hairline));
    const int middle = (height() + 1) / 2;
    int x = metrics::inset;
    const auto write = [&](const QString &words, Weight weight) {
        const QFont font = ui::font(FontSize::Small, weight);
        painter.setFont(font);
        painter.setPen(colour(palette(), Colour::Text));
        const QRect room{x, 0, width() - metrics::inset - x, height() + 1};
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
        x += widthOf(words, font) + gap;
    };
    write(widthWith(m_day) <= width() ? m_day : m_shortDay, Weight::Strong);
    for (const Part &part : m_parts) {
        if (part.dimension) {
            const int left = layoutDirection() == Qt::RightToLeft ? width() - x - swatch : x;
            paintSwatch(painter, left, middle, *part.dimension, palette());
            x += swatch + swatchGap;
        }
        write(part.words, Weight::Regular);
    }
}

} // namespace mooring::ui

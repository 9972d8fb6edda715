// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/daysstrip.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysInWeek = 7, fewestWeeks = 9, mostWeeks = 26, pause = 21;
// Lengths of the design at 100 % text size.
constexpr int stack = 7, pitch = 14, dot = 5, axisGap = 8, labelHeight = 20, margin = 20, widestWeek = 31;

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

QString shortDay(QDate day) { return QLocale{}.toString(day, u"d MMM"_s); }

QString longDay(QDate day) { return QLocale{}.toString(day, u"d MMMM yyyy"_s); }

} // namespace

DaysStrip::DaysStrip(QWidget *parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Days it showed"));
}

void DaysStrip::setDays(const QList<QDate> &days)
{
    m_days = days;
    setAccessibleDescription(daysInWords(days));
    updateGeometry();
    update();
}

QDate DaysStrip::firstWeek() const
{
    const QDate last = mondayOf(m_days.constLast());
    return std::max(mondayOf(m_days.constFirst()), last.addDays(qint64{-daysInWeek} * (mostWeeks - 1)));
}

int DaysStrip::weeks() const
{
    const auto between = firstWeek().daysTo(mondayOf(m_days.constLast())) / daysInWeek;
    return std::max(static_cast<int>(between) + 1, fewestWeeks);
}

double DaysStrip::xOf(int week) const
{
    const double room = (width() - 2.0 * scaled(margin)) / std::max(1, weeks() - 1);
    const double x = scaled(margin) + week * std::min<double>(room, scaled(widestWeek));
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

QSize DaysStrip::sizeHint() const
{
    std::array<int, mostWeeks> counts{};
    int most = 1;
    for (const QDate day : m_days) {
        const auto week = firstWeek().daysTo(day) / daysInWeek;
        if (day >= firstWeek() && week < mostWeeks)
            most = std::max(most, ++counts.at(static_cast<std::size_t>(week)));
    }
    return {scaled(200), scaled(std::min(most, stack) * pitch + axisGap + labelHeight)};
}

void DaysStrip::paintEvent(QPaintEvent * /*event*/)
{
    if (m_days.isEmpty())
        return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const int axis = height() - scaled(labelHeight) - 1;
    painter.fillRect(0, axis, width(), 1, colour(palette(), Colour::Outline));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette(), Colour::Accent));
    std::array<int, mostWeeks> counts{};
    for (const QDate day : std::as_const(m_days)) {
        if (day < firstWeek())
            continue;
        const auto week = static_cast<int>(firstWeek().daysTo(day) / daysInWeek);
        const int above = counts.at(static_cast<std::size_t>(week))++;
        painter.drawEllipse(QPointF{xOf(week), axis - scaled(axisGap) - above * 1.0 * scaled(pitch)},
                            scaled(dot), scaled(dot));
    }
    painter.setPen(colour(palette(), Colour::TextMuted));
    painter.setFont(ui::font(FontSize::Caption));
    int taken = 0;
    paintLabel(painter, 0, shortDay(std::max(m_days.constFirst(), firstWeek())), taken);
    const auto last = static_cast<int>(firstWeek().daysTo(m_days.constLast()) / daysInWeek);
    if (last > 0)
        paintLabel(painter, last, shortDay(m_days.constLast()), taken);
}

// A label that would run into the one before it is left out.
void DaysStrip::paintLabel(QPainter &painter, int week, const QString &words, int &taken) const
{
    const int wide = widthOf(words, painter.font());
    const int left = std::clamp(static_cast<int>(xOf(week)) - wide / 2, 0, std::max(0, width() - wide));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int begin = mirrored ? width() - left - wide : left;
    if (week > 0 && begin < taken + scaled(axisGap))
        return;
    taken = begin + wide;
    painter.drawText(QRect{left, height() - scaled(labelHeight) + 4, wide, scaled(labelHeight) - 4},
                     Qt::AlignCenter, words);
}

QString daysInWords(const QList<QDate> &days)
{
    if (days.isEmpty())
        return DaysStrip::tr(
            "Nothing written yet. A day counts when an entry names this step, or a plan for it was done.");
    if (days.size() == 1)
        return DaysStrip::tr("On 1 day, %1.").arg(longDay(days.constFirst()));
    QString words =
        DaysStrip::tr("On %1 days since %2.").arg(QString::number(days.size()), longDay(days.constFirst()));
    for (auto at = days.size() - 1; at > 0; --at) {
        if (days.at(at - 1).daysTo(days.at(at)) < pause)
            continue;
        words += u' ' + DaysStrip::tr("Back after a pause on %1.").arg(longDay(days.at(at)));
        break;
    }
    return words;
}

} // namespace mooring::ui

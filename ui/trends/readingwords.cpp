// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/readingwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TrendsReading)
};

QString nowWords(const TrendsView &view, Dimension dimension)
{
    const auto &trend = view.data->of(dimension);
    if (!trend.now() || !trend.eligibility().line.none())
        return {};
    return trend.daysSinceLast() <= 14
             ? Words::tr("%1 is now %2.").arg(dimensionTitle(dimension), levelWords(*trend.now()))
             : Words::tr("%1 was last %2.").arg(dimensionTitle(dimension), levelWords(*trend.now()));
}

/// From the lowest to the highest answer in the days shown.
QString spanWords(const TrendsView &view, Dimension dimension)
{
    std::vector<double> values;
    for (const Observation &day : view.data->of(dimension).days())
        if (day.day >= dayNumber(view.days.first) && day.day <= dayNumber(view.days.last))
            values.push_back(day.value);
    if (values.empty())
        return {};
    const auto [low, high] = std::ranges::minmax(values);
    return Words::tr("%1: days from %2 to %3.")
        .arg(dimensionTitle(dimension), oneDecimal(low), oneDecimal(high));
}

} // namespace

QString oneDecimal(double value) { return QLocale{}.toString(std::round(value * 10) / 10 + 0., 'f', 1); }

QString rangeWords(trends::Level level)
{
    const auto [low, high] = level.interval();
    return Words::tr("%1–%2").arg(oneDecimal(low), oneDecimal(high));
}

QString unbroken(QString words)
{
    static const QRegularExpression dash{QStringLiteral("(?<=\\d)–(?=-?\\d)")};
    constexpr QChar joiner{0x2060};
    return words.replace(dash, QString{joiner} + u'–' + joiner);
}

QString levelWords(trends::Level level)
{
    return Words::tr("%1 (likely %2)").arg(oneDecimal(level.mean), rangeWords(level));
}

QString dayWords(QDate day, QDate today)
{
    return QLocale{}.toString(day, day.year() == today.year() ? Words::tr("ddd d MMMM")
                                                              : Words::tr("ddd d MMMM yyyy"));
}

QString shortDayWords(QDate day, QDate today)
{
    return QLocale{}.toString(day, day.year() == today.year() ? Words::tr("ddd d MMM")
                                                              : Words::tr("ddd d MMM yyyy"));
}

QString dimensionTitle(Dimension dimension)
{
    const QString name = dimensionName(dimension);
    return name.left(1).toUpper() + name.mid(1);
}

QString readingWords(const DimensionReading &reading)
{
    QString day = reading.answered ? Words::tr("%1 that day").arg(oneDecimal(*reading.answered))
                                   : Words::tr("no check-in");
    if (!reading.level)
        return day;
    return reading.rangeOnly ? Words::tr("%1, likely %2").arg(day, rangeWords(*reading.level))
                             : Words::tr("%1, level %2").arg(day, levelWords(*reading.level));
}

QString markWords(const TrendsView &view, QDate day)
{
    QStringList words;
    for (const Mark &mark : view.data->marks)
        if (mark.day == day)
            words.append(mark.details.isEmpty() ? mark.words : mark.details);
    return words.join(Words::tr(", "));
}

QString wholeReading(const TrendsView &view, QDate day)
{
    QStringList parts;
    for (const Dimension dimension : view.dimensions())
        parts.append(Words::tr("%1: %2").arg(dimensionTitle(dimension),
                                             readingWords(readingOf(view.data->of(dimension), day))));
    if (const QString marks = markWords(view, day); !marks.isEmpty())
        parts.append(marks);
    return Words::tr("%1. %2").arg(dayWords(day, view.data->today), parts.join(Words::tr("; ")));
}

QString timeSummary(const TrendsView &view)
{
    const auto checkIns = view.checkIns();
    QStringList sentences{Words::tr("%1 to %2, days with a check-in: %3.")
                              .arg(dayWords(view.days.first, view.data->today),
                                   dayWords(view.days.last, view.data->today),
                                   QLocale{}.toString(static_cast<qulonglong>(checkIns.size())))};
    for (const Dimension dimension : view.dimensions())
        sentences << spanWords(view, dimension) << nowWords(view, dimension);
    sentences << missingLineWords(view);
    sentences.removeAll(QString{});
    return sentences.join(u' ');
}

QString missingLineWords(const TrendsView &view)
{
    trends::Missing most;
    for (const Dimension dimension : view.dimensions()) {
        const auto missing = view.data->of(dimension).eligibility().line;
        most = {std::max(most.checkIns, missing.checkIns), std::max(most.days, missing.days)};
    }
    const QString needs =
        Words::tr("A line and its band need seven days with a check-in, spread over ten days or more");
    if (most.checkIns > 0)
        return Words::tr("%1: %2 more.").arg(needs, QLocale{}.toString(most.checkIns));
    if (most.days > 0)
        return Words::tr("%1; the check-ins are there, the days are not yet.").arg(needs);
    return {};
}

} // namespace mooring::ui

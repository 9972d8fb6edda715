// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/moment.h"

#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    const QChar sign = seconds < 0 ? u'-' : u'+';
    return u"%1%2:%3"_s.arg(sign)
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// The number in so many ASCII digits; -1 for anything else.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = 10 * number + (c.unicode() - u'0');
    }
    return number;
}

std::optional<QDate> usualDayFrom(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = digits(text, 0, 4);
    const QDate day{year, digits(text, 5, 2), digits(text, 8, 2)};
    return year > 0 && day.isValid() ? std::optional{day} : std::nullopt;
}

/// "+01:00" in seconds.
std::optional<int> usualOffsetFrom(QStringView text)
{
    if (text.size() != 6 || (text[0] != u'+' && text[0] != u'-') || text[3] != u':')
        return {};
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    return (text[0] == u'-' ? -60 : 60) * (60 * hours + minutes);
}

} // namespace

std::optional<QTime> usualClockFrom(QStringView text)
{
    const bool hasSeconds = text.size() == 8 && text[5] == u':';
    if ((text.size() != 5 && !hasSeconds) || text[2] != u':')
        return {};
    const QTime time{digits(text, 0, 2), digits(text, 3, 2), hasSeconds ? digits(text, 6, 2) : 0};
    return time.isValid() ? std::optional{time} : std::nullopt;
}

std::optional<QDateTime> usualMomentFrom(QStringView text)
{
    constexpr qsizetype size = 25;
    if (text.size() != size || text[10] != u'T')
        return {};
    const auto day = usualDayFrom(text.first(10));
    const auto time = usualClockFrom(text.sliced(11, 8));
    const auto offset = usualOffsetFrom(text.sliced(19));
    if (!day || !time || !offset)
        return {};
    return QDateTime{*day, *time, Qt::OffsetFromUTC, *offset};
}

QString momentText(const QDateTime &moment)
{
    const QDateTime local = moment.toOffsetFromUtc(moment.offsetFromUtc());
    const QString clock = local.time().toString(local.time().msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
    return local.date().toString(Qt::ISODate) + u'T' + clock + offsetText(local.offsetFromUtc());
}

std::optional<QDateTime> momentFrom(const QString &text)
{
    if (auto usual = usualMomentFrom(text))
        return usual;
    static const QRegularExpression shape{
        uR"(^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?$)"_s};
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QString iso = match.captured(1) + u'T' + match.captured(2) + match.captured(3);
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!moment.isValid())
        return {};
    return moment.toOffsetFromUtc(moment.offsetFromUtc());
}

std::optional<QDate> dayFrom(const QString &text) { return usualDayFrom(QStringView{text}.trimmed()); }

} // namespace mooring::exchange

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

} // namespace

QString momentText(const QDateTime &moment)
{
    const QDateTime local = moment.toOffsetFromUtc(moment.offsetFromUtc());
    const QString clock = local.time().toString(local.time().msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
    return local.date().toString(Qt::ISODate) + u'T' + clock + offsetText(local.offsetFromUtc());
}

std::optional<QDateTime> momentFrom(const QString &text)
{
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

std::optional<QDate> dayFrom(const QString &text)
{
    static const QRegularExpression shape{uR"(^\d{4}-\d\d-\d\d$)"_s};
    const QString trimmed = text.trimmed();
    const QDate day = shape.match(trimmed).hasMatch() ? QDate::fromString(trimmed, Qt::ISODate) : QDate{};
    return day.isValid() ? std::optional{day} : std::nullopt;
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrywords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::EntryWords)
};

bool isThisYear(QDate day) { return day.year() == QDate::currentDate().year(); }

QString number(double score) { return QLocale{}.toString(score, 'f', 1); }

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

QString shortDay(QDate day)
{
    return QLocale{}.toString(day, isThisYear(day) ? Words::tr("ddd d MMMM") : Words::tr("ddd d MMMM yyyy"));
}

QString longDay(QDate day)
{
    return QLocale{}.toString(day,
                              isThisYear(day) ? Words::tr("dddd d MMMM") : Words::tr("dddd d MMMM yyyy"));
}

QString dayWith(QDate day, const QString &who)
{
    return who.isEmpty() ? longDay(day) : Words::tr("%1, with %2").arg(longDay(day), who);
}

QString moment(const QDateTime &when)
{
    const auto time = QLocale{}.toString(when.time(), Words::tr("HH:mm"));
    return when.date() == QDate::currentDate() ? time : Words::tr("%1, %2").arg(longDay(when.date()), time);
}

QString writtenWords(const Entry &entry, qsizetype changes)
{
    const auto when = entry.writtenAt.date() == entry.day
                        ? QLocale{}.toString(entry.writtenAt.time(), Words::tr("HH:mm"))
                        : moment(entry.writtenAt);
    if (changes == 0)
        return Words::tr("Written %1").arg(when);
    if (changes == 1)
        return Words::tr("Written %1, changed once").arg(when);
    if (changes == 2)
        return Words::tr("Written %1, changed twice").arg(when);
    return Words::tr("Written %1, changed %2 times").arg(when).arg(changes);
}

QString scoreWords(double anxiety, double avoidance)
{
    QStringList parts;
    if (!std::isnan(anxiety))
        parts += Words::tr("closeness‑worry %1").arg(number(anxiety));
    if (!std::isnan(avoidance))
        parts += Words::tr("distance %1").arg(number(avoidance));
    return parts.join(u", "_s);
}

QString checkInWords(double anxiety, double avoidance)
{
    const auto scores = scoreWords(anxiety, avoidance);
    return scores.isEmpty() ? QString{} : Words::tr("%1 from this day’s check-in").arg(capitalised(scores));
}

} // namespace mooring::ui

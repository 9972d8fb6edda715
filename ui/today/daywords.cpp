// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/daywords.h"

#include <QCoreApplication>
#include <QLocale>

namespace mooring::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::DayWords)
};

} // namespace

QString dayTitle(QDate day, QDate today)
{
    return QLocale{}.toString(day, day.year() == today.year() ? Words::tr("dddd d MMMM")
                                                              : Words::tr("dddd d MMMM yyyy"));
}

QString clockTime(QTime time) { return QLocale{}.toString(time, Words::tr("HH:mm")); }

QString stillToCome(QDate day, QDate today)
{
    return Words::tr("%1 is still to come. Choose today or an earlier day.").arg(dayTitle(day, today));
}

qsizetype wordsIn(const QString &text)
{
    qsizetype words = 0;
    bool inside = false;
    for (const QChar letter : text) {
        const bool space = letter.isSpace();
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapwords.h"

#include "core/trends/words.h"
#include "ui/trends/mappaint.h"
#include "ui/trends/readingwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

QString capital(const QString &words) { return words.left(1).toUpper() + words.mid(1); }

QString placeWords(const MapPlace &place, QDate today)
{
    const Position &position = place.position;
    const trends::Level worry{position.anxiety, position.sdAnxiety * position.sdAnxiety};
    const trends::Level distance{position.avoidance, position.sdAvoidance * position.sdAvoidance};
    return Words::tr("%1: closeness\u2011worry %2, distance %3.")
        .arg(capital(endWords(place, today)), levelWords(worry), levelWords(distance));
}

QString areaWords(const TrendsView &view)
{
    const auto &placement = view.data->found.placement;
    return placement ? Words::tr("%1.").arg(capital(placementWords(*placement))) : QString{};
}

} // namespace

QString mapSummary(const MapPath &path, const TrendsView &view)
{
    if (path.empty())
        return {};
    QStringList sentences{areaWords(view), placeWords(*path.now, view.data->today)};
    if (const auto start = path.start())
        sentences << placeWords(*start, view.data->today);
    sentences << missingPathWords(path);
    sentences.removeAll(QString{});
    return sentences.join(u' ');
}

QString missingPathWords(const MapPath &path)
{
    const QLocale locale;
    if (!path.points.empty())
        return {};
    return Words::tr("The path from week to week needs %1 check-ins over %2 days or more in the time chosen. "
                     "There are %3 over %4 days.")
        .arg(locale.toString(MapPath::neededCheckIns), locale.toString(MapPath::neededDays),
             locale.toString(path.checkIns), locale.toString(path.days));
}

} // namespace mooring::ui

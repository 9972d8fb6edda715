// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trendtable.h"

#include "core/attachment/dimension.h"
#include "core/exchange/csv.h"
#include "core/journal/journal.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

/// "Sam,anxiety," with the name as CSV wants it.
QByteArray cellsBefore(const QString &name, Dimension dimension)
{
    QByteArray cells = exchange::csvRow({name, dimensionId(dimension), QString{}});
    cells.chop(2); // the end of a row
    return cells;
}

} // namespace

QByteArray exact(double value) { return QByteArray::number(value, 'g', 17); }

QByteArray levelCells(const std::optional<trends::Level> &level)
{
    if (!level)
        return ",,,";
    const trends::Interval likely = level->interval();
    return exact(level->mean) + ',' + exact(level->sd()) + ',' + exact(likely.low) + ',' + exact(likely.high);
}

QByteArray trendRows(const trends::Trend &trend, const QByteArray &before)
{
    QByteArray rows;
    auto next = trend.days().begin();
    for (double day = next->day; day <= trend.days().back().day; ++day) {
        const bool observed = next->day == day;
        if (const auto level = trend.posterior().at(day))
            rows += before + QDate::fromJulianDay(static_cast<qint64>(day)).toString(Qt::ISODate).toUtf8()
                  + ',' + (observed ? exact(next->value) : QByteArray{}) + ',' + levelCells(level) + '\n';
        if (observed)
            ++next;
    }
    return rows;
}

Status writeTrends(const Journal &journal, QDate today, const exchange::TakeBytes &take)
{
    std::vector<RelationshipId> everyone{RelationshipId{}};
    for (const Relationship &person : journal.relationships())
        everyone.push_back(person.id);
    Status written = take("with,dimension,day,y,level,sd,lo95,hi95\n");
    for (const RelationshipId id : everyone) {
        for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance}) {
            const trends::Trend trend{journal.observations(id, dimension), {.today = dayNumber(today)}};
            if (written && !trend.days().empty())
                written = take(trendRows(trend, cellsBefore(journal.nameOf(id), dimension)));
        }
    }
    return written;
}

} // namespace mooring::app

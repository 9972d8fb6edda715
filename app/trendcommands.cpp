// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"
#include "app/series.h"
#include "app/trendtable.h"
#include "core/analysis/analysisjson.h"
#include "core/analysis/subject.h"
#include "core/trends/gridposterior.h"
#include "core/trends/locallevel.h"
#include "core/trends/trend.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

using trends::Level;

using LevelAt = std::function<std::optional<Level>(double)>;

void printSeries(const std::vector<SeriesRow> &series, const LevelAt &levelAt)
{
    QByteArray table = "day,level,sd,lo95,hi95\n";
    for (const SeriesRow &row : series)
        table += row.text.toUtf8() + ',' + levelCells(levelAt(row.day)) + '\n';
    print(table);
}

/// The rows with a value, in order of day. Several on one day stay several.
std::vector<Observation> observationsIn(const std::vector<SeriesRow> &series)
{
    std::vector<Observation> observations;
    for (const SeriesRow &row : series)
        if (row.value)
            observations.push_back({.day = row.day, .value = *row.value});
    std::ranges::stable_sort(observations, {}, &Observation::day);
    return observations;
}

/// Without a name it is whoever has most check-ins, and a message says so.
Result<RelationshipId> personFor(const QCommandLineParser &options, const Journal &journal)
{
    if (options.isSet(u"with"_s))
        return personNamed(journal, options.value(u"with"_s));
    const RelationshipId id = mostCheckedIn(journal);
    const QString name = journal.nameOf(id);
    say(name.isEmpty()
            ? Tr::tr("This is about “in general”; --with NAME chooses a person.")
            : Tr::tr("This is about %1, who has most check-ins; --with NAME chooses another.").arg(name));
    return id;
}

} // namespace

int runTrend(const QCommandLineParser &options)
{
    const QString name = options.value(u"dimension"_s);
    const auto dimension = name.isEmpty() ? Dimension::Anxiety : dimensionFrom(name);
    if (!dimension)
        return misused(Tr::tr("--dimension is anxiety or avoidance."));
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    const auto person = personFor(options, **journal);
    if (!person)
        return failed(person.error());
    const trends::Trend trend{(*journal)->observations(*person, *dimension),
                              {.today = dayNumber(QDate::currentDate())}};
    if (trend.days().empty())
        return failed(
            {Error::Kind::NotFound, Tr::tr("There is no check-in with at least two answers to show yet.")});
    print("day,y,level,sd,lo95,hi95\n" + trendRows(trend));
    return Done;
}

int runAnalyse(const QCommandLineParser &options)
{
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    const auto person = personFor(options, **journal);
    const auto subject =
        person ? subjectOf(**journal, *person, QDate::currentDate()) : tl::unexpected{person.error()};
    if (!subject)
        return failed(subject.error());
    print(QJsonDocument{toJson(analyse(*subject), QLocale{})}.toJson());
    return Done;
}

int runSmooth(const QCommandLineParser &options)
{
    const auto variances = variancesFrom(options.value(u"fixed"_s));
    if (options.isSet(u"fixed"_s) && !variances)
        return misused(
            Tr::tr("--fixed takes two numbers, such as 0.49,0.0025: the variance of a day (above 0) and of "
                   "the drift per day (0 or more)."));
    const auto input = standardInput();
    const auto series = input ? readSeries(*input) : tl::unexpected{input.error()};
    if (!series)
        return failed(series.error());
    const std::vector<Observation> observations = observationsIn(*series);
    if (const Status fit = trends::checkSeries(observations); !fit)
        return failed(fit.error());
    if (variances) {
        const trends::LocalLevel model{observations, *variances};
        printSeries(*series, [&model](double day) { return model.at(day); });
    } else {
        const trends::GridPosterior posterior{observations};
        printSeries(*series, [&posterior](double day) { return posterior.at(day); });
    }
    return Done;
}

} // namespace mooring::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/effectsjson.h"

#include "core/analysis/jsonparts.h"
#include "core/trends/effectwords.h"

using namespace Qt::StringLiterals;

namespace mooring::analysisjson {

namespace {

QString nameOf(const Occasion &occasion)
{
    switch (occasion.kind) {
    case Occasion::Kind::Step:
        return Reason::tr("Step %1").arg(occasion.step);
    case Occasion::Kind::Milestone:
        return occasion.words;
    }
    Q_UNREACHABLE();
}

QString whyNot(const trends::StepEffect &effect)
{
    if (effect.before < trends::StepEffect::needed || effect.after < trends::StepEffect::needed)
        return Reason::tr("%1 check-ins are needed on either side; so far: %2 before and %3 after.")
            .arg(trends::StepEffect::needed)
            .arg(effect.before)
            .arg(effect.after);
    return effect.mayBeShown() ? QString{} : Reason::tr("The days before and after can't be told apart.");
}

QJsonObject effectOn(Dimension dimension, const trends::StepEffect &effect, const Occasion &occasion,
                     const QLocale &locale)
{
    const bool step = occasion.kind == Occasion::Kind::Step;
    QJsonObject object{
        {u"kind"_s, step ? u"step"_s : u"milestone"_s},
        {u"step"_s, step ? QJsonValue{occasion.step} : QJsonValue{}},
        {u"milestone"_s, step ? QJsonValue{} : QJsonValue{occasion.words}},
        {u"since"_s, occasion.day.toString(Qt::ISODate)},
        {u"dimension"_s, dimensionId(dimension)},
        {u"check_ins_before"_s, effect.before},
        {u"check_ins_after"_s, effect.after},
        {u"words"_s, trends::stepWords(effect, dimension, nameOf(occasion), occasion.day, locale)},
    };
    addDifference(object, effect.mayBeShown() ? effect.shift : std::nullopt);
    addShown(object, whyNot(effect));
    return object;
}

QString idOf(trends::When when)
{
    switch (when) {
    case trends::When::SameDay:
        return u"same_day"_s;
    case trends::When::DayAfter:
        return u"day_after"_s;
    }
    Q_UNREACHABLE();
}

QString whyNot(const trends::Link &link)
{
    using trends::Link;
    if (!link.enoughDays())
        return Reason::
            tr("%1 check-ins are needed, %2 with the pattern and %3 without; so far: %4 with and %5 without.")
                .arg(Link::neededDays)
                .arg(Link::neededTagged)
                .arg(Link::neededUntagged)
                .arg(link.tagged)
                .arg(link.untagged);
    if (!link.measured)
        return Reason::tr("The pattern never comes or goes within a stretch without long silence.");
    return link.holds() ? QString{} : Reason::tr("Not clear yet: chance alone could show as much.");
}

const PatternName &patternOf(const Analysis &analysis, int pattern)
{
    static const PatternName unknown;
    const auto index = static_cast<std::size_t>(pattern);
    return index < analysis.patterns.size() ? analysis.patterns[index] : unknown;
}

QJsonObject toJson(const trends::Link &link, const PatternName &pattern, const QLocale &locale)
{
    QJsonObject measured;
    addLevel(measured, link.measured);
    QJsonObject object{
        {u"pattern"_s, pattern.id},
        {u"dimension"_s, dimensionId(link.dimension)},
        {u"when"_s, idOf(link.when)},
        {u"check_ins_with"_s, link.tagged},
        {u"check_ins_without"_s, link.untagged},
        {u"measured"_s, measured},
        {u"p"_s, link.measured ? orNull(link.chance) : QJsonValue{}},
        {u"p_adjusted"_s, link.measured ? orNull(link.adjusted) : QJsonValue{}},
        {u"words"_s, trends::linkWords(link, pattern.name, locale)},
    };
    addLevel(object, link.believed);
    addShown(object, whyNot(link));
    return object;
}

} // namespace

QJsonArray beforeAndAfter(const Analysis &analysis, const QLocale &locale)
{
    QJsonArray array;
    for (const OccasionEffect &effect : analysis.occasions) {
        array.append(effectOn(Dimension::Anxiety, effect.anxiety, effect.occasion, locale));
        array.append(effectOn(Dimension::Avoidance, effect.avoidance, effect.occasion, locale));
    }
    return array;
}

QJsonArray links(const Analysis &analysis, const QLocale &locale)
{
    QJsonArray array;
    for (const trends::Link &link : analysis.links)
        array.append(toJson(link, patternOf(analysis, link.pattern), locale));
    return array;
}

QJsonArray patternsTogether(const Analysis &analysis)
{
    QJsonArray array;
    for (const trends::Together &pair : analysis.together)
        array.append(QJsonObject{
            {u"patterns"_s,
             QJsonArray{patternOf(analysis, pair.first).id, patternOf(analysis, pair.second).id}},
            {u"days_together"_s, pair.days},
            {u"days_each"_s, QJsonArray{pair.firstDays, pair.secondDays}},
        });
    return array;
}

} // namespace mooring::analysisjson

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/marks.h"

#include "core/analysis/occasions.h"
#include "core/journal/journal.h"
#include "ui/trends/readingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TrendsMarks)
};

bool concerns(RelationshipId of, RelationshipId with) { return of == with || of == RelationshipId{}; }

Mark markOf(const Assessment &assessment)
{
    return {.kind = Mark::Kind::Assessment,
            .day = assessment.day,
            .words = assessment.name,
            .details = meansWords(assessment),
            .id = assessment.id,
            .means = comparable(assessment)};
}

} // namespace

ComparableMeans comparable(const Assessment &assessment)
{
    const double width = assessment.highest - assessment.lowest;
    const auto onScale = [&](double mean) {
        return width > 0 ? std::clamp(1 + 6 * (mean - assessment.lowest) / width, 1., 7.) : 4.;
    };
    return {onScale(assessment.anxiety), onScale(assessment.avoidance)};
}

Result<std::vector<Mark>> marksFor(const Journal &journal, RelationshipId with, QDate today)
{
    const auto milestones = journal.milestones();
    if (!milestones)
        return tl::unexpected{milestones.error()};
    const auto assessments = journal.assessments();
    if (!assessments)
        return tl::unexpected{assessments.error()};
    std::vector<Mark> marks;
    for (const Milestone &milestone : *milestones)
        if (concerns(milestone.with, with))
            marks.push_back({.kind = Mark::Kind::Milestone,
                             .day = milestone.day,
                             .words = milestone.words,
                             .id = milestone.id});
    for (const Assessment &assessment : *assessments)
        if (concerns(assessment.with, with))
            marks.push_back(markOf(assessment));
    for (const Occasion &begun : firstPractices(journal, today))
        marks.push_back({.kind = Mark::Kind::Step,
                         .day = begun.day,
                         .words = Words::tr("Step %1 started").arg(QLocale{}.toString(begun.step))});
    std::ranges::stable_sort(marks, {}, &Mark::day);
    return marks;
}

QString meansWords(const Assessment &assessment)
{
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'g', 4); };
    return Words::tr("%1 (closeness\u2011worry %2, distance %3 on a scale from %4 to %5)")
        .arg(assessment.name, number(assessment.anxiety), number(assessment.avoidance),
             number(assessment.lowest), number(assessment.highest));
}

} // namespace mooring::ui

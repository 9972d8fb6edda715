// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/reportsource.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <functional>
#include <set>
#include <span>

namespace mooring {

namespace {

constexpr qint64 monthsOnly = 180; // days of a span from which on a year is spoken of

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

struct Span {
    QDate first, last;

    bool holds(QDate day) const { return first <= day && day <= last; }
    bool holds(double day) const { return dayNumber(first) <= day && day <= dayNumber(last); }
};

using Days = std::set<qint64>;

/// Days of the span with a score on either dimension.
Days checkedIn(const Subject &subject, Span span)
{
    Days days;
    for (const auto *dimension : {&subject.checkIns.anxiety, &subject.checkIns.avoidance})
        for (const Observation &observation : *dimension)
            if (span.holds(observation.day))
                days.insert(std::llround(observation.day));
    return days;
}

Days writtenOn(const Subject &subject, Span span)
{
    Days days;
    for (const trends::TaggedDay &day : subject.days)
        if (span.holds(day.day))
            days.insert(std::llround(day.day));
    return days;
}

std::vector<ReportPattern> patternsIn(const Subject &subject, Span span,
                                      const std::vector<Pattern> &catalogue)
{
    std::vector<int> days(catalogue.size());
    for (const trends::TaggedDay &day : trends::dailyTags(subject.days)) {
        if (!span.holds(day.day))
            continue;
        for (quint64 rest = day.patterns; rest != 0; rest &= rest - 1)
            if (const auto bit = static_cast<std::size_t>(std::countr_zero(rest)); bit < days.size())
                ++days[bit];
    }
    std::vector<ReportPattern> patterns;
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days[i] > 0)
            patterns.push_back({catalogue[i].name, catalogue[i].group, days[i]});
    std::ranges::stable_sort(patterns, std::greater{}, &ReportPattern::days);
    return patterns;
}

std::vector<trends::Link> linksThatHold(const Analysis &analysis)
{
    std::vector<trends::Link> held;
    std::ranges::copy_if(analysis.links, std::back_inserter(held), [](const trends::Link &link) {
        return link.when == trends::When::SameDay && link.holds();
    });
    std::ranges::stable_sort(held, std::greater{},
                             [](const trends::Link &link) { return std::abs(link.believed->mean); });
    return held;
}

void addOccasions(ReportPerson &person, const Subject &subject, Span span)
{
    std::ranges::copy_if(subject.occasions, std::back_inserter(person.marks),
                         [&span](const Occasion &occasion) { return span.holds(occasion.day); });
    std::ranges::stable_sort(person.marks, {}, &Occasion::day);
    std::ranges::copy_if(person.analysis.occasions, std::back_inserter(person.effects),
                         [&span](const OccasionEffect &effect) {
                             return span.holds(effect.occasion.day) && effect.mayBeShown();
                         });
}

ReportPerson personOf(const ReportSource &source, std::size_t index, Span span, const QLocale &locale)
{
    const Subject &subject = source.subjects[index];
    const RelationshipId with = source.choices.people[index];
    ReportPerson person{.name = subject.checkIns.name,
                        .daysWritten = static_cast<int>(writtenOn(subject, span).size()),
                        .daysCheckedIn = static_cast<int>(checkedIn(subject, span).size()),
                        .analysis = analyse(subject),
                        .words = {},
                        .quietWords = {},
                        .patterns = patternsIn(subject, span, source.patterns),
                        .links = {},
                        .effects = {},
                        .marks = {},
                        .questionnaires = {}};
    addOccasions(person, subject, span);
    for (const Assessment &assessment : source.assessments)
        if (span.holds(assessment.day) && (assessment.with == with || assessment.with == RelationshipId{}))
            person.questionnaires.push_back(assessment);
    if (person.daysCheckedIn == 0)
        return person;
    const auto looking =
        span.first.daysTo(span.last) > monthsOnly ? trends::Looking::AtTheYear : trends::Looking::AtMonths;
    const trends::Words words = trends::inWords(person.analysis.findings, locale, looking);
    person.words = words.findings;
    person.quietWords = words.notes;
    person.links = linksThatHold(person.analysis);
    return person;
}

ReportPlan planOf(const Practice &practice, Span span)
{
    ReportPlan plan{.step = practice.step,
                    .when = practice.when,
                    .will = practice.will,
                    .begun = practice.begun,
                    .lastNote = {}};
    for (const PracticeAnswer &answer : practice.log) {
        if (!span.holds(answer.day))
            continue;
        switch (answer.outcome) {
        case PracticeAnswer::Outcome::Done:
            ++plan.done;
            break;
        case PracticeAnswer::Outcome::Tried:
            ++plan.tried;
            break;
        case PracticeAnswer::Outcome::NotToday:
            ++plan.notToday;
            break;
        }
        if (!answer.note.isEmpty())
            plan.lastNote = answer.note;
    }
    return plan;
}

void addSteps(Report &report, const ReportSource &source, Span span)
{
    for (std::size_t i = 0; i < source.practised.size(); ++i) {
        std::set<QDate> days{source.practised.at(i).begin(), source.practised.at(i).end()};
        for (const Practice &practice : source.practices)
            for (const PracticeAnswer &answer : practice.log)
                if (practice.step == static_cast<int>(i) + 1 && span.holds(answer.day)
                    && answer.outcome == PracticeAnswer::Outcome::Done)
                    days.insert(answer.day);
        if (!days.empty())
            report.steps.push_back(
                {static_cast<int>(i) + 1, *days.begin(), *days.rbegin(), static_cast<int>(days.size())});
    }
}

void addProgramme(Report &report, const ReportSource &source, Span span)
{
    addSteps(report, source, span);
    for (const Practice &practice : source.practices)
        if (practice.begun <= span.last && (!practice.ended || *practice.ended > span.first))
            report.plans.push_back(planOf(practice, span));
    for (const SmallRisk &risk : source.risks)
        if (span.holds(risk.day) || (risk.lookedAt && span.holds(*risk.lookedAt)))
            report.risks.push_back(risk);
}

} // namespace

QString usualReportTitle() { return Words::tr("Notes from my journal"); }

Report reportOf(const ReportSource &source, const QLocale &locale)
{
    const ReportChoices &choices = source.choices;
    const Span span{choices.first, choices.last};
    Report report;
    report.title = choices.title.simplified().isEmpty() ? usualReportTitle() : choices.title.simplified();
    report.first = choices.first;
    report.last = choices.last;
    report.made = source.made;
    report.sections = choices.sections;
    report.entries = source.entries;
    report.patternNames = source.patterns;
    report.notes = choices.notes.trimmed();
    Days written;
    Days checked;
    for (std::size_t i = 0; i < source.subjects.size(); ++i) {
        report.people.push_back(personOf(source, i, span, locale));
        written.merge(writtenOn(source.subjects[i], span));
        checked.merge(checkedIn(source.subjects[i], span));
    }
    report.daysWritten = static_cast<int>(written.size());
    report.daysCheckedIn = static_cast<int>(checked.size());
    if (choices.sections.programme)
        addProgramme(report, source, span);
    return report;
}

} // namespace mooring

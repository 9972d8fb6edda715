// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportsource.h"

#include "core/analysis/subject.h"
#include "core/journal/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mooring {

namespace {

class Refusals
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

Status check(const Journal &journal, const ReportChoices &choices, QDate today)
{
    if (!choices.first.isValid() || !choices.last.isValid() || choices.last < choices.first)
        return failure(Error::Kind::Invalid, Refusals::tr("The days of the report end before they begin."));
    if (choices.last > today)
        return failure(Error::Kind::Invalid, Refusals::tr("The days of the report end after today."));
    if (choices.people.empty())
        return failure(Error::Kind::Invalid, Refusals::tr("Choose whom the report is about."));
    for (const RelationshipId with : choices.people)
        if (with != RelationshipId{} && journal.relationship(with) == nullptr)
            return failure(Error::Kind::Invalid, Refusals::tr("Somebody chosen is not in this journal."));
    return {};
}

Status addSubjects(const Journal &journal, ReportSource &source)
{
    for (const RelationshipId with : source.choices.people) {
        auto subject = subjectOf(journal, with, source.choices.last);
        if (!subject)
            return tl::unexpected{subject.error()};
        subject->others.clear(); // a report compares nobody
        source.subjects.push_back(*std::move(subject));
    }
    return {};
}

void addPractised(const Journal &journal, ReportSource &source)
{
    for (const EntryRow &row : journal.rows()) {
        if (row.date() < source.choices.first || row.date() > source.choices.last)
            continue;
        for (std::size_t step = 1; step <= source.practised.size(); ++step)
            if ((row.steps >> step & 1) != 0)
                source.practised.at(step - 1).push_back(row.date());
    }
}

QStringList patternNames(const Journal &journal, const Entry &entry)
{
    QStringList names;
    for (const PatternTag &tag : entry.patterns)
        if (const Pattern *pattern = journal.patterns().find(tag.id); pattern != nullptr)
            names.append(pattern->name);
    return names;
}

Status addEntries(const Journal &journal, ReportSource &source)
{
    for (const EntryId id : source.choices.entries) {
        if (!journal.rowOf(id)) // nothing that was thrown away
            return failure(Error::Kind::NotFound,
                           Refusals::tr("A chosen entry is not in this journal any more."));
        auto entry = journal.entry(id);
        if (!entry)
            return tl::unexpected{entry.error()};
        const QString with = journal.nameOf(entry->with);
        const Scores scores = score(journal.checkIn(), entry->checkIn.answers);
        const QStringList patterns = patternNames(journal, *entry);
        source.entries.push_back({*std::move(entry), with, scores, patterns});
    }
    std::ranges::stable_sort(source.entries, [](const ReportEntry &a, const ReportEntry &b) {
        return std::pair{a.entry.day, a.entry.writtenAt} < std::pair{b.entry.day, b.entry.writtenAt};
    });
    return {};
}

/// Those about somebody chosen, or about nobody in particular.
Status addAssessments(const Journal &journal, ReportSource &source)
{
    auto assessments = journal.assessments();
    if (!assessments)
        return tl::unexpected{assessments.error()};
    source.assessments = *std::move(assessments);
    return {};
}

Status addPractices(const Journal &journal, ReportSource &source)
{
    auto practices = journal.practices();
    if (!practices)
        return tl::unexpected{practices.error()};
    source.practices = *std::move(practices);
    source.risks = journal.risks();
    return {};
}

} // namespace

Result<ReportSource> reportSource(const Journal &journal, ReportChoices choices, QDate today)
{
    if (const Status fine = check(journal, choices, today); !fine)
        return tl::unexpected{fine.error()};
    ReportSource source;
    source.choices = std::move(choices);
    source.made = today;
    source.patterns = journal.patterns().all();
    addPractised(journal, source);
    for (const auto add : {addSubjects, addEntries, addAssessments, addPractices})
        if (const Status added = add(journal, source); !added)
            return tl::unexpected{added.error()};
    return source;
}

std::vector<EntryId> entriesFor(const Journal &journal, const ReportChoices &choices)
{
    std::vector<EntryId> ids;
    for (const EntryRow &row : journal.rows())
        if (row.date() >= choices.first && row.date() <= choices.last
            && std::ranges::find(choices.people, row.with) != choices.people.end())
            ids.push_back(row.id);
    return ids;
}

QDate firstDayOf(const Journal &journal, QDate today)
{
    const auto rows = journal.rows();
    return rows.empty() ? today : std::min(rows.front().date(), today);
}

} // namespace mooring

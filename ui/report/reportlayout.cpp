// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportlayout.h"

#include "ui/report/flow.h"
#include "ui/report/reportparts.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace mooring::ui {

namespace {

constexpr std::size_t mostPages = 4;

/// Everything but the entries, with charts for the first `inFull` people.
Flow flowWith(const Report &report, Paper paper, const QStringList &stepTitles, std::size_t inFull)
{
    Flow flow{paper};
    addHead(flow, report);
    addNotes(flow, report);
    for (const ReportPerson &person : std::span{report.people}.first(inFull))
        addPerson(flow, report, person, stepTitles);
    addInBrief(flow, std::span{report.people}.subspan(inFull));
    if (report.sections.programme)
        addProgramme(flow, report, stepTitles);
    return flow;
}

std::size_t pagesOf(Flow flow) { return flow.finished({}).size(); }

} // namespace

ReportPages laidOut(const Report &report, Paper paper, const QStringList &stepTitles)
{
    Report withoutOwnWords = report;
    withoutOwnWords.notes.clear();
    std::size_t inFull = std::min<std::size_t>(report.people.size(), 2 * mostPages);
    while (inFull > 1 && pagesOf(flowWith(withoutOwnWords, paper, stepTitles, inFull)) > mostPages)
        --inFull;
    Flow flow = flowWith(report, paper, stepTitles, inFull);
    addEntries(flow, report);
    return {report.title, paper, flow.finished(report.title)};
}

} // namespace mooring::ui

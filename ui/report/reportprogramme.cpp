// SPDX-License-Identifier: GPL-3.0-or-later
// What the person did and wrote: addProgramme, addEntries.
#include "ui/report/entryprose.h"
#include "ui/report/reportparts.h"
#include "ui/trends/readingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double paragraphGap = 5, entryGap = 16; // px
constexpr std::size_t mostPlans = 10, mostRisks = 4;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString number(int value) { return QLocale{}.toString(value); }

QString practisedWords(const Report &report, const ReportStep &step)
{
    return step.days == 1
             ? Words::tr("practised on 1 day, %1").arg(spanDate(report, step.first))
             : Words::tr("practised on %1 days, from %2 to %3")
                   .arg(number(step.days), spanDate(report, step.first), spanDate(report, step.last));
}

/// "since 3 Oct 2026; done 5, tried 2, not today 1"
QString outcomeWords(const Report &report, const ReportPlan &plan)
{
    QStringList outcomes;
    for (const auto &[words, count] :
         {std::pair{Words::tr("done %1"), plan.done}, std::pair{Words::tr("tried %1"), plan.tried},
          std::pair{Words::tr("not that day %1"), plan.notToday}})
        if (count > 0)
            outcomes.append(words.arg(number(count)));
    if (outcomes.isEmpty())
        outcomes.append(Words::tr("no answers in these days"));
    QString words = Words::tr("step %1, since %2; %3")
                        .arg(number(plan.step), spanDate(report, plan.begun), outcomes.join(u", "_s));
    if (!plan.lastNote.isEmpty())
        words += Words::tr("; last note: “%1”").arg(plan.lastNote);
    return words;
}

void addPlan(Flow &flow, const Report &report, const ReportPlan &plan)
{
    Block block;
    block.add({Words::tr("When %1, I will %2.").arg(plan.when, plan.will), styles::body}, flow.width());
    block.add({outcomeWords(report, plan), styles::small}, flow.width());
    block.add(paragraphGap);
    flow.place(block);
}

void addRisk(Flow &flow, const Report &report, const SmallRisk &risk)
{
    Block block;
    block.add({Words::tr("%1: %2").arg(spanDate(report, risk.day), risk.what), styles::body}, flow.width());
    block.add({Words::tr("expected: %1").arg(risk.prediction), styles::small}, flow.width());
    block.add({risk.lookedAt ? Words::tr("came: %1").arg(risk.outcome) : Words::tr("not looked at yet"),
               styles::small},
              flow.width());
    block.add(paragraphGap);
    flow.place(block);
}

/// The last of them, and how many came before.
template <typename T, typename Add>
void addLatest(Flow &flow, const Report &report, const std::vector<T> &all, std::size_t most, const Add &add)
{
    const std::size_t left = all.size() - std::min(all.size(), most);
    for (std::size_t i = left; i < all.size(); ++i)
        add(flow, report, all[i]);
    if (left > 0)
        flow.write({Words::tr("and %1 earlier").arg(number(static_cast<int>(left))), styles::small});
}

void addSubheading(Flow &flow, const QString &words)
{
    flow.space(8);
    flow.keep(3 * styles::body.line);
    flow.write({words, styles::subheading});
    flow.space(3);
}

QString headOf(const ReportEntry &entry)
{
    QStringList parts{QLocale{}.toString(entry.entry.day, Words::tr("dddd d MMMM yyyy")),
                      Words::tr("about %1").arg(nameWords(entry.with))};
    if (entry.scores.anxiety)
        parts.append(Words::tr("closeness\u2011worry %1").arg(oneDecimal(*entry.scores.anxiety)));
    if (entry.scores.avoidance)
        parts.append(Words::tr("distance %1").arg(oneDecimal(*entry.scores.avoidance)));
    return parts.join(u"  ·  "_s);
}

void addProse(Flow &flow, const QString &markdown)
{
    for (const Paragraph &paragraph : proseOf(markdown)) {
        flow.write(paragraph);
        flow.space(paragraphGap);
    }
}

void addEntry(Flow &flow, const ReportEntry &entry)
{
    flow.space(entryGap);
    flow.keep(4 * styles::body.line);
    flow.write({headOf(entry), styles::small});
    if (!entry.entry.title.isEmpty())
        flow.write({entry.entry.title, styles::subheading});
    flow.space(2);
    addProse(flow, entry.entry.body);
    const std::array parts{std::pair{Words::tr("What happened"), entry.entry.whatHappened},
                           std::pair{Words::tr("What I did automatically"), entry.entry.automatic},
                           std::pair{Words::tr("What I could do instead"), entry.entry.instead}};
    for (const auto &[title, words] : parts) {
        if (words.isEmpty())
            continue;
        addSubheading(flow, title);
        addProse(flow, words);
    }
    if (!entry.patterns.isEmpty())
        flow.write({Words::tr("Showed up: %1").arg(entry.patterns.join(u", "_s)), styles::small});
}

} // namespace

void addProgramme(Flow &flow, const Report &report, const QStringList &stepTitles)
{
    if (report.steps.empty() && report.plans.empty() && report.risks.empty())
        return;
    addHeading(flow, Words::tr("Steps and plans"));
    for (const ReportStep &step : report.steps)
        flow.write({Words::tr("%1: %2").arg(stepName(step.number, stepTitles), practisedWords(report, step)),
                    styles::body});
    if (!report.plans.empty()) {
        addSubheading(flow, Words::tr("Own plans and how they went"));
        addLatest(flow, report, report.plans, mostPlans, addPlan);
    }
    if (!report.risks.empty()) {
        addSubheading(flow, Words::tr("Small risks of trust"));
        addLatest(flow, report, report.risks, mostRisks, addRisk);
    }
}

void addEntries(Flow &flow, const Report &report)
{
    if (report.entries.empty())
        return;
    addHeading(flow, Words::tr("Chosen entries"));
    for (const ReportEntry &entry : report.entries)
        addEntry(flow, entry);
}

} // namespace mooring::ui

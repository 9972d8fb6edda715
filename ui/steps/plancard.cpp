// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/plancard.h"

#include "core/journal/journal.h"
#include "ui/steps/planform.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysInWeek = 7, iconSize = 16;

} // namespace

PlanCard::PlanCard(Journal &journal, UndoHistory &history, std::function<QDate()> today, QWidget *parent)
    : Card{tr("My plan"), parent}
    , m_journal{journal}
    , m_history{history}
    , m_today{std::move(today)}
    , m_another{makeButton({}, ButtonKind::Plain, &bodyWidget(), ControlSize::Small)}
{
    body().addWidget(m_another, 0, Qt::AlignLeading);
    connect(m_another, &QPushButton::clicked, this, [this] { edit(newPlan(), *m_another); });
    connect(&journal, &Journal::practicesChanged, this, &PlanCard::refresh, Qt::QueuedConnection);
}

void PlanCard::showStep(int number, const QStringList &examples)
{
    m_step = number;
    m_examples = examples;
    refresh();
}

Practice PlanCard::newPlan() const
{
    Practice plan;
    plan.step = m_step;
    plan.begun = m_today();
    return plan;
}

PlanForm *PlanCard::edit(const Practice &plan, const QWidget &control)
{
    auto *form =
        new PlanForm{m_journal, plan, m_examples,
                     [this, before = plan](const Practice &made) { return keep(before, made); }, this};
    form->openBelow(control);
    form->begin();
    return form;
}

// A new plan gets its row id when it is first kept; redoing brings it back under the same one.
Status PlanCard::keep(const Practice &before, Practice plan)
{
    if (plan.uuid.isNull())
        plan.uuid = QUuid::createUuid();
    const auto id = m_journal.save(plan);
    if (!id)
        return tl::unexpected{id.error()};
    const bool isNew = plan.id == 0;
    plan.id = *id;
    m_history.note(
        isNew ? tr("the plan") : tr("the change of the plan"), [this, plan] { return store(plan); },
        [this, before, isNew, id = plan.id] { return isNew ? m_journal.removePractice(id) : store(before); });
    return {};
}

Status PlanCard::store(const Practice &plan)
{
    const auto done = m_journal.save(plan);
    return done ? Status{} : Status{tl::unexpected{done.error()}};
}

void PlanCard::remove(const Practice &plan)
{
    m_history.perform(
        tr("taking the plan away"), [this, id = plan.id] { return m_journal.removePractice(id); },
        [this, plan] { return store(plan); });
}

void PlanCard::refresh()
{
    // Later: a button of its own may have brought us here.
    if (m_plans != nullptr) {
        body().removeWidget(m_plans);
        m_plans->hide();
        m_plans->deleteLater();
    }
    m_plans = new QWidget{&bodyWidget()};
    auto *column = new QVBoxLayout{m_plans};
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    int count = 0;
    if (const auto plans = m_journal.practices())
        for (const Practice &plan : *plans)
            if (plan.step == m_step) {
                column->addWidget(makePlan(plan));
                ++count;
            }
    if (count == 0)
        column->addWidget(new TextLabel{
            tr("A moment you know, and one thing you will do then. It appears on Today on its days."),
            FontSize::Small, Colour::TextMuted, m_plans});
    body().insertWidget(0, m_plans);
    m_plans->show();
    m_another->setText(count == 0 ? tr("Make a plan") : tr("Another plan"));
}

QWidget *PlanCard::makePlan(const Practice &plan)
{
    auto *line = new QWidget{m_plans};
    auto *row = new QHBoxLayout{line};
    row->setContentsMargins({});
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    const QString words = tr("When %1, I will %2.").arg(plan.when, plan.will);
    column->addWidget(new TextLabel{words, FontSize::Body, Colour::Text, line});
    column->addWidget(
        new TextLabel{weekdaysInWords(plan.weekdays), FontSize::Small, Colour::TextMuted, line});
    if (const QString outcome = outcomeInWords(plan); !outcome.isEmpty())
        column->addWidget(new TextLabel{outcome, FontSize::Small, Colour::Text, line});
    row->addLayout(column, 1);
    addButtons(plan, line);
    return line;
}

void PlanCard::addButtons(const Practice &plan, QWidget *line)
{
    auto *change = makeIconButton(u"edit"_s, tr("Change this plan"), line, iconSize);
    auto *takeAway = makeIconButton(u"trash"_s, tr("Take this plan away"), line, iconSize);
    line->layout()->addWidget(change);
    line->layout()->addWidget(takeAway);
    line->layout()->setAlignment(change, Qt::AlignTop);
    line->layout()->setAlignment(takeAway, Qt::AlignTop);
    connect(change, &QToolButton::clicked, this, [this, plan, change] { edit(plan, *change); });
    connect(takeAway, &QToolButton::clicked, this, [this, plan] { remove(plan); });
}

QString outcomeInWords(const Practice &plan)
{
    using Outcome = PracticeAnswer::Outcome;
    const auto count = [&plan](Outcome outcome) {
        return std::ranges::count(plan.log, outcome, &PracticeAnswer::outcome);
    };
    const auto done = count(Outcome::Done);
    const auto tried = count(Outcome::Tried);
    QStringList parts;
    if (done > 0)
        parts.append(done == 1 ? PlanCard::tr("Done on 1 day.") : PlanCard::tr("Done on %1 days.").arg(done));
    if (tried > 0)
        parts.append(tried == 1 ? PlanCard::tr("Tried on 1 day.")
                                : PlanCard::tr("Tried on %1 days.").arg(tried));
    const auto noted = std::find_if(plan.log.crbegin(), plan.log.crend(),
                                    [](const PracticeAnswer &answer) { return !answer.note.isEmpty(); });
    if (noted != plan.log.crend())
        parts.append(PlanCard::tr("%1: “%2”").arg(QLocale{}.toString(noted->day, u"d MMMM"_s), noted->note));
    return parts.join(u' ');
}

QString weekdaysInWords(int weekdays)
{
    if (weekdays == Practice::everyDay)
        return PlanCard::tr("Every day");
    QStringList names;
    for (int day = 1; day <= daysInWeek; ++day)
        if ((weekdays >> (day - 1) & 1) != 0)
            names.append(QLocale{}.dayName(day, QLocale::ShortFormat));
    return names.join(u", "_s);
}

} // namespace mooring::ui

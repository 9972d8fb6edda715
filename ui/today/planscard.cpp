// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/planscard.h"

#include "core/journal/journal.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <chrono>
#include <utility>

namespace mooring::ui {

namespace {

constexpr int mostNote = 200;
constexpr std::chrono::milliseconds keepAfter{500};
using Outcome = PracticeAnswer::Outcome;

} // namespace

PlansCard::PlansCard(Journal &journal, QWidget *parent)
    : Card{tr("My plan for the day"), parent}
    , m_journal{journal}
{
    hide();
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &PlansCard::keepNow);
    connect(&journal, &Journal::practicesChanged, this, [this] {
        if (!m_answering) // else it shows what it is
            QMetaObject::invokeMethod(this, &PlansCard::refreshLater, Qt::QueuedConnection);
    });
    connect(&journal, &Journal::wasReset, this, &PlansCard::refresh, Qt::QueuedConnection);
}

PlansCard::~PlansCard()
{
    // Nobody is left to be told. Not disconnect(): the style sheet listens for the end of every widget.
    const QSignalBlocker quiet{this};
    keepNow();
}

void PlansCard::keepNow()
{
    m_keeping.stop();
    if (const auto keep = std::exchange(m_unkept, {}))
        keep();
}

void PlansCard::setDay(QDate day)
{
    if (day == m_day)
        return;
    keepNow(); // what is being written belongs to the day before
    m_day = day;
    refresh();
}

void PlansCard::noteIn(UndoHistory &history) { m_history = &history; }

// After an answer was taken back, say: the keyboard stays where it was.
void PlansCard::refreshLater()
{
    const auto stop = m_stops.indexOf(QApplication::focusWidget());
    refresh();
    if (stop >= 0 && stop < m_stops.size())
        m_stops.at(stop)->setFocus();
}

void PlansCard::refresh()
{
    keepNow();
    delete m_plans;
    m_stops.clear();
    m_plans = new QWidget{&bodyWidget()};
    auto *column = new QVBoxLayout{m_plans};
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    if (const auto plans = m_journal.practices())
        for (const Practice &plan : *plans)
            if (plan.isFor(m_day))
                addPlan(plan);
    body().addWidget(m_plans);
    m_plans->show();
    setVisible(!m_stops.isEmpty());
    emit arranged();
}

void PlansCard::addPlan(const Practice &plan)
{
    auto *line = new QWidget{m_plans};
    auto *column = new QVBoxLayout{line};
    column->setContentsMargins({});
    column->setSpacing(8);
    const QString words = tr("When %1, I will %2.").arg(plan.when, plan.will);
    column->addWidget(new TextLabel{words, FontSize::Body, Colour::Text, line});
    addChoices(plan, line);
    m_plans->layout()->addWidget(line);
}

void PlansCard::addChoices(const Practice &plan, QWidget *line)
{
    const auto *present = plan.answerOn(m_day);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *group = new QButtonGroup{line};
    auto *note = new QLineEdit{present != nullptr ? present->note : QString{}, line};
    note->setMaxLength(mostNote);
    note->setPlaceholderText(tr("One line, if you like"));
    note->setAccessibleName(tr("One line about how it went"));
    note->setEnabled(present != nullptr);
    const std::array choices{std::pair{Outcome::Done, tr("Done")}, std::pair{Outcome::Tried, tr("Tried")},
                             std::pair{Outcome::NotToday, tr("Not today")}};
    for (const auto &[outcome, words] : choices) {
        auto *chip = new Chip{Chip::Kind::Person, words, line};
        chip->setChecked(present != nullptr && present->outcome == outcome);
        group->addButton(chip, static_cast<int>(outcome));
        row->addWidget(chip);
        m_stops.append(chip);
        // Not clicked(), which a screen reader's toggle does not tell.
        connect(chip, &Chip::toggled, this, [this, id = plan.id, answered = outcome, note](bool chosen) {
            if (!chosen)
                return;
            note->setEnabled(true);
            answer(id, answered, note->text().simplified());
        });
    }
    row->addWidget(note, 1);
    m_stops.append(note);
    static_cast<QVBoxLayout *>(line->layout())->addLayout(row);
    connect(note, &QLineEdit::textEdited, this, [this, id = plan.id, group, note] {
        m_unkept = [this, id, group, note] {
            answer(id, static_cast<Outcome>(group->checkedId()), note->text().simplified());
        };
        m_keeping.start();
    });
    connect(note, &QLineEdit::editingFinished, this, &PlansCard::keepNow);
}

void PlansCard::answer(qint64 plan, Outcome outcome, const QString &note)
{
    const PracticeAnswer answer{m_day, outcome, note};
    const auto before = answerTo(plan);
    if (before == answer)
        return;
    m_answering = true;
    const Status done = m_journal.answer(plan, answer);
    m_answering = false;
    if (done)
        remember(plan, answer, before);
    else
        emit failed(done.error());
}

std::optional<PracticeAnswer> PlansCard::answerTo(qint64 plan) const
{
    if (const auto plans = m_journal.practices())
        for (const Practice &known : *plans)
            if (const auto *present = known.answerOn(m_day); known.id == plan && present != nullptr)
                return *present;
    return {};
}

void PlansCard::remember(qint64 plan, const PracticeAnswer &answer,
                         const std::optional<PracticeAnswer> &before)
{
    if (m_history.isNull())
        return;
    m_history->note(
        tr("the answer"), [&journal = m_journal, plan, answer] { return journal.answer(plan, answer); },
        [&journal = m_journal, plan, day = answer.day, before] {
            return before ? journal.answer(plan, *before) : journal.takeBackAnswer(plan, day);
        });
}

} // namespace mooring::ui

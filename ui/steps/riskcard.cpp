// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/riskcard.h"

#include "core/journal/journal.h"
#include "ui/steps/riskform.h"
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
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

QString dayWords(QDate day) { return QLocale{}.toString(day, u"d MMM yyyy"_s); }

} // namespace

RiskCard::RiskCard(Journal &journal, UndoHistory &history, std::function<QDate()> today, QWidget *parent)
    : Card{tr("Expected, and what came"), parent}
    , m_journal{journal}
    , m_history{history}
    , m_today{std::move(today)}
    , m_another{makeButton({}, ButtonKind::Plain, &bodyWidget(), ControlSize::Small)}
{
    body().addWidget(m_another, 0, Qt::AlignLeading);
    connect(m_another, &QPushButton::clicked, this, [this] { edit(newRisk(), *m_another); });
    connect(&journal, &Journal::practicesChanged, this, &RiskCard::refresh, Qt::QueuedConnection);
    connect(&journal, &Journal::wasReset, this, &RiskCard::refresh, Qt::QueuedConnection);
    refresh();
}

SmallRisk RiskCard::newRisk() const
{
    SmallRisk risk;
    risk.day = m_today();
    return risk;
}

RiskForm *RiskCard::edit(const SmallRisk &risk, const QWidget &control)
{
    auto *form =
        new RiskForm{m_journal, risk, m_today(),
                     [this, before = risk](const SmallRisk &made) { return keep(before, made); }, this};
    form->openBelow(control);
    form->begin();
    return form;
}

Status RiskCard::keep(const SmallRisk &before, SmallRisk risk)
{
    const bool isNew = risk.uuid.isNull();
    if (isNew)
        risk.uuid = QUuid::createUuid();
    Status kept = m_journal.save(risk);
    if (!kept)
        return kept;
    m_history.note(
        isNew ? tr("the small risk") : tr("the change of the small risk"),
        [this, risk] { return m_journal.save(risk); },
        [this, before, isNew, uuid = risk.uuid] {
            return isNew ? m_journal.removeRisk(uuid) : m_journal.save(before);
        });
    return kept;
}

void RiskCard::remove(const SmallRisk &risk)
{
    m_history.perform(
        tr("taking the small risk away"), [this, uuid = risk.uuid] { return m_journal.removeRisk(uuid); },
        [this, risk] { return m_journal.save(risk); });
}

void RiskCard::refresh()
{
    // Later: a button of its own may have brought us here.
    if (m_risks != nullptr) {
        body().removeWidget(m_risks);
        m_risks->hide();
        m_risks->deleteLater();
    }
    m_risks = new QWidget{&bodyWidget()};
    auto *column = new QVBoxLayout{m_risks};
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    auto risks = m_journal.risks();
    std::reverse(risks.begin(), risks.end()); // the newest first
    for (const SmallRisk &risk : std::as_const(risks))
        column->addWidget(makeRisk(risk));
    if (risks.empty())
        column->addWidget(new TextLabel{
            tr("Write down what you expect before a small risk, and afterwards what came. Small enough "
               "that you could bear either."),
            FontSize::Small, Colour::TextMuted, m_risks});
    body().insertWidget(0, m_risks);
    m_risks->show();
    m_another->setText(risks.empty() ? tr("Write one down") : tr("Another one"));
}

QWidget *RiskCard::makeRisk(const SmallRisk &risk)
{
    auto *line = new QWidget{m_risks};
    auto *column = new QVBoxLayout{line};
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel{risk.what, FontSize::Body, Colour::Text, line}, 1);
    addButtons(risk, line, *head);
    column->addLayout(head);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(metrics::gap);
    addSide(*sides, tr("Expected, %1").arg(dayWords(risk.day)), risk.prediction, line);
    addSide(*sides, risk.lookedAt ? tr("What came, %1").arg(dayWords(*risk.lookedAt)) : tr("What came"),
            risk.outcome, line);
    column->addLayout(sides);
    if (!risk.lookedAt) {
        auto *look = makeButton(tr("Say what came"), ButtonKind::Text, line, ControlSize::Small);
        look->setAccessibleDescription(risk.what);
        column->addWidget(look, 0, Qt::AlignLeading);
        connect(look, &QPushButton::clicked, this, [this, risk, look] { edit(risk, *look); });
    }
    return line;
}

void RiskCard::addSide(QHBoxLayout &sides, const QString &name, const QString &words, QWidget *line)
{
    auto *side = new QVBoxLayout;
    side->setSpacing(0);
    side->addWidget(new TextLabel{name, FontSize::Caption, Colour::TextMuted, line});
    side->addWidget(new TextLabel{words.isEmpty() ? tr("Nothing written yet") : words, FontSize::Small,
                                  words.isEmpty() ? Colour::TextMuted : Colour::Text, line});
    side->addStretch(1);
    sides.addLayout(side, 1);
}

void RiskCard::addButtons(const SmallRisk &risk, QWidget *line, QHBoxLayout &head)
{
    auto *change = makeIconButton(u"edit"_s, tr("Change this small risk"), line, iconSize);
    auto *takeAway = makeIconButton(u"trash"_s, tr("Take this small risk away"), line, iconSize);
    head.addWidget(change, 0, Qt::AlignTop);
    head.addWidget(takeAway, 0, Qt::AlignTop);
    connect(change, &QToolButton::clicked, this, [this, risk, change] { edit(risk, *change); });
    connect(takeAway, &QToolButton::clicked, this, [this, risk] { remove(risk); });
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/riskform.h"

#include "ui/steps/unfinishedwords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 380, longest = 500;

QString nameOf(const SmallRisk &risk)
{
    return risk.uuid.isNull() ? u"risk"_s : "risk."_L1 + risk.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

RiskForm::RiskForm(Journal &journal, const SmallRisk &risk, QDate today, Keep keep, QWidget *parent)
    : Popover{parent}
    , m_risk{risk}
    , m_today{today}
    , m_keep{std::move(keep)}
    , m_unfinished{new UnfinishedWords{journal, nameOf(risk), this}}
    , m_problem{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = risk.uuid.isNull();
    const QString title = isNew ? tr("A new small risk") : tr("The small risk");
    setAccessibleName(title);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(title, LabelKind::Subheading, this));
    m_what = addField(*column, tr("What I will risk"), risk.what);
    m_prediction = addField(*column, tr("What I expect to happen"), risk.prediction);
    if (isNew)
        m_outcome = new QLineEdit{this};
    else
        m_outcome = addField(*column, tr("What came of it"), risk.outcome);
    m_outcome->setHidden(isNew);
    column->addWidget(m_unfinished);
    m_unfinished->bringBack();
    column->addWidget(m_problem);
    m_problem->hide();
    auto *button = makeButton(tr("Keep"), ButtonKind::Primary, this, ControlSize::Small);
    column->addWidget(button, 0, Qt::AlignTrailing);
    connect(button, &QPushButton::clicked, this, &RiskForm::keep);
}

QLineEdit *RiskForm::addField(QVBoxLayout &column, const QString &name, const QString &text)
{
    auto *label = makeLabel(name, LabelKind::Small, this);
    auto *field = new QLineEdit{text, this};
    field->setMaxLength(longest);
    field->setMinimumWidth(scaled(fieldWidth));
    field->setAccessibleName(name);
    label->setBuddy(field);
    column.addWidget(label);
    column.addWidget(field);
    connect(field, &QLineEdit::returnPressed, this, &RiskForm::keep);
    m_unfinished->follow(field);
    return field;
}

QString RiskForm::problem() const { return m_problem->text(); }

void RiskForm::begin()
{
    for (auto *field : {m_what, m_prediction, m_outcome})
        if (!field->isHidden() && field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    m_what->setFocus();
}

void RiskForm::keep()
{
    SmallRisk risk = m_risk;
    risk.what = m_what->text().simplified();
    risk.prediction = m_prediction->text().simplified();
    risk.outcome = m_outcome->text().simplified();
    if (risk.outcome.isEmpty())
        risk.lookedAt.reset();
    else if (!risk.lookedAt)
        risk.lookedAt = m_today;
    if (const Status kept = m_keep(risk); !kept) {
        complain(kept.error().message);
        return;
    }
    m_unfinished->forget();
    close();
}

void RiskForm::complain(const QString &words)
{
    m_problem->setText(words);
    m_problem->show();
    adjustSize();
    QAccessibleEvent alert{m_problem, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

} // namespace mooring::ui

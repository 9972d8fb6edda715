// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/planform.h"

#include "ui/steps/unfinishedwords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 380, daysInWeek = 7, longest = 500;

QString nameOf(const Practice &plan)
{
    return "plan."_L1
         + (plan.uuid.isNull() ? QString::number(plan.step) : plan.uuid.toString(QUuid::WithoutBraces));
}

} // namespace

PlanForm::PlanForm(Journal &journal, const Practice &plan, const QStringList &examples, Keep keep,
                   QWidget *parent)
    : Popover{parent}
    , m_plan{plan}
    , m_keep{std::move(keep)}
    , m_unfinished{new UnfinishedWords{journal, nameOf(plan), this}}
    , m_problem{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = plan.id == 0 ? tr("A new plan") : tr("The plan");
    setAccessibleName(title);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(title, LabelKind::Subheading, this));
    m_when = addField(*column, tr("When …"), plan.when);
    m_will = addField(*column, tr("I will …"), plan.will);
    addExamples(*column, examples);
    addDays(*column);
    column->addWidget(m_unfinished);
    m_unfinished->bringBack();
    column->addWidget(m_problem);
    m_problem->hide();
    auto *button = makeButton(tr("Keep"), ButtonKind::Primary, this, ControlSize::Small);
    column->addWidget(button, 0, Qt::AlignTrailing);
    connect(button, &QPushButton::clicked, this, &PlanForm::keep);
}

QLineEdit *PlanForm::addField(QVBoxLayout &column, const QString &name, const QString &text)
{
    auto *label = makeLabel(name, LabelKind::Small, this);
    auto *field = new QLineEdit{text, this};
    field->setMaxLength(longest);
    field->setMinimumWidth(scaled(fieldWidth));
    field->setAccessibleName(name);
    label->setBuddy(field);
    column.addWidget(label);
    column.addWidget(field);
    connect(field, &QLineEdit::returnPressed, this, &PlanForm::keep);
    m_unfinished->follow(field);
    return field;
}

void PlanForm::addExamples(QVBoxLayout &column, const QStringList &examples)
{
    if (examples.isEmpty())
        return;
    auto *choice = new QComboBox{this};
    choice->setAccessibleName(tr("Begin with an example"));
    choice->addItem(tr("Begin with an example"));
    choice->addItems(examples);
    column.addWidget(choice);
    connect(choice, &QComboBox::activated, this, [this, choice](int index) {
        if (index == 0)
            return;
        m_will->setText(choice->itemText(index));
        m_will->setFocus();
    });
}

void PlanForm::addDays(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QLocale locale;
    for (int day = 1; day <= daysInWeek; ++day) {
        auto *box = new QCheckBox{locale.dayName(day, QLocale::ShortFormat), this};
        box->setAccessibleName(locale.dayName(day, QLocale::LongFormat));
        box->setChecked((m_plan.weekdays >> (day - 1) & 1) != 0);
        row->addWidget(box);
        m_unfinished->follow(box);
        m_days.append(box);
    }
    row->addStretch(1);
    column.addWidget(makeLabel(tr("On these days"), LabelKind::Small, this));
    column.addLayout(row);
}

QCheckBox &PlanForm::day(int number) const { return *m_days.at(number - 1); }

QString PlanForm::problem() const { return m_problem->text(); }

int PlanForm::weekdays() const
{
    int days = 0;
    for (int i = 0; i < daysInWeek; ++i)
        days |= m_days.at(i)->isChecked() ? 1 << i : 0;
    return days;
}

void PlanForm::begin() { m_when->setFocus(); }

void PlanForm::keep()
{
    Practice plan = m_plan;
    plan.when = m_when->text().simplified();
    plan.will = m_will->text().simplified();
    plan.weekdays = weekdays();
    if (const Status kept = m_keep(plan); !kept) {
        m_problem->setText(kept.error().message);
        m_problem->show();
        adjustSize();
        QAccessibleEvent alert{m_problem, QAccessible::Alert};
        QAccessible::updateAccessibility(&alert);
        return;
    }
    m_unfinished->forget();
    close();
}

} // namespace mooring::ui

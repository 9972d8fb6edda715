// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/markform.h"

#include "core/journal/journal.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mooring::ui {

namespace {

constexpr int mostWords = 200; // characters, as the journal has it
constexpr int fieldWidth = 240;
constexpr double leastEnd = -1000, mostEnd = 1000, step = .1;

} // namespace

MarkForm::MarkForm(Journal &journal, const QString &title, const QString &wordsName, QDate today,
                   QWidget *parent)
    : Popover{parent}
    , m_journal{journal}
    , m_grid{new QGridLayout{this}}
    , m_words{new QLineEdit{this}}
    , m_day{new QDateEdit{this}}
    , m_with{new QComboBox{this}}
    , m_problem{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_grid->setContentsMargins(16, 12, 16, 16);
    m_grid->setSpacing(8);
    m_grid->setSizeConstraint(QLayout::SetFixedSize);
    m_grid->addWidget(makeLabel(title, LabelKind::Subheading, this), 0, 0, 1, 2);
    m_words->setMaxLength(mostWords);
    m_words->setMinimumWidth(scaled(fieldWidth));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(today);
    m_with->addItem(tr("Everything"), qlonglong{0});
    for (const Relationship &person : journal.relationships())
        m_with->addItem(person.name, static_cast<qlonglong>(person.id));
    addField(wordsName, m_words);
    addField(tr("Day"), m_day);
    addField(tr("Is about"), m_with);
    m_problem->hide();
    connect(m_words, &QLineEdit::returnPressed, this, &MarkForm::keep);
}

void MarkForm::addField(const QString &name, QWidget *field)
{
    auto *label = makeLabel(name, LabelKind::Small, this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
}

QDoubleSpinBox *MarkForm::addNumber(const QString &name)
{
    auto *number = new QDoubleSpinBox{this};
    number->setRange(leastEnd, mostEnd);
    number->setSingleStep(step);
    addField(name, number);
    return number;
}

void MarkForm::addButton()
{
    auto *keep = makeButton(tr("Keep"), ButtonKind::Primary, this, ControlSize::Small);
    m_grid->addWidget(m_problem, m_grid->rowCount(), 0, 1, 2);
    m_grid->addWidget(keep, m_grid->rowCount(), 1, Qt::AlignTrailing);
    connect(keep, &QPushButton::clicked, this, &MarkForm::keep);
}

void MarkForm::fill(QDate day, const QString &words, RelationshipId with)
{
    m_day->setDate(day);
    m_words->setText(words);
    m_with->setCurrentIndex(std::max(m_with->findData(static_cast<qlonglong>(with)), 0));
}

RelationshipId MarkForm::with() const
{
    return static_cast<RelationshipId>(m_with->currentData().toLongLong());
}

void MarkForm::open(QPoint at)
{
    openAt(at);
    m_words->setFocus();
}

QString MarkForm::problem() const { return m_problem->text(); }

void MarkForm::keep()
{
    const auto kept = save();
    if (kept) {
        close();
        return;
    }
    m_problem->setText(kept.error().message);
    m_problem->show();
    adjustSize();
    QAccessibleEvent alert{m_problem, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

MilestoneForm::MilestoneForm(Journal &journal, const Milestone &milestone, QDate today, QWidget *parent)
    : MarkForm{journal, milestone.id == 0 ? tr("Add a milestone") : tr("A milestone"), tr("What happened"),
               today, parent}
    , m_milestone{milestone}
{
    fill(milestone.day, milestone.words, milestone.with);
    addButton();
}

Result<qint64> MilestoneForm::save()
{
    m_milestone.day = day().date();
    m_milestone.words = words().text().simplified();
    m_milestone.with = with();
    return journal().save(m_milestone);
}

AssessmentForm::AssessmentForm(Journal &journal, const Assessment &assessment, QDate today, QWidget *parent)
    : MarkForm{journal, assessment.id == 0 ? tr("Add a questionnaire") : tr("A questionnaire"),
               tr("Its name"), today, parent}
    , m_assessment{assessment}
    , m_lowest{addNumber(tr("Scale from"))}
    , m_highest{addNumber(tr("Scale to"))}
    , m_anxiety{addNumber(tr("Mean for closeness\u2011worry"))}
    , m_avoidance{addNumber(tr("Mean for distance"))}
{
    fill(assessment.day, assessment.name, assessment.with);
    m_lowest->setValue(assessment.lowest);
    m_highest->setValue(assessment.highest);
    m_anxiety->setValue(assessment.anxiety);
    m_avoidance->setValue(assessment.avoidance);
    addButton();
}

Result<qint64> AssessmentForm::save()
{
    m_assessment.day = day().date();
    m_assessment.name = words().text().simplified();
    m_assessment.with = with();
    m_assessment.lowest = m_lowest->value();
    m_assessment.highest = m_highest->value();
    m_assessment.anxiety = m_anxiety->value();
    m_assessment.avoidance = m_avoidance->value();
    return journal().save(m_assessment);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/personpopover.h"

#include "core/journal/journal.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/kinds.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mooring::ui {

namespace {

QLabel *captionFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = makeLabel(text, LabelKind::Caption, parent);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

} // namespace

PersonPopover::PersonPopover(Journal &journal, QWidget *parent)
    : Popover{parent}
    , m_journal{journal}
    , m_name{new QLineEdit{this}}
    , m_kind{new QComboBox{this}}
    , m_problem{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
{
    setAccessibleName(tr("Add a person"));
    addKinds(*m_kind, RelationshipKind::Partner);
    m_name->setMinimumWidth(scaled(240));
    m_problem->hide();
    auto *add = makeButton(tr("Add"), ButtonKind::Primary, this, ControlSize::Small);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(captionFor(m_name, tr("Name"), this));
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(captionFor(m_kind, tr("Who they are to you"), this));
    column->addWidget(m_kind);
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addWidget(add, 0, Qt::AlignTrailing);
    connect(add, &QPushButton::clicked, this, &PersonPopover::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PersonPopover::add);
}

void PersonPopover::ask(const QWidget &control)
{
    m_name->clear();
    m_problem->hide();
    openBelow(control);
    m_name->setFocus();
}

void PersonPopover::add()
{
    const auto name = m_name->text().simplified();
    if (name.isEmpty()) {
        say(tr("Write a name first."));
        return;
    }
    Relationship person;
    person.name = name;
    person.kind = kindIn(*m_kind);
    const auto saved = m_journal.save(person);
    if (!saved) {
        say(saved.error().message);
        return;
    }
    hide();
    emit added(*saved);
}

void PersonPopover::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_name->setFocus();
    QAccessibleEvent alert{m_problem, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

} // namespace mooring::ui

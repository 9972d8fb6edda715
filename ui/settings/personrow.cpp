// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/personrow.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/kinds.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace mooring::ui {

namespace {

constexpr int kindWidth = 144;

} // namespace

PersonRow::PersonRow(QWidget *parent)
    : QWidget{parent}
    , m_name{new QLineEdit{this}}
    , m_kind{new QComboBox{this}}
    , m_archive{makeButton({}, ButtonKind::Text, this)}
    , m_refusal{new MessageBar{this}}
{
    m_name->setMaxLength(longestName);
    addKinds(*m_kind, RelationshipKind::Other);
    m_kind->setMinimumWidth(scaled(kindWidth));
    fitBoth(*m_archive, tr("Bring back"), tr("Archive"));
    m_refusal->setClosable(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_kind);
    row->addWidget(m_archive);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(m_name, &QLineEdit::textEdited, m_refusal, &MessageBar::dismiss);
    connect(m_name, &QLineEdit::editingFinished, this, &PersonRow::rename);
    connect(m_kind, &QComboBox::activated, this, [this] {
        auto person = m_person;
        person.kind = kindIn(*m_kind);
        change(person);
    });
    connect(m_archive, &QPushButton::clicked, this, [this] {
        auto person = m_person;
        person.archived = !person.archived;
        change(person);
    });
}

void PersonRow::setPerson(const Relationship &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_refusal->dismiss();
    m_name->setText(person.name);
    m_name->setAccessibleName(tr("Name of %1").arg(person.name));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(person.kind)));
    m_kind->setAccessibleName(tr("What %1 is to you").arg(person.name));
    m_archive->setText(person.archived ? tr("Bring back") : tr("Archive"));
    m_archive->setAccessibleName(person.archived ? tr("Bring back %1").arg(person.name)
                                                 : tr("Archive %1").arg(person.name));
}

void PersonRow::refuse(const QString &why)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_person.kind)));
    if (m_refusal->isHidden() || m_refusal->message() != why)
        m_refusal->say(why);
}

void PersonRow::focusButton() { m_archive->setFocus(Qt::OtherFocusReason); }

QList<QWidget *> PersonRow::stops() const { return {m_name, m_kind, m_archive}; }

// Esc gives up what was typed.
void PersonRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_name->text() == m_person.name) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_name->setText(m_person.name);
    m_refusal->dismiss();
}

// Also called when the field is only passed through.
void PersonRow::rename()
{
    auto person = m_person;
    person.name = m_name->text().simplified();
    if (person.name == m_person.name)
        m_name->setText(person.name);
    change(person);
}

void PersonRow::change(const Relationship &person)
{
    if (person != m_person)
        emit changed(person);
}

} // namespace mooring::ui

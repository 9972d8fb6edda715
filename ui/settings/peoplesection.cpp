// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplesection.h"

#include "core/journal/journal.h"
#include "ui/settings/personrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/kinds.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int kindWidth = 144;

QVBoxLayout *addRows(Card &card)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(8);
    card.body().addLayout(rows);
    return rows;
}

} // namespace

PeopleSection::PeopleSection(Journal &journal, QWidget *parent)
    : Section{tr("People"), parent}
    , m_journal{journal}
    , m_present{addCard(tr("You write about"))}
    , m_presentRows{addRows(*m_present)}
    , m_archivedRows{nullptr}
{
    addForm();
    m_archived = addCard(tr("Archived"));
    m_archivedRows = addRows(*m_archived);
    addWords(*m_archived,
             tr("They are not offered any more. What you wrote about them stays, and is found."));
    addStretch();
    refresh();
    connect(&journal, &Journal::relationshipsChanged, this, &PeopleSection::refresh);
    connect(&journal, &Journal::wasReset, this, &PeopleSection::refresh);
}

void PeopleSection::addForm()
{
    auto *form = new QHBoxLayout;
    form->setSpacing(8);
    auto *body = &m_present->bodyWidget();
    m_name = new QLineEdit{body};
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of someone new"));
    m_name->setMaxLength(PersonRow::longestName);
    m_kind = new QComboBox{body};
    m_kind->setAccessibleName(tr("What someone new is to you"));
    m_kind->setMinimumWidth(scaled(kindWidth));
    addKinds(*m_kind, RelationshipKind::Friend);
    m_add = makeButton(tr("Add"), ButtonKind::Plain, body);
    m_add->setAccessibleName(tr("Add someone new"));
    form->addWidget(m_name, 1);
    form->addWidget(m_kind);
    form->addWidget(m_add);
    m_present->body().addLayout(form);
    m_refusal = new MessageBar{body};
    m_refusal->setClosable(false);
    m_present->body().addWidget(m_refusal);
    addWords(*m_present,
             tr("Being different with different people is normal, so each person has their own check-in."));
    connect(m_add, &QPushButton::clicked, this, &PeopleSection::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PeopleSection::add);
    connect(m_name, &QLineEdit::textEdited, m_refusal, &MessageBar::dismiss);
}

void PeopleSection::add()
{
    const auto saved =
        m_journal.save(Relationship{.name = m_name->text().simplified(), .kind = kindIn(*m_kind)});
    m_name->setFocus(Qt::OtherFocusReason);
    if (!saved) {
        m_refusal->say(saved.error().message);
        return;
    }
    m_refusal->dismiss();
    m_name->clear();
}

void PeopleSection::save(PersonRow &row, const Relationship &person)
{
    const bool moves = person.archived != row.person().archived;
    if (const auto saved = m_journal.save(person); !saved)
        row.refuse(saved.error().message);
    else if (moves)
        row.focusButton(); // it went with its row to the other card
}

void PeopleSection::refresh()
{
    m_archived->setVisible(std::ranges::any_of(m_journal.relationships(), &Relationship::archived));
    for (const Relationship &person : m_journal.relationships()) {
        PersonRow &row = rowFor(person);
        row.setPerson(person);
        (person.archived ? m_archivedRows : m_presentRows)->addWidget(&row);
        row.show(); // now and not when the layout gets to it: the focus may have to go there
    }
    orderTabs();
}

// As they stand: the rows, the form for someone new, the archived.
void PeopleSection::orderTabs()
{
    QList<QWidget *> present;
    QList<QWidget *> archived;
    for (const Relationship &person : m_journal.relationships())
        (person.archived ? archived : present) += rowFor(person).stops();
    const QList<QWidget *> stops = present + QList<QWidget *>{m_name, m_kind, m_add} + archived;
    for (qsizetype stop = 1; stop < stops.size(); ++stop)
        setTabOrder(stops[stop - 1], stops[stop]);
}

PersonRow &PeopleSection::rowFor(const Relationship &person)
{
    PersonRow *&row = m_rows[person.id];
    if (row == nullptr) {
        row = new PersonRow{this};
        connect(row, &PersonRow::changed, this,
                [this, made = row](const Relationship &wanted) { save(*made, wanted); });
    }
    return *row;
}

} // namespace mooring::ui

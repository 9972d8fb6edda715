// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/whobar.h"

#include "core/journal/journal.h"
#include "ui/today/personpopover.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tokens.h"

#include <QButtonGroup>
#include <QLabel>

namespace mooring::ui {

WhoBar::WhoBar(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_group{new QButtonGroup{this}}
    , m_label{makeLabel(tr("Written about"), LabelKind::SmallMuted, this)}
    , m_add{new Chip{Chip::Kind::Add, tr("person"), this}}
    , m_flow{new FlowLayout{this}}
{
    setAccessibleName(tr("Written about"));
    m_label->setFixedHeight(scaled(32));
    m_label->setContentsMargins(0, 0, 8, 0);
    m_add->setFixedHeight(scaled(32)); // in line with the others
    m_add->setAccessibleName(tr("Add a person"));
    m_add->setToolTip(tr("Add a person to write about"));
    fill();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        m_chosen = RelationshipId{id};
        emit chosenChanged(m_chosen);
    });
    connect(m_add, &Chip::clicked, this, &WhoBar::askForPerson);
    connect(&journal, &Journal::relationshipsChanged, this, &WhoBar::fill);
    connect(&journal, &Journal::wasReset, this, &WhoBar::fill);
}

void WhoBar::choose(RelationshipId person)
{
    const auto known = m_journal.relationship(person) != nullptr ? person : RelationshipId{};
    if (m_group->button(static_cast<int>(known)) == nullptr) { // someone archived
        m_chosen = known;
        fill();
        emit chosenChanged(m_chosen);
        return;
    }
    m_group->button(static_cast<int>(known))->setChecked(true);
}

void WhoBar::setCompact(bool compact)
{
    m_label->setVisible(!compact);
    m_add->setText(compact ? QString{} : tr("person"));
    m_add->updateGeometry();
}

QList<QWidget *> WhoBar::stops() const { return {m_group->checkedButton(), m_add}; }

void WhoBar::fill()
{
    const QSignalBlocker quiet{m_group};
    while (m_flow->count() > 0)
        delete m_flow->takeAt(0);
    for (auto *chip : std::as_const(m_chips)) {
        m_group->removeButton(chip);
        chip->hide();
        chip->deleteLater(); // it may be in the middle of its own key press
    }
    m_chips.clear();
    m_flow->addWidget(m_label);
    if (m_journal.relationship(m_chosen) == nullptr)
        m_chosen = {};
    for (const auto &person : m_journal.relationships())
        if (!person.archived || person.id == m_chosen)
            addChip(person.id, person.name);
    addChip({}, tr("In general"));
    m_flow->addWidget(m_add);
    updateGeometry();
    emit refilled();
}

void WhoBar::addChip(RelationshipId person, const QString &name)
{
    auto *chip = new Chip{Chip::Kind::Person, name, this};
    m_group->addButton(chip, static_cast<int>(person)); // first, so that only the chosen one takes Tab
    chip->setChecked(person == m_chosen);
    m_flow->addWidget(chip);
    m_chips << chip;
    chip->setVisible(true);
}

void WhoBar::askForPerson()
{
    if (m_popover == nullptr) {
        m_popover = new PersonPopover{m_journal, this};
        connect(m_popover, &PersonPopover::added, this, [this](RelationshipId person) {
            choose(person);
            if (auto *chip = m_group->button(static_cast<int>(person)))
                chip->setFocus();
        });
    }
    m_popover->ask(*m_add);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/patternpicker.h"

#include "core/journal/journal.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

PatternPicker::PatternPicker(const Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    setAccessibleName(tr("Patterns"));
    connect(&journal, &Journal::patternsChanged, this, [this] {
        if (!m_groups)
            return;
        const auto chosen = patterns();
        fill();
        setPatterns(chosen);
    });
}

void PatternPicker::fill()
{
    m_chips.clear();
    delete m_groups;
    m_groups = new QWidget{this};
    auto *column = new QVBoxLayout{m_groups};
    column->setContentsMargins({});
    column->setSpacing(4);
    addGroup(PatternGroup::Secure, tr("Secure"), column);
    addGroup(PatternGroup::AlarmUp, tr("Alarm up"), column);
    addGroup(PatternGroup::AlarmDown, tr("Alarm down"), column);
    addGroup(PatternGroup::Both, tr("Both at once"), column);
    layout()->addWidget(m_groups);
}

void PatternPicker::addGroup(PatternGroup group, const QString &heading, QVBoxLayout *column)
{
    column->addWidget(new TextLabel{heading, FontSize::Caption, Colour::TextMuted, m_groups});
    auto *chips = new QWidget{m_groups};
    chips->setAccessibleName(heading);
    auto *flow = new FlowLayout{chips};
    flow->setContentsMargins(0, 0, 0, 8);
    for (const auto &pattern : m_journal.patterns().inGroup(group))
        flow->addWidget(makeChip(pattern, chips));
    column->addWidget(chips);
}

Chip *PatternPicker::makeChip(const Pattern &pattern, QWidget *parent)
{
    auto *chip = new Chip{Chip::Kind::Pattern, pattern.name, pattern.group, parent};
    chip->setToolTip(pattern.meaning);
    chip->setAccessibleDescription(pattern.meaning);
    chip->setVisible(!pattern.hidden);
    connect(chip, &Chip::toggled, this, &PatternPicker::changed);
    connect(chip, &Chip::helpRequested, this, [this, id = pattern.id] { emit patternRequested(id); });
    m_chips.insert(pattern.id, chip);
    return chip;
}

void PatternPicker::setPatterns(const QList<PatternTag> &tags)
{
    m_given = tags;
    if (!m_groups)
        fill(); // not before they are needed: they are many
    const QSignalBlocker quiet{this};
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        const bool chosen = std::any_of(m_given.cbegin(), m_given.cend(),
                                        [&chip](const PatternTag &tag) { return tag.id == chip.key(); });
        const auto *pattern = m_journal.patterns().find(chip.key());
        chip.value()->setChecked(chosen);
        chip.value()->setVisible(chosen || !pattern || !pattern->hidden);
    }
}

QList<PatternTag> PatternPicker::patterns() const
{
    QList<PatternTag> tags;
    for (const auto &pattern : m_journal.patterns().all()) {
        const auto *chip = m_chips.value(pattern.id);
        if (chip && chip->isChecked())
            tags += tagFor(pattern.id);
    }
    return tags;
}

PatternTag PatternPicker::tagFor(const QString &id) const
{
    const auto given = std::ranges::find(m_given, id, &PatternTag::id);
    return given == m_given.cend() ? PatternTag{id, PatternTag::Source::Chosen} : *given;
}

} // namespace mooring::ui

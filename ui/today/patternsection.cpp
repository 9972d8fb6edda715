// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/patternsection.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mooring::ui {

namespace {

constexpr int alwaysShown = 2, headHeight = 24;

} // namespace

PatternSection::PatternSection(PatternGroup group, std::vector<Pattern> patterns, QWidget *parent)
    : QWidget{parent}
    , m_name{nameOf(group)}
    , m_patterns{std::move(patterns)}
    , m_more{makeButton({}, ButtonKind::Text, this)}
{
    m_more->setProperty("tiny", true);
    auto *name = new TextLabel{m_name, FontSize::Caption, Colour::TextMuted, this};
    name->setMinimumHeight(scaled(headHeight));
    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(m_more);
    auto *chips = new QWidget{this};
    chips->setAccessibleName(m_name);
    auto *flow = new FlowLayout{chips};
    for (const auto &pattern : m_patterns)
        flow->addWidget(makeChip(pattern, chips));
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(chips);
    connect(m_more, &QPushButton::clicked, this, [this] {
        setUnfolded(!m_unfolded);
        emit unfoldedChanged();
    });
    arrange();
}

Chip *PatternSection::makeChip(const Pattern &pattern, QWidget *parent)
{
    auto *chip = new Chip{Chip::Kind::Pattern, pattern.name, pattern.group, parent};
    chip->setToolTip(pattern.meaning);
    chip->setAccessibleDescription(pattern.meaning);
    auto *about = new QAction{tr("Read about “%1”").arg(pattern.name), chip};
    chip->addAction(about);
    chip->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto ask = [this, id = pattern.id] { emit patternRequested(id); };
    connect(about, &QAction::triggered, this, ask);
    connect(chip, &Chip::helpRequested, this, ask);
    connect(chip, &Chip::toggled, this, &PatternSection::changed);
    m_chips.insert(pattern.id, chip);
    return chip;
}

QStringList PatternSection::chosen() const
{
    QStringList ids;
    for (const auto &pattern : m_patterns)
        if (m_chips.value(pattern.id)->isChecked())
            ids << pattern.id;
    return ids;
}

void PatternSection::setChosen(const QStringList &ids)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setChecked(ids.contains(chip.key()));
    arrange();
}

void PatternSection::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    arrange();
}

QList<QWidget *> PatternSection::stops() const
{
    QList<QWidget *> stops{m_more};
    for (const auto &pattern : m_patterns)
        stops << m_chips.value(pattern.id);
    return stops;
}

// Not called when a chip is touched: none is to vanish under the hand that touched it.
void PatternSection::arrange()
{
    int offered = 0;
    int away = 0;
    for (const auto &pattern : m_patterns) {
        auto *chip = m_chips.value(pattern.id);
        const bool lead = !pattern.hidden && offered++ < alwaysShown;
        const bool shown = lead || chip->isChecked() || (m_unfolded && !pattern.hidden);
        chip->setVisible(shown);
        away += !shown && !pattern.hidden ? 1 : 0;
    }
    m_more->setVisible(away > 0 || (m_unfolded && offered > alwaysShown));
    m_more->setText(m_unfolded ? tr("fewer") : tr("%n more", nullptr, away));
    m_more->setAccessibleName(m_unfolded ? tr("%1: show fewer").arg(m_name)
                                         : tr("%1: show %n more", nullptr, away).arg(m_name));
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/looksection.h"

#include "ui/widgets/card.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr std::array textSizes{100, 125, 150, 175, 200}; // %

/// The size on offer that is nearest to what was kept.
int indexOf(double textScale)
{
    const auto distance = [textScale](int size) { return std::abs(size - textScale * 100); };
    const auto *nearest =
        std::min_element(textSizes.begin(), textSizes.end(),
                         [distance](int left, int right) { return distance(left) < distance(right); });
    return static_cast<int>(nearest - textSizes.begin());
}

SegmentedControl *addChoice(Card &card)
{
    auto *choice = new SegmentedControl{&card.bodyWidget()};
    choice->setAccessibleName(card.title());
    card.body().addWidget(choice, 0, Qt::AlignLeft);
    return choice;
}

} // namespace

LookSection::LookSection(QWidget *parent) : Section{tr("Look"), parent}, m_look{savedLook()}
{
    addAppearance();
    addTextSize();
    addMotion();
    addStretch();
}

void LookSection::addAppearance()
{
    Card *card = addCard(tr("Light or dark"));
    SegmentedControl *choice = addChoice(*card);
    choice->addSegment(tr("System"), tr("As the system is"));
    choice->addSegment(tr("Light"));
    choice->addSegment(tr("Dark"));
    choice->setCurrentIndex(static_cast<int>(m_look.appearance));
    addWords(*card, tr("System follows this computer, now and whenever it changes."));
    connect(choice, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_look.appearance = static_cast<Appearance>(index);
        take();
    });
}

void LookSection::addTextSize()
{
    Card *card = addCard(tr("Text size"));
    SegmentedControl *choice = addChoice(*card);
    for (const int size : textSizes)
        choice->addSegment(tr("%1 %").arg(size));
    choice->setCurrentIndex(indexOf(m_look.textScale));
    addWords(*card, tr("Everything grows with it. Large text gives the pages their narrow form."));
    connect(choice, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_look.textScale = textSizes.at(static_cast<std::size_t>(index)) / 100.0;
        take();
    });
}

void LookSection::addMotion()
{
    Card *card = addCard(tr("Motion"));
    auto *reduced = new QCheckBox{tr("Keep everything still"), &card->bodyWidget()};
    reduced->setChecked(m_look.reducedMotion);
    card->body().addWidget(reduced);
    addWords(*card, tr("Charts then change at once instead of gliding for a moment."));
    connect(reduced, &QCheckBox::toggled, this, [this](bool still) {
        m_look.reducedMotion = still;
        take();
    });
}

void LookSection::take()
{
    saveLook(m_look);
    applyLook(*qApp, m_look);
}

} // namespace mooring::ui

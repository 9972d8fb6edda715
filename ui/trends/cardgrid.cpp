// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/cardgrid.h"

#include "ui/widgets/tokens.h"

#include <QGridLayout>

#include <array>

namespace mooring::ui {

namespace {

constexpr int firstRowHeight = 336, rowHeight = 304; // px at least
constexpr int wideColumns = 3, narrowColumns = 2;

struct Place {
    int row = 0, column = 0, columns = 1;
};

constexpr std::array wideOnes{Place{0, 0, 2}, Place{0, 2},    Place{1, 0}, Place{1, 1},
                              Place{1, 2},    Place{2, 0, 2}, Place{2, 2}};
constexpr std::array narrowOnes{Place{0, 0, 2}, Place{1, 0},    Place{1, 1},   Place{2, 0},
                                Place{2, 1},    Place{3, 0, 2}, Place{4, 0, 2}};

} // namespace

CardGrid::CardGrid(QWidget *parent) : QWidget{parent}, m_layout{new QGridLayout{this}}
{
    m_layout->setSpacing(metrics::gap);
}

void CardGrid::setCards(std::vector<Card *> cards)
{
    m_cards = std::move(cards);
    for (QWidget *card : m_cards) {
        // Columns are equal, whatever is in them.
        QSizePolicy policy{QSizePolicy::Ignored, QSizePolicy::Preferred};
        policy.setHeightForWidth(card->sizePolicy().hasHeightForWidth());
        card->setSizePolicy(policy);
    }
    arrange();
}

void CardGrid::setWide(bool wide)
{
    if (wide == m_wide)
        return;
    m_wide = wide;
    arrange();
}

void CardGrid::arrange()
{
    for (Card *card : m_cards)
        m_layout->removeWidget(card);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto [row, column, columns] = m_wide ? wideOnes.at(i) : narrowOnes.at(i);
        m_cards[i]->setMinimumHeight(scaled(row == 0 ? firstRowHeight : rowHeight));
        m_layout->addWidget(m_cards[i], row, column, 1, columns);
    }
    for (int column = 0; column < wideColumns; ++column)
        m_layout->setColumnStretch(column, m_wide || column < narrowColumns ? 1 : 0);
    for (const int row : {0, 1})
        m_layout->setRowStretch(row, 1);
}

} // namespace mooring::ui

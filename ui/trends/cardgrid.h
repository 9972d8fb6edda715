// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace mooring::ui {

/// The cards of the trends page, in columns of one width.
class CardGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent = nullptr);

    /// Seven cards, in the order of Tab.
    void setCards(std::vector<Card *> cards);
    /// Three columns if wide, else two; the chart over time takes two.
    void setWide(bool wide);

private:
    void arrange();

    QGridLayout *m_layout;
    std::vector<Card *> m_cards;
    bool m_wide = true;
};

} // namespace mooring::ui

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
    /// Seven cards, in the order of Tab.
    explicit CardGrid(std::vector<Card *> cards, QWidget *parent = nullptr);

    /// Three columns if wide, else two; the chart over time takes two.
    void setWide(bool wide);

private:
    void arrange();

    std::vector<Card *> m_cards;
    QGridLayout *m_layout;
    bool m_wide = true;
};

} // namespace mooring::ui

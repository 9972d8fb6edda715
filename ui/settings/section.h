// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

class QVBoxLayout;

namespace mooring::ui {

class Card;
class MessageBar;
class TextLabel;

/// One subject of the settings: its name, a place for messages, cards below each other.
class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

protected:
    Card *addCard(const QString &title);
    void addCard(Card *card);
    void addStretch();
    /// Says what went wrong; nothing is wrong takes an earlier message away.
    void report(const Status &status);

private:
    QVBoxLayout *m_column;
    MessageBar *m_message;
};

/// A paragraph of 13 px in a card.
TextLabel *addWords(Card &card, const QString &text);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section.h"

#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace mooring::ui {

namespace {

constexpr int sideMargin = 40, widest = 720;

}

Section::Section(const QString &title, QWidget *parent)
    : QWidget{parent}
    , m_column{new QVBoxLayout{this}}
    , m_message{new MessageBar{this}}
{
    setAccessibleName(title);
    setMaximumWidth(scaled(widest));
    m_column->setContentsMargins(sideMargin, 24, sideMargin, 24);
    m_column->setSpacing(metrics::gap);
    auto *name = new TextLabel{title, FontSize::Display, Colour::Text, this};
    name->setWeight(Weight::Strong);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(0, 0, 0, 8 - metrics::gap); // the first card stands closer to the name
    head->addWidget(name);
    m_column->addLayout(head);
    m_column->addWidget(m_message);
}

Card *Section::addCard(const QString &title)
{
    auto *card = new Card{title, this};
    addCard(card);
    return card;
}

void Section::addCard(Card *card) { m_column->addWidget(card); }

void Section::addStretch() { m_column->addStretch(1); }

void Section::report(const Status &status)
{
    if (status)
        m_message->dismiss();
    else
        m_message->say(status.error().message);
}

TextLabel *addWords(Card &card, const QString &text)
{
    auto *words = new TextLabel{text, FontSize::Small, Colour::TextMuted, &card.bodyWidget()};
    card.body().addWidget(words);
    return words;
}

} // namespace mooring::ui

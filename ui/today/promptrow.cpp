// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/promptrow.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int atStart = 22, atEnd = 6, aroundWords = 10, aroundButtons = 4, iconSize = 16;
constexpr auto putAwayKey = "today/promptHidden"_L1;

} // namespace

PromptRow::PromptRow(QWidget *parent)
    : QWidget{parent}
    , m_words{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
    , m_use{makeIconButton(u"edit"_s, tr("Write from this prompt"), this, iconSize)}
    , m_turn{makeIconButton(u"turn"_s, tr("Another prompt"), this, iconSize)}
    , m_skip{makeIconButton(u"trash"_s, tr("Not this one again"), this, iconSize)}
    , m_close{makeIconButton(u"close"_s, tr("Hide the prompt"), this, iconSize)}
    , m_back{makeButton(tr("Prompt"), ButtonKind::Text, this, ControlSize::Small)}
{
    m_back->setToolTip(tr("Show the prompt again"));
    layOut();
    connect(m_use, &QToolButton::clicked, this, [this] { emit useRequested(prompt()); });
    connect(m_turn, &QToolButton::clicked, this, &PromptRow::anotherRequested);
    connect(m_skip, &QToolButton::clicked, this, &PromptRow::skipRequested);
    connect(m_close, &QToolButton::clicked, this, [this] { remember(true); });
    connect(m_back, &QPushButton::clicked, this, [this] { remember(false); });
    m_putAway = QSettings{}.value(putAwayKey).toBool();
    arrange();
}

void PromptRow::layOut()
{
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, aroundWords, 0, aroundWords);
    words->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, aroundButtons, 0, 0);
    buttons->setSpacing(0);
    for (auto *button : std::array<QWidget *, 5>{m_back, m_use, m_turn, m_skip, m_close})
        buttons->addWidget(button, 0, Qt::AlignTop);
    auto *line = new QHBoxLayout{this};
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addSpacing(atStart);
    line->addLayout(words, 1);
    line->addLayout(buttons);
    line->addSpacing(atEnd);
}

QString PromptRow::prompt() const { return m_words->text(); }

void PromptRow::setPrompt(const QString &words)
{
    if (words == prompt())
        return;
    m_words->setText(words);
    arrange();
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void PromptRow::setPutAway(bool away)
{
    m_putAway = away;
    arrange();
}

void PromptRow::setWithheld(bool withheld)
{
    m_withheld = withheld;
    arrange();
}

QList<QWidget *> PromptRow::stops() const { return {m_back, m_use, m_turn, m_skip, m_close}; }

void PromptRow::remember(bool away)
{
    QSettings{}.setValue(putAwayKey, away);
    setPutAway(away);
    if (away)
        m_back->setFocus();
    else
        m_turn->setFocus();
}

void PromptRow::arrange()
{
    const bool some = !prompt().isEmpty() && !m_withheld;
    for (auto *each : std::array<QWidget *, 5>{m_words, m_use, m_turn, m_skip, m_close})
        each->setVisible(some && !m_putAway);
    m_back->setVisible(some && m_putAway);
    setVisible(some);
    update();
}

void PromptRow::paintEvent(QPaintEvent * /*event*/)
{
    if (m_putAway)
        return;
    QPainter painter{this};
    painter.fillRect(0, height() - 1, width(), 1, colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui

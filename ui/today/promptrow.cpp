// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/promptrow.h"

#include "core/attachment/content.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int atStart = 22, atEnd = 6, aroundWords = 10, aroundButtons = 4;
constexpr auto putAwayKey = "today/promptHidden"_L1;

} // namespace

PromptRow::PromptRow(const QStringList &prompts, qint64 first, QWidget *parent)
    : QWidget{parent}
    , m_prompts{prompts}
    , m_index{prompts.isEmpty() ? 0 : first % prompts.size()}
    , m_words{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
    , m_turn{makeIconButton(u"turn"_s, tr("Another prompt"), this, 16)}
    , m_close{makeIconButton(u"close"_s, tr("Hide the prompt"), this, 16)}
    , m_back{makeButton(tr("Prompt"), ButtonKind::Text, this, ControlSize::Small)}
{
    m_back->setToolTip(tr("Show the prompt again"));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, aroundWords, 0, aroundWords);
    words->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, aroundButtons, 0, 0);
    buttons->setSpacing(0);
    for (auto *button :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_turn), static_cast<QWidget *>(m_close)})
        buttons->addWidget(button, 0, Qt::AlignTop);
    auto *line = new QHBoxLayout{this};
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addSpacing(atStart);
    line->addLayout(words, 1);
    line->addLayout(buttons);
    line->addSpacing(atEnd);
    connect(m_turn, &QToolButton::clicked, this, &PromptRow::turn);
    connect(m_close, &QToolButton::clicked, this, [this] { remember(true); });
    connect(m_back, &QPushButton::clicked, this, [this] { remember(false); });
    m_putAway = QSettings{}.value(putAwayKey).toBool();
    arrange();
}

QString PromptRow::prompt() const { return m_prompts.value(m_index); }

void PromptRow::setPutAway(bool away)
{
    m_putAway = away;
    arrange();
}

QList<QWidget *> PromptRow::stops() const { return {m_back, m_turn, m_close}; }

void PromptRow::turn()
{
    m_index = (m_index + 1) % std::max<qsizetype>(1, m_prompts.size());
    arrange();
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

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
    m_words->setText(prompt());
    const bool away = m_putAway || m_prompts.isEmpty();
    m_words->setVisible(!away);
    m_turn->setVisible(!away);
    m_close->setVisible(!away);
    m_back->setVisible(m_putAway && !m_prompts.isEmpty());
    setVisible(!m_prompts.isEmpty());
    update();
}

void PromptRow::paintEvent(QPaintEvent * /*event*/)
{
    if (m_putAway)
        return;
    QPainter painter{this};
    painter.fillRect(0, height() - 1, width(), 1, colour(palette(), Colour::Hairline));
}

QStringList generalPrompts()
{
    QStringList prompts;
    const auto file = localContent(u"prompts.json"_s, QLocale{});
    const auto root = file ? parsedObject(*file, u"prompts.json"_s) : Result<QJsonObject>{};
    if (!root)
        return prompts;
    const auto all = root->value("prompts"_L1).toArray();
    for (const auto prompt : all)
        if (prompt["kind"_L1].toString() == "general"_L1)
            prompts << prompt["words"_L1].toString();
    return prompts;
}

} // namespace mooring::ui

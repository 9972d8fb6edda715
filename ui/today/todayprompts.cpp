// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayprompts.h"

#include "core/journal/journal.h"
#include "ui/today/promptrow.h"

#include <algorithm>
#include <chrono>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds keepAfter{1};
constexpr auto historyKey = "prompts.history"_L1;

bool isNearer(const Prompt &one, const Prompt &other, const PromptContext &context)
{
    return fits(one, context) && (!fits(other, context) || one.kind != other.kind);
}

} // namespace

TodayPrompts::TodayPrompts(Journal &journal, PromptRow &row, QObject *parent)
    : QObject{parent}
    , m_journal{journal}
    , m_row{row}
    , m_prompts{loadPrompts(QLocale{}).value_or(QList<Prompt>{})}
    , m_history{PromptHistory::fromText(journal.setting(historyKey))}
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &TodayPrompts::keep);
    connect(&m_row, &PromptRow::anotherRequested, this, &TodayPrompts::turn);
    connect(&m_row, &PromptRow::skipRequested, this, &TodayPrompts::skip);
}

TodayPrompts::~TodayPrompts()
{
    if (m_keeping.isActive())
        keep();
}

void TodayPrompts::keepSoon() { m_keeping.start(); }

const Prompt *TodayPrompts::promptCalled(const QString &id) const
{
    const auto found = std::find_if(m_prompts.cbegin(), m_prompts.cend(),
                                    [&id](const Prompt &prompt) { return prompt.id == id; });
    return found == m_prompts.cend() ? nullptr : &*found;
}

void TodayPrompts::follow(const PromptContext &context, bool isWriting)
{
    const bool newDay = m_context.day != context.day;
    m_context = context;
    if (newDay) {
        m_asked = false;
        m_shown.clear();
        if (const auto *before = promptCalled(m_history.shownOn(context.day))) {
            m_shown = before->id;
            m_restedSince = {};
            m_row.setPrompt(before->words);
            return;
        }
    }
    const auto *now = promptCalled(m_shown);
    if (now != nullptr && (isWriting || m_asked))
        return;
    const auto *best = choosePrompt(m_prompts, m_context, m_history);
    if (now == nullptr) {
        show(best);
    } else if (best != nullptr && isNearer(*best, *now, m_context)) {
        m_history.takeBack(now->id, m_restedSince);
        show(best);
    }
}

void TodayPrompts::show(const Prompt *prompt)
{
    m_shown = prompt == nullptr ? QString{} : prompt->id;
    m_row.setPrompt(prompt == nullptr ? QString{} : prompt->words);
    if (prompt == nullptr)
        return;
    m_restedSince = m_history.lastShown(prompt->id);
    m_history.noteShown(prompt->id, m_context.day);
    keepSoon();
}

// The last one stays when there is no other.
void TodayPrompts::turn()
{
    m_asked = true;
    if (const auto *next = choosePrompt(m_prompts, m_context, m_history))
        show(next);
}

void TodayPrompts::skip()
{
    m_asked = true;
    m_history.skip(m_shown);
    keepSoon();
    show(choosePrompt(m_prompts, m_context, m_history));
}

// Only a convenience: a journal that cannot be written says so when it matters.
void TodayPrompts::keep() { static_cast<void>(m_journal.setSetting(historyKey, m_history.toText())); }

} // namespace mooring::ui

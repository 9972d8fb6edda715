// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/draftkeeper.h"

#include "core/journal/journal.h"

#include <chrono>

namespace mooring::ui {

namespace {

// With the time a write takes this stays within the promised second.
constexpr std::chrono::milliseconds keepAfter{800};

} // namespace

DraftKeeper::DraftKeeper(Journal &journal, std::function<Entry()> writing, QObject *parent)
    : QObject{parent}
    , m_journal{journal}
    , m_writing{std::move(writing)}
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfter);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keepNow);
}

void DraftKeeper::begin(const Entry &stored)
{
    m_timer.stop();
    m_stored = stored;
    m_kept.reset();
}

void DraftKeeper::resume(const Entry &kept) { m_kept = kept; }

void DraftKeeper::noteChange()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::keepNow()
{
    m_timer.stop();
    const auto before = m_kept;
    if (const auto outcome = keep(); !outcome)
        emit failed(outcome.error());
    else if (m_kept && m_kept != before)
        emit kept();
}

// A draft of nothing, or of what is stored anyway, is not kept, and not left behind either.
Status DraftKeeper::keep()
{
    const auto entry = m_writing();
    const bool isWanted = !entry.isBlank() && entry != m_stored;
    if (isWanted ? entry == m_kept : !m_kept)
        return {};
    auto outcome = isWanted ? m_journal.keepDraft(entry) : m_journal.discardDraft(entry.id);
    if (outcome)
        m_kept = isWanted ? std::optional{entry} : std::nullopt;
    return outcome;
}

} // namespace mooring::ui

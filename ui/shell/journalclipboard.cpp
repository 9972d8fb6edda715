// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/journalclipboard.h"

#include <QCryptographicHash>
#include <QMimeData>

namespace mooring::ui {

namespace {

constexpr std::array modes{QClipboard::Clipboard, QClipboard::Selection};

} // namespace

JournalClipboard::JournalClipboard(QClipboard &clipboard, QObject *parent)
    : JournalClipboard{clipboard,
                       [&clipboard](QClipboard::Mode mode) {
                           return mode == QClipboard::Selection ? clipboard.ownsSelection()
                                                                : clipboard.ownsClipboard();
                       },
                       parent}
{}

JournalClipboard::JournalClipboard(QClipboard &clipboard, Ours ours, QObject *parent)
    : QObject{parent}
    , m_clipboard{clipboard}
    , m_ours{std::move(ours)}
{
    connect(&clipboard, &QClipboard::changed, this, &JournalClipboard::note);
}

void JournalClipboard::watch()
{
    m_watching = true;
    m_copied = {};
}

QByteArray JournalClipboard::digestOf(QClipboard::Mode mode) const
{
    const QMimeData *held = m_clipboard.mimeData(mode);
    return held == nullptr || !held->hasText()
             ? QByteArray{}
             : QCryptographicHash::hash(held->text().toUtf8(), QCryptographicHash::Sha256);
}

// What another program holds is not even read.
void JournalClipboard::note(QClipboard::Mode mode)
{
    if (m_watching && mode <= QClipboard::Selection && m_ours(mode))
        m_copied.at(mode) = digestOf(mode);
}

void JournalClipboard::clear()
{
    m_watching = false;
    for (const QClipboard::Mode mode : modes) {
        const QByteArray copied = std::exchange(m_copied.at(mode), {});
        const bool exists = mode == QClipboard::Clipboard || m_clipboard.supportsSelection();
        if (exists && !copied.isEmpty() && digestOf(mode) == copied)
            m_clipboard.clear(mode);
    }
}

} // namespace mooring::ui

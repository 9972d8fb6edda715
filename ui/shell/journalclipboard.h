// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QClipboard>
#include <QObject>

#include <array>
#include <functional>

namespace mooring::ui {

/// Remembers what was copied out of an open journal, as a digest and never the words, so that a lock can take
/// that back and leave alone what others copied. Also looks after the text that is only selected, where
/// the system pastes that (X11).
class JournalClipboard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalClipboard)

public:
    /// Whether this program put there what the clipboard holds.
    using Ours = std::function<bool(QClipboard::Mode)>;

    explicit JournalClipboard(QClipboard &clipboard, QObject *parent = nullptr);
    JournalClipboard(QClipboard &clipboard, Ours ours, QObject *parent = nullptr);
    ~JournalClipboard() override = default;

    /// From here on what this program copies is of the journal.
    void watch();
    /// Takes back what is of the journal, also when another program (a clipboard's history) holds it by now.
    void clear();

private:
    void note(QClipboard::Mode mode);
    QByteArray digestOf(QClipboard::Mode mode) const;

    QClipboard &m_clipboard;
    Ours m_ours;
    bool m_watching = false;
    std::array<QByteArray, 2> m_copied; ///< of the clipboard and the selection; empty: nothing of the journal
};

} // namespace mooring::ui

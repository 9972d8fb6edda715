// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/secret.h"

namespace mooring {

/// A passphrase in memory: UTF-8 (NFC), never copied silently, overwritten when it goes out of scope.
class Passphrase
{
public:
    Passphrase() = default; ///< none: the journal is a plain file
    explicit Passphrase(const QString &text);
    explicit Passphrase(QByteArray &&utf8);

    bool isEmpty() const { return m_utf8.isEmpty(); }
    const QByteArray &utf8() const { return m_utf8.bytes(); }
    Passphrase copy() const;

private:
    Secret m_utf8;
};

enum class PassphraseStrength { VeryShort, Weak, Fair, Good };

/// A rough estimate in words, from length and variety; it informs and never refuses.
PassphraseStrength strengthOf(const QString &passphrase);

} // namespace mooring

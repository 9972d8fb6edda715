// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "core/journal/secret.h"
#include "core/result.h"

namespace mooring {

/// Key derivation of our format version 1: Argon2id over 64 MiB, 3 passes, 1 lane. The file does not record
/// it, so it may never change without a new format version. docs/privacy.md states it, and a test compares.
struct KeyDerivation {
    int memoryKiB = 65536;
    int passes = 3;
    int lanes = 1;
};

/// What opens an encrypted journal: derived from the passphrase and the salt at the beginning of the file.
/// Kept instead of the passphrase while a journal is open, so that backups and checks need not ask again.
/// Overwritten when it goes out of scope. Empty for a plain file.
class JournalKey
{
public:
    static constexpr qsizetype keyBytes = 32;
    static constexpr qsizetype saltBytes = 16;

    JournalKey() = default;
    /// For the encrypted file at path. Takes about 0.2 s. Does not say whether the passphrase is right: only
    /// opening the file does. Empty for an empty passphrase. Fails (Storage) when there is no memory for it.
    static Result<JournalKey> forFile(const QString &path, const Passphrase &passphrase,
                                      KeyDerivation derivation = {});
    /// For a file that is still to be made: with a new, random salt.
    static Result<JournalKey> forNewFile(const Passphrase &passphrase);

    bool isEmpty() const { return m_raw.isEmpty(); }
    /// Whether the file at path has the salt this key was derived with: the same passphrase then opens both.
    bool fits(const QString &path) const;
    /// Key, then salt.
    const QByteArray &raw() const { return m_raw.bytes(); }
    JournalKey copy() const;

private:
    static Result<JournalKey> derive(const Passphrase &passphrase, const QByteArray &salt,
                                     KeyDerivation derivation);

    Secret m_raw;
};

} // namespace mooring

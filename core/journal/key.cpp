// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/key.h"

#include "core/journal/sqlite.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

// The Argon2 inside SQLite3 Multiple Ciphers, by the signature every Argon2 library has
// (cmake/Sqlite3Mc.cmake gives it a name that can be linked).
// NOLINTNEXTLINE(readability-identifier-naming): its name, not ours
extern "C" int argon2id_hash_raw(uint32_t passes, uint32_t memoryKiB, uint32_t lanes, const void *password,
                                 size_t passwordBytes, const void *salt, size_t saltBytes, void *hash,
                                 size_t hashBytes);

namespace mooring {

namespace {

QByteArray saltOf(const QString &path) { return sqlite::beginningOf(path, JournalKey::saltBytes); }

QByteArray newSalt()
{
    std::array<quint32, JournalKey::saltBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), JournalKey::saltBytes};
}

} // namespace

Result<JournalKey> JournalKey::forFile(const QString &path, const Passphrase &passphrase,
                                       KeyDerivation derivation)
{
    const QByteArray salt = saltOf(path);
    return derive(passphrase, salt.size() == saltBytes ? salt : newSalt(), derivation);
}

Result<JournalKey> JournalKey::forNewFile(const Passphrase &passphrase)
{
    return derive(passphrase, newSalt(), {});
}

Result<JournalKey> JournalKey::derive(const Passphrase &passphrase, const QByteArray &salt,
                                      KeyDerivation derivation)
{
    JournalKey key;
    if (passphrase.isEmpty())
        return key;
    QByteArray raw{keyBytes, '\0'};
    const QByteArray &secret = passphrase.utf8();
    const int failed = argon2id_hash_raw(
        static_cast<uint32_t>(derivation.passes), static_cast<uint32_t>(derivation.memoryKiB),
        static_cast<uint32_t>(derivation.lanes), secret.constData(), static_cast<size_t>(secret.size()),
        salt.constData(), static_cast<size_t>(saltBytes), raw.data(), static_cast<size_t>(keyBytes));
    if (failed != 0)
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("mooring::JournalKey",
                                                   "There is not enough memory free to check the passphrase. "
                                                   "Nothing has changed; close something and try again."));
    key.m_raw = Secret{raw + salt};
    wipe(raw);
    return key;
}

bool JournalKey::fits(const QString &path) const
{
    return !isEmpty() && saltOf(path) == raw().right(saltBytes);
}

JournalKey JournalKey::copy() const
{
    JournalKey key;
    key.m_raw = m_raw.copy();
    return key;
}

} // namespace mooring

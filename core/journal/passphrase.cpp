// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/passphrase.h"

#include <QSet>

#include <utility>

namespace mooring {

Passphrase::Passphrase(const QString &text) : m_utf8{text.normalized(QString::NormalizationForm_C).toUtf8()}
{}
Passphrase::Passphrase(QByteArray &&utf8) : m_utf8{std::move(utf8)} {}
Passphrase::~Passphrase() { wipe(); }

Passphrase::Passphrase(Passphrase &&other) noexcept : m_utf8{std::exchange(other.m_utf8, {})} {}

Passphrase &Passphrase::operator=(Passphrase &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_utf8 = std::exchange(other.m_utf8, {});
    }
    return *this;
}

void Passphrase::wipe()
{
    // volatile, so that the compiler may not drop writes to memory that is about to be freed
    volatile char *byte = m_utf8.data();
    for (qsizetype left = m_utf8.size(); left > 0; --left)
        *byte++ = '\0';
    m_utf8.clear();
}

PassphraseStrength strengthOf(const QString &passphrase)
{
    const QSet<QChar> different{passphrase.cbegin(), passphrase.cend()};
    const qsizetype length = passphrase.size();
    const qsizetype variety = different.size();
    if (length < 8)
        return PassphraseStrength::VeryShort;
    if (length < 12 || variety < 6)
        return PassphraseStrength::Weak;
    if (length < 16 || variety < 9)
        return PassphraseStrength::Fair;
    return PassphraseStrength::Good;
}

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/passphrase.h"

#include <QSet>

#include <utility>

namespace mooring {

Passphrase::Passphrase(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    m_utf8 = Secret{composed.toUtf8()};
    if (!composed.isSharedWith(text)) // normalising gives back the very text when there is nothing to do
        wipe(composed);
}

Passphrase::Passphrase(QByteArray &&utf8) : m_utf8{std::move(utf8)} {}

Passphrase Passphrase::copy() const
{
    return Passphrase{QByteArray{m_utf8.bytes().constData(), m_utf8.bytes().size()}};
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

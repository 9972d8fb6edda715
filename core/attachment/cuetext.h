// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QSet>
#include <QString>
#include <QStringList>

namespace mooring {

/// How words are brought into one form before phrases are looked for in them.
struct CueSpelling {
    QList<QPair<QString, QString>> instead; ///< "dont" is read as "don't"
    QSet<QString> common;                   ///< words that are no names, though they begin a sentence
};

/// The sentences of a text in plain words: small letters, one space after each, a comma for every break
/// within a sentence, `@` before what looks like a name. What somebody else is quoted with is told as they
/// said it
/// ("I’ll find you" becomes "he'll find me"), what the person themselves said stays, and other quotations are
/// left out: they are titles, songs and single words.
QStringList plainSentences(const QString &text, const CueSpelling &spelling);

} // namespace mooring

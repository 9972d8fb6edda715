// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace mooring {

/// Named lists of words, as a phrase refers to them by <name>.
using WordSets = QMap<QString, QStringList>;

/// A phrase of danger-cues.json as an expression over a sentence in plain words (cuetext.h), for
/// QRegularExpression. Between spaces stand words with their alternatives: `hit|hits`, `to_work` for two
/// words, `self-harm*` for a beginning, `<them>` for a set, `.` for the end of a clause, `...` for up to five
/// other words of the clause with no word of denial among them, `..` for the same without "I" and "we".
QString expressionFor(const QString &phrase, const WordSets &sets);

/// The words that deny what follows them within three words, up to the end of the text.
QString denialBefore(const WordSets &sets, const QStringList &breaks);

QRegularExpression compiled(const QString &phrase, const WordSets &sets);

} // namespace mooring

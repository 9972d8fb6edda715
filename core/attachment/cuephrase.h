// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>

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

/// The words of a sentence in plain words, to be asked for quickly.
class CueWords
{
public:
    explicit CueWords(const QString &sentence);
    /// "kill", or "kill*" for any that begins so.
    bool has(const QString &word) const;

private:
    QStringList m_words; ///< sorted
};

/// A phrase that is only made into an expression when a sentence has the words it needs: most sentences have
/// those of none, and hundreds of expressions take a tenth of a second to make. Not for two threads at once.
class CuePhrase
{
public:
    CuePhrase(QString phrase, const std::shared_ptr<const WordSets> &sets);

    const QString &words() const { return m_phrase; }
    bool mayBeIn(const CueWords &sentence) const;
    const QRegularExpression &expression() const;

private:
    QString m_phrase;
    std::shared_ptr<const WordSets> m_sets;
    QList<QStringList> m_needed; ///< one word of each list must be there
    mutable QRegularExpression m_expression;
};

} // namespace mooring

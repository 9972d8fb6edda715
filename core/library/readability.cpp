// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/readability.h"

#include "core/library/textsearch.h"

#include <QRegularExpression>

#include <algorithm>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

qsizetype matchesIn(const QString &text, const QRegularExpression &what)
{
    qsizetype count = 0;
    for (auto matches = what.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// Groups of vowels, less the e and ed that are written but not spoken.
int syllablesOf(const QString &word)
{
    static const QRegularExpression vowels{u"[aeiouy]+"_s};
    static const QRegularExpression silent{u"(?:[^aeiouy]e|[^aeioudty]ed)$"_s};
    static const QRegularExpression spoken{u"[^aeiouy]le$"_s};
    const QString lower = word.toLower();
    auto count = matchesIn(lower, vowels);
    if (silent.match(lower).hasMatch() && !spoken.match(lower).hasMatch())
        --count;
    return static_cast<int>(std::max<qsizetype>(count, 1));
}

void add(const QString &line, bool prose, Readability &to)
{
    static const QRegularExpression word{u"[\\p{L}\\p{N}](?:[’'‑.,-]?[\\p{L}\\p{N}])*"_s};
    static const QRegularExpression end{u"[.?!…][”’)]*(?=\\s|$)"_s};
    int words = 0;
    int syllables = 0;
    for (auto matches = word.globalMatch(line); matches.hasNext(); ++words)
        syllables += syllablesOf(matches.next().captured());
    to.words += words;
    if (!prose || words == 0)
        return;
    to.proseWords += words;
    to.syllables += syllables;
    to.sentences += static_cast<int>(std::max<qsizetype>(matchesIn(line, end), 1));
}

} // namespace

double Readability::ease() const
{
    if (proseWords == 0 || sentences == 0)
        return 0;
    const double perSentence = static_cast<double>(proseWords) / sentences;
    const double perWord = static_cast<double>(syllables) / proseWords;
    return 206.835 - 1.015 * perSentence - 84.6 * perWord;
}

Readability readabilityOf(const QString &markdown)
{
    Readability result;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines)
        add(plainText(line), !line.startsWith(u'#') && !line.startsWith(u'|'), result);
    return result;
}

} // namespace mooring::library

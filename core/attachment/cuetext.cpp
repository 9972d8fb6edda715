// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/cuetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype aroundQuotation = 60;

QRegularExpression anyCase(const QString &expression)
{
    return QRegularExpression{expression, QRegularExpression::CaseInsensitiveOption};
}

bool isMySaying(const QString &before, const QString &after)
{
    static const auto ahead = anyCase(
        u"\\bI (?:\\w+ ){0,2}(?:said|say|told|shouted|wrote|texted|whispered|thought|typed|admitted)\\b[^.!?]*$"_s);
    static const auto behind =
        anyCase(u"^[\\s,]*I (?:\\w+ )?(?:said|told|whispered|wrote|thought|texted|shouted|typed)\\b"_s);
    return ahead.match(before).hasMatch() || behind.match(after).hasMatch();
}

bool isTheirSaying(const QString &before, const QString &after)
{
    static const auto ahead = anyCase(
        u"\\b(?:said|says|told|tells|shouted|shouts|yelled|screamed|screams|texted|wrote|replied|whispered|"
        "threatened|threatens|warned)\\b[^.!?]*$"_s);
    static const auto behind = anyCase(
        u"^[\\s,]*(?:\\w+ ){0,3}?(?:said|says|told|shouted|yelled|screamed|texted|wrote|replied|whispered)\\b"_s);
    return ahead.match(before).hasMatch() || behind.match(after).hasMatch();
}

/// As I would tell it.
QString reported(QString words)
{
    static const std::array<std::pair<QRegularExpression, QString>, 11> changes{{
        {anyCase(u"\\bI'?m\\b"_s), u"he's"_s},
        {anyCase(u"\\bI'll\\b"_s), u"he'll"_s},
        {anyCase(u"\\bI'd\\b"_s), u"he'd"_s},
        {anyCase(u"\\bI've\\b"_s), u"he"_s},
        {anyCase(u"\\bI\\b"_s), u"he"_s},
        {anyCase(u"\\bmyself\\b"_s), u"himself"_s},
        {anyCase(u"\\byou(?:'re| are)\\b"_s), u"I'm"_s},
        {anyCase(u"\\byou'll\\b"_s), u"I'll"_s},
        {anyCase(u"\\bmy\\b"_s), u"his"_s},
        {anyCase(u"\\byour\\b"_s), u"my"_s},
        {anyCase(u"\\byou\\b"_s), u"me"_s},
    }};
    for (const auto &[said, told] : changes)
        words.replace(said, told);
    return words;
}

QString withoutQuotations(const QString &text)
{
    static const QRegularExpression single{u"(?<![A-Za-z0-9])'([^\\n]{2,200}?)'(?![A-Za-z0-9])"_s};
    static const QRegularExpression quotation{u"[\"“]([^\"”“]{1,400})[\"”]"_s};
    const QString level =
        QString{text}.replace(u'‘', u'\'').replace(u'’', u'\'').replace(single, u"\"\\1\""_s);
    QString plain;
    qsizetype from = 0;
    for (auto at = quotation.globalMatch(level); at.hasNext();) {
        const auto match = at.next();
        const QString before =
            level.first(match.capturedStart()).last(std::min(aroundQuotation, match.capturedStart()));
        const QString after = level.sliced(match.capturedEnd());
        plain += level.sliced(from, match.capturedStart() - from);
        if (isMySaying(before, after))
            plain += u' ' + match.captured(1) + u' ';
        else if (isTheirSaying(before, after))
            plain += u' ' + reported(match.captured(1)) + u' ';
        else
            plain += u" , "_s;
        from = match.capturedEnd();
    }
    return plain + level.sliced(from);
}

bool isShouted(const QStringList &words)
{
    const auto isUpper = [](const QString &word) { return word == word.toUpper(); };
    return words.size() > 1 && std::all_of(words.cbegin(), words.cend(), isUpper);
}

bool looksLikeName(const QString &word, bool first, const CueSpelling &spelling)
{
    if (!word.front().isUpper() || word == "I"_L1 || word.startsWith("I'"_L1))
        return false;
    return !first || (word.size() > 2 && !spelling.common.contains(word.section(u'\'', 0, 0).toLower()));
}

QString plainSentence(const QString &sentence, const CueSpelling &spelling)
{
    static const QRegularExpression token{u"[\\p{L}\\p{N}][\\p{L}\\p{N}'\\-]*|[,:()–—]"_s};
    QStringList tokens;
    QStringList words;
    for (auto at = token.globalMatch(sentence); at.hasNext();) {
        tokens.append(at.next().captured());
        if (tokens.constLast().front().isLetterOrNumber())
            words.append(tokens.constLast());
    }
    if (words.isEmpty())
        return {};
    const bool shouted = isShouted(words);
    bool first = true;
    QString plain{u' '};
    for (const QString &one : std::as_const(tokens)) {
        const bool isWord = one.front().isLetterOrNumber();
        if (isWord && !shouted && looksLikeName(one, first, spelling))
            plain += u'@';
        plain += isWord ? one.toLower() : u","_s;
        plain += u' ';
        first = first && !isWord;
    }
    for (const auto &[from, to] : spelling.instead)
        plain.replace(u' ' + from + u' ', u' ' + to + u' ');
    return plain.sliced(1);
}

} // namespace

QStringList plainSentences(const QString &text, const CueSpelling &spelling)
{
    static const QRegularExpression ends{u"[.!?;…\\n\\r\\x{2028}\\x{2029}]+"_s};
    QStringList sentences;
    const auto parts = withoutQuotations(text).split(ends, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QString plain = plainSentence(part, spelling); !plain.isEmpty())
            sentences.append(plain);
    return sentences;
}

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/textsearch.h"

#include <QRegularExpression>

#include <algorithm>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t endOfAscii = 128;

QString folded(QChar c)
{
    if (c.unicode() < endOfAscii)
        return c.toLower();
    QString plain;
    const QString decomposed = QString{c}.normalized(QString::NormalizationForm_KD);
    for (const QChar part : decomposed)
        if (!part.isMark())
            plain += part;
    return plain.toCaseFolded();
}

bool belongsToWord(QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }

} // namespace

QStringList searchWords(const QString &query)
{
    QStringList words;
    QString word;
    const QString spaced = query + u' ';
    for (const QChar c : spaced) {
        const QString plain = folded(c);
        if (plain.isEmpty())
            continue; // a mark that stands by itself belongs to the letter before it
        if (belongsToWord(plain.front()))
            word += plain;
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (words.size() > 1)
        words.removeIf([](const QString &each) { return each.size() == 1; });
    words.removeDuplicates();
    return words;
}

SearchableText::SearchableText(QString text) : m_text{std::move(text)}
{
    m_folded.reserve(m_text.size());
    m_origin.reserve(static_cast<std::size_t>(m_text.size()) + 1);
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const QChar c = m_text.at(at);
        if (c.unicode() < endOfAscii) {
            m_folded += c.toLower();
            m_origin.push_back(at);
            continue;
        }
        const QString plain = folded(c);
        m_folded += plain;
        m_origin.insert(m_origin.end(), static_cast<std::size_t>(plain.size()), at);
    }
    m_origin.push_back(m_text.size());
}

qsizetype SearchableText::next(const QString &word, qsizetype from) const
{
    for (auto at = m_folded.indexOf(word, from); at >= 0; at = m_folded.indexOf(word, at + 1))
        if (at == 0 || !belongsToWord(m_folded.at(at - 1)))
            return at;
    return -1;
}

bool SearchableText::contains(const QString &word) const { return next(word, 0) >= 0; }

std::vector<Range> SearchableText::find(const QString &word) const
{
    std::vector<Range> ranges;
    for (auto at = next(word, 0); at >= 0; at = next(word, at + word.size())) {
        const auto first = m_origin[static_cast<std::size_t>(at)];
        const auto end = m_origin[static_cast<std::size_t>(at + word.size())];
        ranges.push_back({first, std::max<qsizetype>(end - first, 1)});
    }
    return ranges;
}

std::vector<Range> SearchableText::find(const QStringList &words) const
{
    std::vector<Range> all;
    for (const QString &word : words) {
        const auto ranges = find(word);
        all.insert(all.end(), ranges.begin(), ranges.end());
    }
    // The longer of two that begin together comes first and stays.
    std::sort(all.begin(), all.end(),
              [](Range a, Range b) { return a.start != b.start ? a.start < b.start : a.length > b.length; });
    const auto same = [](Range a, Range b) { return b.start < a.start + a.length; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

QString excerpt(const SearchableText &text, const QStringList &words, qsizetype length)
{
    const QString &whole = text.text();
    if (whole.size() <= length)
        return whole;
    const auto hits = text.find(words);
    const auto hit = hits.empty() ? 0 : hits.front().start;
    qsizetype from = std::clamp<qsizetype>(hit - length / 3, 0, whole.size() - length);
    qsizetype to = from + length;
    while (from > 0 && from < hit && !whole.at(from - 1).isSpace())
        ++from;
    while (to < whole.size() && to > hit + 1 && !whole.at(to).isSpace())
        --to;
    return (from > 0 ? u"…"_s : QString{}) + whole.sliced(from, to - from)
         + (to < whole.size() ? u"…"_s : QString{});
}

QString plainText(const QString &markdown)
{
    static const QRegularExpression ruler{u"^[ |:-]+$"_s, QRegularExpression::MultilineOption};
    static const QRegularExpression lead{u"^ *(?:#+|[-*+>]|\\d+\\.) +"_s,
                                         QRegularExpression::MultilineOption};
    static const QRegularExpression picture{u"!\\[[^\\]]*\\]\\([^)]*\\)"_s};
    static const QRegularExpression link{u"\\[([^\\]]*)\\]\\([^)]*\\)"_s};
    static const QRegularExpression marks{u"\\*+|`|\\|"_s};
    QString text = markdown;
    text.remove(ruler).remove(lead).remove(picture).replace(link, u"\\1"_s);
    return text.replace(marks, u" "_s).simplified();
}

} // namespace mooring::library

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a query matches in a text. The index answers which entries match; this says where, for the fifty on
// screen, by the index's own rules (FTS5 unicode61, remove_diacritics 2).
#include "core/journal/plainwords.h"
#include "core/journal/search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

struct Word {
    qsizetype start = 0;
    qsizetype length = 0;
};

bool belongsToWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

QString folded(QStringView word)
{
    const bool ascii = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; });
    if (ascii)
        return word.toString().toLower();
    QString plain;
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed)
        if (!c.isMark())
            plain.append(c);
    return plain.toCaseFolded();
}

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && !belongsToWord(text.at(at)))
            ++at;
        const qsizetype start = at;
        while (at < text.size() && belongsToWord(text.at(at)))
            ++at;
        if (at > start)
            words.push_back({start, at - start});
    }
    return words;
}

/// A run of words to be found one after another; the last may be a beginning only.
struct Sought {
    QStringList words;
    bool prefix = false;
};

std::vector<Sought> patternsOf(const SearchQuery &query)
{
    std::vector<Sought> patterns;
    const auto add = [&patterns](const QString &text, bool prefix) {
        Sought pattern{{}, prefix};
        for (const Word &word : wordsOf(text))
            if (const QString plain = folded(QStringView{text}.sliced(word.start, word.length));
                !plain.isEmpty()) // accents alone leave nothing
                pattern.words.append(plain);
        if (!pattern.words.isEmpty())
            patterns.push_back(std::move(pattern));
    };
    for (const QString &word : query.words)
        add(word, word.size() > 1);
    for (const QString &phrase : query.phrases)
        add(phrase, false);
    return patterns;
}

bool wordMatches(QStringView word, const QString &wanted, bool prefix)
{
    // Most words of a text differ in their first letter: a look at it spares folding them.
    const char16_t first = word.front().toLower().unicode();
    if (first < 128 && wanted.front().unicode() < 128 && first != wanted.front().unicode()
        && !word.front().isSurrogate())
        return false;
    const QString plain = folded(word);
    return prefix ? plain.startsWith(wanted) : plain == wanted;
}

bool matchesAt(QStringView text, const std::vector<Word> &words, std::size_t at, const Sought &pattern)
{
    const auto length = static_cast<std::size_t>(pattern.words.size());
    if (at + length > words.size())
        return false;
    for (std::size_t i = 0; i < length; ++i) {
        const Word &word = words[at + i];
        if (!wordMatches(text.sliced(word.start, word.length), pattern.words.at(static_cast<qsizetype>(i)),
                         pattern.prefix && i + 1 == length))
            return false;
    }
    return true;
}

} // namespace

std::vector<HitRange> hitRanges(const QString &text, const SearchQuery &query)
{
    std::vector<HitRange> hits;
    const std::vector<Sought> patterns = patternsOf(query);
    if (patterns.empty())
        return hits;
    const std::vector<Word> words = wordsOf(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t longest = 0;
        for (const Sought &pattern : patterns)
            if (matchesAt(text, words, at, pattern))
                longest = std::max(longest, static_cast<std::size_t>(pattern.words.size()));
        if (longest == 0)
            continue;
        const Word &last = words[at + longest - 1];
        hits.push_back({words[at].start, last.start + last.length - words[at].start});
        at += longest - 1;
    }
    return hits;
}

SearchHit hitIn(EntryId id, const QStringList &texts, const SearchQuery &query)
{
    constexpr qsizetype before = 40;
    constexpr qsizetype length = 160;

    SearchHit hit{id, texts.value(0), {}, {}};
    QString source = withoutMarks(texts.value(1));
    std::vector<HitRange> ranges = hitRanges(source, query);
    for (qsizetype field = 2; field < texts.size() && ranges.empty(); ++field) {
        const QString words = withoutMarks(texts.at(field));
        ranges = hitRanges(words, query);
        if (!ranges.empty() || source.isEmpty())
            source = words;
    }

    qsizetype from = 0;
    if (!ranges.empty() && ranges.front().start > before) {
        from = source.lastIndexOf(u' ', ranges.front().start - before) + 1;
        from = std::max(from, ranges.front().start - 2 * before); // a text without spaces
    }
    const QString lead = from > 0 ? u"…"_s : QString{};
    const bool cut = from + length < source.size();
    hit.snippet = lead + source.mid(from, length) + (cut ? u"…"_s : QString{});
    std::replace_if(
        hit.snippet.begin(), hit.snippet.end(), [](QChar c) { return c.isSpace(); }, u' ');
    for (const HitRange &range : ranges)
        if (range.start >= from && range.start + range.length <= from + length)
            hit.ranges.push_back({range.start - from + lead.size(), range.length});
    return hit;
}

} // namespace mooring

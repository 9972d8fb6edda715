// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/difference.h"

#include <algorithm>
#include <span>
#include <utility>

namespace mooring {

namespace {

using Kind = DifferencePiece::Kind;
using Tokens = std::vector<QStringView>;
using Run = std::span<const QStringView>;

// So many edits cost 2 MB and some milliseconds; two texts further apart than that are better read whole.
// Texts of one word again and again would still be compared for minutes.
constexpr int mostEdits = 500;
constexpr int mostComparisons = 20'000'000;

bool belongTogether(QChar a, QChar b)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    const auto isBlank = [](QChar c) { return c.isSpace() && c != u'\n'; };
    return (isWord(a) && isWord(b)) || (isBlank(a) && isBlank(b));
}

Tokens tokensOf(QStringView text)
{
    Tokens tokens;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        while (end < text.size() && belongTogether(text[end - 1], text[end]))
            ++end;
        tokens.push_back(text.sliced(start, end - start));
        start = end;
    }
    return tokens;
}

class Pieces
{
public:
    void add(Kind kind, QStringView text)
    {
        if (kind == Kind::Same)
            settle();
        (kind == Kind::Removed ? m_removed : kind == Kind::Added ? m_added : m_same) += text;
    }

    std::vector<DifferencePiece> take()
    {
        settle();
        flush(Kind::Same, m_same);
        return std::move(m_pieces);
    }

private:
    // What went and came since the last that stayed.
    void settle()
    {
        if (m_removed.isEmpty() && m_added.isEmpty())
            return;
        flush(Kind::Same, m_same);
        flush(Kind::Removed, m_removed);
        flush(Kind::Added, m_added);
    }

    void flush(Kind kind, QString &text)
    {
        if (!text.isEmpty())
            m_pieces.push_back({kind, std::exchange(text, {})});
    }

    std::vector<DifferencePiece> m_pieces;
    QString m_same, m_removed, m_added;
};

/// The furthest each diagonal gets with a number of edits, for every number up to the least that is needed.
class Search
{
public:
    Search(Run before, Run after) : m_before{before}, m_after{after} {}

    /// False when it needs more edits than are looked for.
    bool run()
    {
        std::vector<int> furthest(2 * mostEdits + 3, 0);
        for (int edits = 0; edits <= mostEdits && m_compared <= mostComparisons; ++edits) {
            m_trace.push_back(furthest);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const int x = slide(stepped(furthest, edits, diagonal), diagonal);
                at(furthest, diagonal) = x;
                if (x >= size(m_before) && x - diagonal >= size(m_after))
                    return true;
            }
        }
        return false;
    }

    /// The kinds in order, one for each token.
    std::vector<Kind> path() const
    {
        std::vector<Kind> kinds;
        int x = size(m_before);
        int y = size(m_after);
        for (int edits = static_cast<int>(m_trace.size()) - 1; edits > 0; --edits) {
            const auto &furthest = m_trace[static_cast<std::size_t>(edits)];
            const int diagonal = x - y;
            const bool added = comesByAdding(furthest, edits, diagonal);
            const int from = added ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
            kinds.insert(kinds.end(), static_cast<std::size_t>(x - from), Kind::Same);
            kinds.push_back(added ? Kind::Added : Kind::Removed);
            x = added ? from : from - 1;
            y = added ? from - diagonal - 1 : from - diagonal;
        }
        kinds.insert(kinds.end(), static_cast<std::size_t>(x), Kind::Same);
        std::ranges::reverse(kinds);
        return kinds;
    }

private:
    static int size(Run run) { return static_cast<int>(run.size()); }
    static std::size_t place(int diagonal)
    {
        const int from = diagonal + mostEdits + 1;
        return static_cast<std::size_t>(from);
    }
    static int &at(std::vector<int> &furthest, int diagonal) { return furthest[place(diagonal)]; }
    static int at(const std::vector<int> &furthest, int diagonal) { return furthest[place(diagonal)]; }

    static bool comesByAdding(const std::vector<int> &furthest, int edits, int diagonal)
    {
        return diagonal == -edits
            || (diagonal != edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));
    }

    static int stepped(const std::vector<int> &furthest, int edits, int diagonal)
    {
        if (edits == 0)
            return 0;
        return comesByAdding(furthest, edits, diagonal) ? at(furthest, diagonal + 1)
                                                        : at(furthest, diagonal - 1) + 1;
    }

    int slide(int x, int diagonal)
    {
        const int from = x;
        while (x < size(m_before) && x - diagonal < size(m_after)
               && m_before[static_cast<std::size_t>(x)] == m_after[static_cast<std::size_t>(x - diagonal)])
            ++x;
        m_compared += x - from;
        return x;
    }

    Run m_before, m_after;
    std::vector<std::vector<int>> m_trace;
    int m_compared = 0;
};

void addMiddle(Pieces &pieces, Run before, Run after)
{
    Search search{before, after};
    if (!search.run()) {
        for (const QStringView token : before)
            pieces.add(Kind::Removed, token);
        for (const QStringView token : after)
            pieces.add(Kind::Added, token);
        return;
    }
    std::size_t x = 0;
    std::size_t y = 0;
    for (const Kind kind : search.path()) {
        pieces.add(kind, kind == Kind::Added ? after[y] : before[x]);
        x += kind == Kind::Added ? 0 : 1;
        y += kind == Kind::Removed ? 0 : 1;
    }
}

} // namespace

std::vector<DifferencePiece> difference(const QString &before, const QString &after)
{
    const Tokens old = tokensOf(before);
    const Tokens fresh = tokensOf(after);
    const auto [oldBegin, freshBegin] = std::mismatch(old.begin(), old.end(), fresh.begin(), fresh.end());
    const auto [oldEnd, freshEnd] = std::mismatch(old.rbegin(), std::make_reverse_iterator(oldBegin),
                                                  fresh.rbegin(), std::make_reverse_iterator(freshBegin));
    Pieces pieces;
    std::for_each(old.begin(), oldBegin, [&](QStringView token) { pieces.add(Kind::Same, token); });
    addMiddle(pieces, Run{oldBegin, oldEnd.base()}, Run{freshBegin, freshEnd.base()});
    std::for_each(oldEnd.base(), old.end(), [&](QStringView token) { pieces.add(Kind::Same, token); });
    return pieces.take();
}

} // namespace mooring

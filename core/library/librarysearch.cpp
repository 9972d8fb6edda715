// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/item.h"
#include "core/library/library.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype snippetLength = 140;

QString termsOf(const std::vector<Term> &glossary, const QString &page)
{
    QStringList lines;
    for (const Term &term : glossary)
        if (term.page == page)
            lines.append(term.word + ": "_L1 + term.meaning);
    return lines.join(u'\n');
}

bool containsAll(const SearchableText &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

bool containsAny(const SearchableText &text, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

/// The glossary's lines that hold a hit.
QString matchingTerm(const SearchableText &terms, const QStringList &words)
{
    const QStringList lines = terms.text().split(u'\n');
    const auto found = std::find_if(lines.cbegin(), lines.cend(), [&words](const QString &line) {
        return containsAny(SearchableText{line}, words);
    });
    return found != lines.cend() ? *found : QString{};
}

} // namespace

const std::vector<Library::Searchable> &Library::searchable() const
{
    if (m_searchable.empty()) {
        addSearchablePages();
        addSearchablePatterns();
        addSearchableStepsAndTerms();
    }
    return m_searchable;
}

void Library::addSearchablePages() const
{
    for (const auto &item : m_items) {
        const PageHead &head = item->head;
        const Page *page = item->made == nullptr ? loaded(*item) : nullptr;
        const QString body = page != nullptr ? plainText(markdown(withoutSources(page->body))) : QString{};
        m_searchable.push_back({Link::Kind::Page, head.id, SearchableText{head.title},
                                SearchableText{head.aliases.join(u'\n')},
                                SearchableText{termsOf(m_glossary, head.id)}, SearchableText{head.summary},
                                SearchableText{body}});
    }
}

void Library::addSearchablePatterns() const
{
    for (const Pattern &pattern : m_patterns.all()) {
        const QStringList body =
            QStringList{pattern.protects, pattern.automatic} + pattern.sounds + pattern.alternatives;
        m_searchable.push_back({Link::Kind::Pattern, pattern.id, SearchableText{pattern.name},
                                SearchableText{{}}, SearchableText{{}}, SearchableText{pattern.meaning},
                                SearchableText{body.join(u'\n')}});
    }
}

void Library::addSearchableStepsAndTerms() const
{
    for (const Step &step : steps())
        m_searchable.push_back({Link::Kind::Step, QString::number(step.number), SearchableText{step.title},
                                SearchableText{{}}, SearchableText{{}}, SearchableText{step.summary},
                                SearchableText{plainText(markdown(step.body))}});
    for (const Term &term : m_glossary)
        m_searchable.push_back({Link::Kind::Term, term.id, SearchableText{term.word},
                                SearchableText{term.also.join(u'\n')}, SearchableText{{}},
                                SearchableText{term.meaning}, SearchableText{{}}});
}

/// How well something answers; 0 when a word is missing.
int Library::scoreOf(const Searchable &page, const QStringList &words)
{
    const std::array<std::pair<const SearchableText *, int>, 5> worth{
        {{&page.title, 16}, {&page.aliases, 8}, {&page.terms, 4}, {&page.summary, 2}, {&page.body, 1}}};
    int score = 0;
    for (const QString &word : words) {
        int best = 0;
        for (const auto &[text, points] : worth)
            if (best == 0 && text->contains(word))
                best = points;
        if (best == 0)
            return 0;
        score += best;
    }
    return score;
}

SearchHit Library::hitOn(const Searchable &page, const QStringList &words)
{
    SearchHit hit{page.kind, page.target, page.title.text(), page.summary.text(), page.title.find(words), {}};
    if (!containsAll(page.summary, words)) {
        if (containsAny(page.body, words))
            hit.snippet = excerpt(page.body, words, snippetLength);
        else if (containsAny(page.terms, words))
            hit.snippet = matchingTerm(page.terms, words);
    }
    hit.snippetHits = SearchableText{hit.snippet}.find(words);
    return hit;
}

std::vector<SearchHit> Library::search(const QString &query) const
{
    const QStringList words = searchWords(query);
    if (words.isEmpty())
        return {};
    std::vector<std::pair<int, const Searchable *>> found;
    for (const Searchable &page : searchable())
        if (const int score = scoreOf(page, words); score > 0)
            found.emplace_back(score, &page);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<SearchHit> hits;
    hits.reserve(found.size());
    for (const auto &each : found)
        hits.push_back(hitOn(*each.second, words));
    return hits;
}

} // namespace mooring::library

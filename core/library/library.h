// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "core/library/links.h"
#include "core/library/page.h"
#include "core/library/step.h"
#include "core/library/textsearch.h"

#include <QLocale>

#include <memory>

namespace mooring::library {

/// A part of the contents.
struct Chapter {
    QString title;     ///< in the person's language
    QStringList pages; ///< ids, in order
};

/// A page, pattern, step or term in which every word of a query begins a word.
struct SearchHit {
    Link::Kind kind = Link::Kind::Page;
    QString target; ///< as in a link
    QString title, snippet;
    std::vector<Range> titleHits, snippetHits;
};

/// Everything there is to read: pages, patterns, steps, glossary, sources, help lines. Made of files, in the
/// person's language where there is one and in English otherwise, file by file. Making one reads only front
/// matter; a text is read when first asked for. It needs no journal.
class Library
{
    Q_DISABLE_COPY_MOVE(Library)

public:
    static constexpr auto helpPage = "when-to-get-help";

    explicit Library(const QLocale &locale = QLocale{}, QString root = QStringLiteral(":/mooring"));
    ~Library();

    std::vector<Chapter> contents() const;
    /// Without its text; null if there is no such page. Both pointers are valid as long as the library.
    const PageHead *head(const QString &id) const;
    /// With its text; null if there is no such page or it can't be read.
    const Page *page(const QString &id) const;
    /// The page that follows in the contents; empty after the last.
    QString after(const QString &id) const;
    /// Ids of the pages whose text leads there. Those that are made of others (lookup.h) do not count.
    QStringList pagesLinkingTo(Link::Kind kind, const QString &target) const;
    QStringList patternsOf(const QString &page) const; ///< ids of those that name this page
    QStringList stepsOf(const QString &page) const;    ///< numbers of those that name this page

    /// In order of their numbers.
    const std::vector<Step> &steps() const;
    const Step *step(int number) const;

    /// Built-in patterns only: content knows no others.
    const PatternCatalogue &patterns() const { return m_patterns; }
    std::vector<Source> sourcesOf(const PageHead &page) const;
    const std::vector<Term> &glossary() const { return m_glossary; }
    const Term *term(const QString &id) const; ///< null if there is none
    const std::vector<HelpLine> &helpLines() const { return m_helpLines; }

    enum class HelpLines { Written, LeftOut };
    /// A text of a page or step in plain Markdown: links lead to page:id, pattern:id, step:4, term:id and
    /// source:id. Those to sources have no words but numbers, in the order in which they are first named.
    QString markdown(const QString &text, HelpLines lines = HelpLines::Written) const;

    /// The text of a page for a terminal, under its title and with its sources.
    QString plainPage(const PageHead &head) const;

    /// Best first. Titles count most, then aliases and glossary, summaries, texts.
    std::vector<SearchHit> search(const QString &query) const;

    /// Everything that is broken or missing: files that can't be read, ids that are there twice or not at
    /// all, pages too long, too short or too hard to read, claims without their source.
    std::vector<Flaw> check() const;

private:
    struct Item;
    struct Searchable;
    class Checker;

    void readIndex();
    void addLookup();
    void readFacts(const QLocale &locale);
    QString local(const QString &path) const;
    QStringList files(const QString &folder) const;
    const Item *find(const QString &id) const;
    const Page *loaded(const Item &item) const;
    QString nameOf(const Link &link) const;
    QString helpLinesInMarkdown() const;
    const std::vector<Searchable> &searchable() const;
    void addSearchablePages() const;
    void addSearchablePatterns() const;
    void addSearchableStepsAndTerms() const;
    static int scoreOf(const Searchable &page, const QStringList &words);
    static SearchHit hitOn(const Searchable &page, const QStringList &words);

    QString m_root, m_language;
    PatternCatalogue m_patterns;
    std::vector<std::unique_ptr<Item>> m_items; ///< in the order of the contents
    std::vector<Source> m_sources;
    std::vector<Term> m_glossary;
    std::vector<HelpLine> m_helpLines;
    std::vector<Flaw> m_unreadable;
    mutable std::vector<Step> m_steps;
    mutable std::vector<Searchable> m_searchable;
};

/// Keys of the themes, in the order of the contents. The last is for looking things up (lookup.h).
QStringList themes();

/// Everything that is broken in a folder made like `resources/`, in every language it has. NotFound if it is
/// not such a folder.
Result<std::vector<Flaw>> checkContent(const QString &root);

} // namespace mooring::library

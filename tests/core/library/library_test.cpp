// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/core/library/owncontent.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

using test::OwnContent;
using test::pageText;

class BuiltIn : public Test
{
protected:
    Library m_library{QLocale{QLocale::English}};
};

QStringList pagesOf(const std::vector<SearchHit> &hits)
{
    QStringList pages;
    for (const SearchHit &hit : hits)
        pages.append(hit.target);
    return pages;
}

} // namespace

TEST_F(BuiltIn, content_has_no_flaw)
{
    QStringList flaws;
    for (const Flaw &flaw : m_library.check())
        flaws.append(u"%1:%2: %3"_s.arg(flaw.file, QString::number(flaw.line), flaw.reason));

    EXPECT_THAT(flaws, IsEmpty());
}

TEST_F(BuiltIn, contents_go_from_understanding_to_help)
{
    QStringList titles;
    for (const Chapter &chapter : m_library.contents())
        titles.append(chapter.title);

    EXPECT_THAT(titles, ElementsAre(u"Understand"_s, u"Styles as areas"_s, u"Where it comes from"_s,
                                    u"Day to day"_s, u"Change"_s, u"Help"_s, u"Look up"_s));
}

TEST_F(BuiltIn, content_has_twenty_pages_and_nine_steps)
{
    qsizetype pages = 0;
    for (const Chapter &chapter : m_library.contents())
        if (chapter.title != u"Look up"_s)
            pages += chapter.pages.size();

    EXPECT_EQ(pages, 20);
    EXPECT_THAT(m_library.steps(), SizeIs(9));
}

TEST_F(BuiltIn, help_page_is_there)
{
    ASSERT_NE(m_library.page(QString::fromLatin1(Library::helpPage)), nullptr);
}

TEST_F(BuiltIn, help_page_names_every_line)
{
    const Page *page = m_library.page(QString::fromLatin1(Library::helpPage));
    const QString text = m_library.markdown(page->body);

    for (const HelpLine &line : m_library.helpLines())
        EXPECT_TRUE(text.contains(line.number)) << line.name.toStdString();
}

TEST_F(BuiltIn, help_lines_can_be_left_out_of_the_text)
{
    EXPECT_EQ(m_library.markdown(u"a [[help-lines]] b"_s, Library::HelpLines::LeftOut), u"a  b"_s);
}

TEST_F(BuiltIn, links_get_the_names_of_what_they_lead_to)
{
    EXPECT_EQ(
        m_library.markdown(u"[[side-by-side]] [[step:4]] [[pattern:repaired]]"_s),
        u"[Side by side](page:side-by-side) [Steady before you respond](step:4) [%1](pattern:repaired)"_s.arg(
            m_library.patterns().find(u"repaired"_s)->name));
}

TEST_F(BuiltIn, title_comes_first_in_a_search)
{
    EXPECT_EQ(pagesOf(m_library.search(u"side by"_s)).front(), u"side-by-side"_s);
}

TEST_F(BuiltIn, alias_leads_to_its_page)
{
    EXPECT_THAT(pagesOf(m_library.search(u"emotional neediness"_s)), Not(IsEmpty()));
}

TEST_F(BuiltIn, search_without_words_finds_nothing) { EXPECT_THAT(m_library.search(u" - "_s), IsEmpty()); }

TEST_F(BuiltIn, search_wants_every_word) { EXPECT_THAT(m_library.search(u"attachment zzzz"_s), IsEmpty()); }

TEST_F(BuiltIn, search_hits_are_in_the_snippet)
{
    for (const SearchHit &hit : m_library.search(u"twent"_s))
        for (const Range &range : hit.snippetHits)
            EXPECT_EQ(hit.snippet.sliced(range.start, range.length).toLower(), u"twent"_s);
}

TEST_F(BuiltIn, sources_of_a_page_are_known)
{
    const PageHead *head = m_library.head(u"side-by-side"_s);

    EXPECT_EQ(m_library.sourcesOf(*head).size(), static_cast<std::size_t>(head->sources.size()));
}

TEST_F(BuiltIn, page_knows_who_links_to_it)
{
    EXPECT_THAT(m_library.pagesLinkingTo(Link::Kind::Page, u"side-by-side"_s), Contains(u"two-dimensions"_s));
}

TEST_F(OwnContent, is_ordered_by_theme_and_order)
{
    writePage(u"c"_s, u"Help"_s, 1, {});
    writePage(u"b"_s, u"Change"_s, 2, {});
    writePage(u"a"_s, u"Change"_s, 1, {});
    const Library library{QLocale::c(), root()};

    EXPECT_EQ(library.after(u"a"_s), u"b"_s);
    EXPECT_EQ(library.after(u"b"_s), u"c"_s);
    EXPECT_EQ(library.after(u"c"_s), QString{});
}

TEST_F(OwnContent, of_another_language_replaces_the_english_file_by_file)
{
    writePage(u"a"_s, u"Help"_s, 1, u"English"_s);
    writePage(u"b"_s, u"Help"_s, 2, u"English"_s);
    write(u"de/pages/a.md"_s, pageText(u"a"_s, u"Help"_s, 1, u"Deutsch"_s));
    const Library library{QLocale{QLocale::German}, root()};

    EXPECT_EQ(library.page(u"a"_s)->body, u"Deutsch\n"_s);
    EXPECT_EQ(library.page(u"b"_s)->body, u"English\n"_s);
}

TEST_F(OwnContent, that_is_not_there_is_null)
{
    const Library library{QLocale::c(), root()};

    EXPECT_EQ(library.page(u"a"_s), nullptr);
    EXPECT_EQ(library.head(u"a"_s), nullptr);
    EXPECT_EQ(library.step(1), nullptr);
}

TEST_F(OwnContent, broken_pages_leave_the_others_readable)
{
    writePage(u"a"_s, u"Help"_s, 1, u"Fine"_s);
    write(u"en/pages/b.md"_s, u"---\nid: b\n---\n"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_NE(library.page(u"a"_s), nullptr);
    EXPECT_EQ(library.page(u"b"_s), nullptr);
}

TEST_F(BuiltIn, pages_come_in_the_order_in_which_they_build_on_each_other)
{
    QStringList ids;
    for (const Chapter &chapter : m_library.contents())
        ids += chapter.pages;

    EXPECT_THAT(ids.first(20),
                ElementsAre(u"what-attachment-is"_s, u"two-dimensions"_s, u"secure-area"_s, u"anxious-area"_s,
                            u"avoidant-area"_s, u"fearful-area"_s, u"where-patterns-come-from"_s,
                            u"push-or-pull"_s, u"inner-working-models"_s, u"alarm-up-alarm-down"_s,
                            u"side-by-side"_s, u"everyday-areas"_s, u"insecurity-needs-and-pain"_s,
                            u"can-it-change"_s, u"nine-steps"_s, u"saying-it-and-setting-limits"_s,
                            u"people-who-help"_s, u"therapy-and-support"_s, u"reading-your-charts"_s,
                            u"when-to-get-help"_s));
}

TEST_F(BuiltIn, glossary_has_some_forty_five_words)
{
    EXPECT_THAT(m_library.glossary().size(), AllOf(Ge(45U), Le(50U)));
}

TEST_F(BuiltIn, glossary_page_explains_every_word)
{
    const QString text = m_library.page(u"glossary"_s)->body;

    for (const Term &term : m_library.glossary())
        EXPECT_TRUE(text.contains(u"**%1.** %2"_s.arg(term.word, term.meaning))) << term.id.toStdString();
}

TEST_F(BuiltIn, index_leads_to_every_page_term_and_pattern)
{
    const QString text = m_library.page(u"index"_s)->body;

    for (const Chapter &chapter : m_library.contents())
        for (const QString &id : chapter.pages)
            EXPECT_TRUE(m_library.head(id)->theme == u"Look up"_s || text.contains(u"[[%1]]"_s.arg(id)))
                << id.toStdString();
    for (const Term &term : m_library.glossary())
        EXPECT_TRUE(text.contains(u"[[term:%1]]"_s.arg(term.id))) << term.id.toStdString();
    for (const Pattern &pattern : m_library.patterns().all())
        EXPECT_TRUE(text.contains(u"[[pattern:%1]]"_s.arg(pattern.id))) << pattern.id.toStdString();
}

TEST_F(BuiltIn, looked_up_pages_have_no_links_that_lead_nowhere)
{
    for (const char *id : {"glossary", "patterns", "index"})
        for (const Link &link : linksIn(m_library.page(QString::fromLatin1(id))->body))
            EXPECT_TRUE(
                m_library.markdown(u"[[%1]]"_s.arg(link.kind == Link::Kind::Page ? link.target : link.url()))
                    .startsWith(u'['))
                << link.target.toStdString();
}

TEST_F(BuiltIn, page_is_at_most_two_clicks_from_the_contents)
{
    QStringList near;
    for (const Chapter &chapter : m_library.contents())
        near += chapter.pages;
    const QStringList first = near;
    for (const QString &id : first)
        for (const Link &link : linksIn(m_library.page(id)->body))
            near.append(link.target);

    for (const Pattern &pattern : m_library.patterns().all())
        EXPECT_THAT(near, Contains(pattern.id));
    for (const Step &step : m_library.steps())
        EXPECT_THAT(near, Contains(QString::number(step.number)));
    for (const Term &term : m_library.glossary())
        EXPECT_THAT(near, Contains(term.id));
}

TEST_F(BuiltIn, patterns_are_complete)
{
    EXPECT_THAT(m_library.patterns().all(), SizeIs(25));
    for (const Pattern &pattern : m_library.patterns().all()) {
        EXPECT_THAT(pattern.sounds, Not(IsEmpty())) << pattern.id.toStdString();
        EXPECT_FALSE(pattern.protects.isEmpty() || pattern.automatic.isEmpty()) << pattern.id.toStdString();
        EXPECT_THAT(pattern.alternatives.size(), AllOf(Ge(2), Le(3))) << pattern.id.toStdString();
        EXPECT_THAT(pattern.steps, Not(IsEmpty())) << pattern.id.toStdString();
        EXPECT_NE(m_library.head(pattern.page), nullptr) << pattern.id.toStdString();
    }
}

TEST_F(BuiltIn, sources_are_numbers_in_the_order_of_the_foot)
{
    const Page *page = m_library.page(u"two-dimensions"_s);
    const QString text = m_library.markdown(page->body);

    int number = 0;
    for (const QString &source : page->sources)
        EXPECT_TRUE(text.contains(u"[%1](source:%2)"_s.arg(QString::number(++number), source)));
}

TEST_F(BuiltIn, page_knows_its_patterns_and_steps)
{
    EXPECT_THAT(m_library.patternsOf(u"fearful-area"_s), Contains(u"push_pull"_s));
    EXPECT_THAT(m_library.stepsOf(u"alarm-up-alarm-down"_s), Contains(u"4"_s));
    EXPECT_THAT(m_library.pagesLinkingTo(Link::Kind::Pattern, u"withdrawal"_s), Contains(u"avoidant-area"_s));
}

TEST_F(BuiltIn, search_finds_patterns_steps_and_words)
{
    const auto kindsOf = [this](const QString &query) {
        std::vector<Link::Kind> kinds;
        for (const SearchHit &hit : m_library.search(query))
            kinds.push_back(hit.kind);
        return kinds;
    };

    EXPECT_THAT(kindsOf(u"pulling away"_s), Contains(Link::Kind::Pattern));
    EXPECT_THAT(kindsOf(u"steady before"_s), Contains(Link::Kind::Step));
    EXPECT_THAT(kindsOf(u"secure base"_s), Contains(Link::Kind::Term));
}

TEST_F(OwnContent, of_another_language_replaces_patterns_glossary_and_steps_too)
{
    writePage(u"a"_s, u"Help"_s, 1, {});
    write(u"en/glossary.json"_s, u"{\"base\": {\"term\": \"Base\", \"words\": \"w\", \"page\": \"a\"}}"_s);
    write(u"de/glossary.json"_s, u"{\"base\": {\"term\": \"Basis\", \"words\": \"w\", \"page\": \"a\"}}"_s);
    const Library german{QLocale{QLocale::German}, root()};
    const Library french{QLocale{QLocale::French}, root()};

    EXPECT_EQ(german.term(u"base"_s)->word, u"Basis"_s);
    EXPECT_EQ(french.term(u"base"_s)->word, u"Base"_s);
}

} // namespace mooring::library

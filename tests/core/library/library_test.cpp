// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

QString pageText(const QString &id, const QString &theme, int order, const QString &body)
{
    return u"---\nid: %1\ntitle: Title of %1\ntheme: %2\norder: %3\nsummary: About %1.\nminutes: 1\n"
           "aliases: []\nrelated: []\nsources: []\nreviewed: 2026-11\n---\n\n%4\n"_s.arg(
               id, theme, QString::number(order), body);
}

/// A folder with content of one's own.
class OwnContent : public Test
{
protected:
    void write(const QString &name, const QString &text) const
    {
        const QString path = m_dir.filePath(name);
        QDir{}.mkpath(QFileInfo{path}.path());
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void writePage(const QString &id, const QString &theme, int order, const QString &body) const
    {
        write(u"en/pages/%1.md"_s.arg(id), pageText(id, theme, order, body));
    }

    QString root() const { return m_dir.path(); }

    static std::vector<std::string> reasonsOf(const Library &library)
    {
        std::vector<std::string> reasons;
        for (const Flaw &flaw : library.check())
            reasons.push_back(
                u"%1:%2: %3"_s.arg(flaw.file, QString::number(flaw.line), flaw.reason).toStdString());
        return reasons;
    }

private:
    QTemporaryDir m_dir;
};

class BuiltIn : public Test
{
protected:
    Library m_library{QLocale{QLocale::English}};
};

QStringList pagesOf(const std::vector<SearchHit> &hits)
{
    QStringList pages;
    for (const SearchHit &hit : hits)
        pages.append(hit.page);
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
                                    u"Day to day"_s, u"Change"_s, u"Help"_s));
}

TEST_F(BuiltIn, content_has_twenty_pages_and_nine_steps)
{
    qsizetype pages = 0;
    for (const Chapter &chapter : m_library.contents())
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
    EXPECT_THAT(m_library.pagesLinkingTo(u"side-by-side"_s), Contains(u"two-dimensions"_s));
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

TEST_F(OwnContent, check_names_file_and_line_of_a_broken_link)
{
    writePage(u"a"_s, u"Help"_s, 1, u"One\n\nTwo [[nowhere]]"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("a.md:16: the link to “page:nowhere” leads nowhere"));
}

TEST_F(OwnContent, check_names_a_link_that_is_not_closed)
{
    writePage(u"a"_s, u"Help"_s, 1, u"One [[a"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("a.md:14: a link is not closed"));
}

TEST_F(OwnContent, check_names_an_id_that_is_there_twice)
{
    writePage(u"a"_s, u"Help"_s, 1, {});
    write(u"en/pages/other.md"_s, pageText(u"a"_s, u"Help"_s, 1, {}));
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(HasSubstr("the id “a” is there twice")));
}

TEST_F(OwnContent, check_names_an_unknown_theme)
{
    writePage(u"a"_s, u"Elsewhere"_s, 1, {});
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(HasSubstr("there is no theme “Elsewhere”")));
}

TEST_F(OwnContent, check_names_a_file_that_is_not_utf_8)
{
    write(u"en/pages/a.md"_s, {});
    QFile file{root() + "/en/pages/a.md"_L1};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("---\nid: \xff\n---\n");
    file.close();
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(HasSubstr("is not UTF-8")));
}

} // namespace mooring::library

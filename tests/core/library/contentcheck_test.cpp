// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who edits the content is told.
#include "tests/core/library/owncontent.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace testing;

namespace mooring::library {

using namespace Qt::StringLiterals;
using test::OwnContent;
using test::pageText;

TEST_F(OwnContent, check_wants_the_sources_that_the_text_names)
{
    write(u"sources.json"_s, u"{\"me\": {\"authors\": \"Me\"}}"_s);
    writePage(u"a"_s, u"Help"_s, 1, u"So it is.[[source:me]]"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(StartsWith("a.md:10: “sources” must name")));
}

TEST_F(OwnContent, check_names_a_page_that_is_too_short)
{
    writePage(u"a"_s, u"Help"_s, 1, u"Three short words."_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("a.md:14: 3 words; a page has 400 to 900"));
}

TEST_F(OwnContent, check_names_a_page_that_is_hard_to_read)
{
    writePage(u"a"_s, u"Help"_s, 1,
              u"Intersubjectively institutionalised differentiation necessitates "
              "epistemological reconsideration."_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(HasSubstr("a.md:14: reading ease")));
}

TEST_F(OwnContent, check_names_a_picture_that_is_not_there)
{
    write(u"pictures/there.svg"_s, u"<svg/>"_s);
    writePage(u"a"_s, u"Help"_s, 1, u"![words](picture:gone)\n\n![](picture:there)"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("a.md:14: there is no picture “picture:gone”"));
    EXPECT_THAT(reasonsOf(library), Contains("a.md:16: a picture has no description"));
}

TEST_F(OwnContent, check_names_the_line_on_which_json_breaks)
{
    writePage(u"a"_s, u"Help"_s, 1, {});
    write(u"en/glossary.json"_s, u"{\n  \"a\": oops\n}"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains(StartsWith("glossary.json:2: ")));
}

TEST_F(OwnContent, check_names_the_line_of_a_wrong_value)
{
    write(u"en/pages/a.md"_s, pageText(u"a"_s, u"Help"_s, 1, {}).replace(u"order: 1"_s, u"order: one"_s));
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("a.md:5: “order” must be a whole number"));
}

TEST_F(OwnContent, check_names_a_prompt_for_a_pattern_that_is_not_there)
{
    writePage(u"a"_s, u"Help"_s, 1, {});
    write(
        u"en/prompts.json"_s,
        u"{\"prompts\": [\n{\"id\": \"one\", \"words\": \"w\", \"kind\": \"pattern\", \"for\": [\"nothing\"]}]}"_s);
    const Library library{QLocale::c(), root()};

    EXPECT_THAT(reasonsOf(library), Contains("prompts.json:2: there is no pattern or step “nothing”"));
}

TEST_F(OwnContent, is_checked_in_every_language_it_has)
{
    writePage(u"a"_s, u"Help"_s, 1, {});
    write(u"de/pages/a.md"_s, pageText(u"a"_s, u"Help"_s, 1, u"[[nirgends]]"_s));
    const auto flaws = checkContent(root());

    ASSERT_TRUE(flaws);
    EXPECT_THAT(*flaws,
                Contains(testing::Field(&Flaw::reason, u"the link to “page:nirgends” leads nowhere"_s)));
}

TEST_F(OwnContent, that_is_none_is_not_checked) { EXPECT_FALSE(checkContent(root())); }

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/reading.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

const QString head = u"id: tea\ntitle: Tea\ntheme: Help\norder: 2\nsummary: Warm.\nminutes: 3\n"
                     "aliases: [cha, brew]\nrelated: []\nsources: [me]\nreviewed: 2026-11\n"_s;
const QString file = u"tea.md"_s;
const QString stepHead = u"---\nid: step-2\nnumber: 2\ntitle: Two\nsummary: Second.\npages: [a]\n"
                         "patterns: [b]\n---\n\n"_s;
const QString stepBody = u"## Why\n\nw\n\n## Practices\n\np\n\n## What counts\n\nc\n\n## Take care\n\nt\n"_s;

QString fenced(const QString &front) { return u"---\n"_s + front + u"---\n\nBody.\n"_s; }

QString messageFor(QString front, const QString &before, const QString &after)
{
    const auto page = readPage(fenced(front.replace(before, after)), file);
    return page ? QString{} : inWords(page.error());
}

} // namespace

TEST(PageReading, takes_the_front_matter_and_the_body)
{
    const auto page = readPage(fenced(head), file);

    ASSERT_TRUE(page);
    EXPECT_EQ(page->title, u"Tea"_s);
    EXPECT_EQ(page->order, 2);
    EXPECT_THAT(page->aliases, ElementsAre(u"cha"_s, u"brew"_s));
    EXPECT_EQ(page->body, u"Body.\n"_s);
}

TEST(PageReading, knows_on_which_line_the_body_begins)
{
    EXPECT_EQ(readPage(fenced(head), file)->bodyLine, 14);
}

TEST(PageReading, names_file_line_and_reason_of_a_wrong_value)
{
    EXPECT_EQ(messageFor(head, u"order: 2"_s, u"order: two"_s),
              u"tea.md, line 5: “order” must be a whole number"_s);
}

TEST(PageReading, names_a_missing_key)
{
    EXPECT_EQ(messageFor(head, u"title: Tea\n"_s, {}), u"tea.md, line 1: “title” is missing"_s);
}

TEST(PageReading, refuses_words_where_a_list_belongs)
{
    EXPECT_THAT(messageFor(head, u"[cha, brew]"_s, u"cha"_s).toStdString(), HasSubstr("must be a list"));
}

TEST(PageReading, passes_on_what_is_wrong_with_the_yaml)
{
    EXPECT_THAT(messageFor(head, u"Warm."_s, u"\"Warm"_s).toStdString(), StartsWith("tea.md, line "));
}

TEST(StepReading, takes_the_four_parts_apart)
{
    const auto step = readStep(stepHead + stepBody, file);

    ASSERT_TRUE(step);
    EXPECT_THAT((QStringList{step->why, step->practices, step->counts, step->care}),
                ElementsAre(u"w"_s, u"p"_s, u"c"_s, u"t"_s));
}

TEST(StepReading, refuses_another_number_of_parts)
{
    EXPECT_THAT(readStep(stepHead + u"## Why\n\nw\n"_s, file).error().reason.toStdString(),
                HasSubstr("four parts"));
}

TEST(StepReading, refuses_a_tenth_step)
{
    EXPECT_FALSE(readStep(QString{stepHead}.replace(u"number: 2"_s, u"number: 10"_s) + stepBody, file));
}

TEST(Sources, are_cited_with_what_is_known)
{
    EXPECT_EQ(citation({u"x"_s, u"Li & Chan"_s, u"How"_s, u"EJP"_s, u"10.1/2"_s, 2012}),
              u"Li & Chan, 2012. How. EJP. doi:10.1/2"_s);
    EXPECT_EQ(citation({u"x"_s, u"Samaritans"_s, {}, {}, {}, 0}), u"Samaritans"_s);
}

TEST(PageReading, takes_why_a_page_is_hard_to_read_where_it_says_so)
{
    EXPECT_EQ(readPage(fenced(head), file)->difficult, QString{});
    EXPECT_EQ(readPage(fenced(head + u"difficult: names of studies\n"_s), file)->difficult,
              u"names of studies"_s);
}

TEST(Glossary, reads_word_meaning_page_and_other_forms)
{
    const auto terms =
        readGlossary(R"({"base": {"term": "Base", "words": "From there.", "page": "a", "also": ["bases"]}})");

    ASSERT_TRUE(terms);
    EXPECT_EQ(terms->front().id, u"base"_s);
    EXPECT_EQ(terms->front().word, u"Base"_s);
    EXPECT_THAT(terms->front().also, ElementsAre(u"bases"_s));
    EXPECT_TRUE(terms->front().marked);
}

TEST(Glossary, leaves_everyday_words_unmarked_where_told)
{
    EXPECT_FALSE(readGlossary(R"({"step": {"term": "Step", "marked": false}})")->front().marked);
}

TEST(HelpLines, that_are_no_list_are_refused) { EXPECT_FALSE(readHelpLines("{}")); }

} // namespace mooring::library

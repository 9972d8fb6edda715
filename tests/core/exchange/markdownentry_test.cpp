// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdownentry.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const QDate today{2025, 3, 1};

Result<PortableEntry> read(const QString &frontMatter)
{
    return entryFromMarkdown(u"---\n"_s + frontMatter + u"\n---\n\nWords.\n"_s, known(), today);
}

std::string problem(const QString &frontMatter)
{
    const auto entry = read(frontMatter);
    return entry ? "read" : entry.error().message.toStdString();
}

TEST(MarkdownEntry, comes_back_whole)
{
    const auto entry = entryFromMarkdown(entryToMarkdown(fullEntry()), known());
    ASSERT_TRUE(entry) << entry.error().message.toStdString();
    EXPECT_EQ(entry->entry, fullEntry().entry);
    EXPECT_EQ(entry->with, u"Sam"_s);
}

TEST(MarkdownEntry, is_the_same_text_when_written_again)
{
    const QString text = entryToMarkdown(fullEntry());
    EXPECT_EQ(entryToMarkdown(entryFromMarkdown(text, known()).value()), text);
}

TEST(MarkdownEntry, needs_no_front_matter)
{
    const auto entry = entryFromMarkdown(u"Two cups.\n"_s, known(), today);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->entry.day, today);
    EXPECT_EQ(entry->entry.body, u"Two cups.\n"_s);
}

TEST(MarkdownEntry, takes_its_day_from_where_it_was_written)
{
    const auto entry = read(u"date: 2025-02-27T23:30:00-05:00"_s);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->entry.day, QDate(2025, 2, 27));
    EXPECT_EQ(entry->entry.writtenAt.toUTC().date(), QDate(2025, 2, 28));
}

TEST(MarkdownEntry, written_on_another_day_than_it_is_about_says_both)
{
    PortableEntry entry = fullEntry();
    entry.entry.day = QDate{2025, 2, 20};
    const QString text = entryToMarkdown(entry);
    EXPECT_THAT(text.toStdString(), HasSubstr("date: 2025-02-20\nwritten: 2025-02-27T21:04:05.123+01:00\n"));
    EXPECT_EQ(entryFromMarkdown(text, known())->entry, entry.entry);
}

TEST(MarkdownEntry, lists_may_be_written_without_brackets)
{
    const auto entry = read(u"patterns: withdrawal, protest\nsteps: 5 4 4"_s);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->entry.patterns.size(), 2);
    EXPECT_THAT(entry->entry.steps, ElementsAre(4, 5));
}

TEST(MarkdownEntry, a_skipped_statement_is_no_answer)
{
    EXPECT_EQ(read(u"checkin: {ax1: 3, ax2: }"_s)->entry.checkIn.answers,
              (QMap<QString, double>{{u"ax1"_s, 3}}));
}

TEST(MarkdownEntry, a_reader_that_ignores_suggestions_still_sees_them_among_the_patterns)
{
    EXPECT_THAT(entryToMarkdown(fullEntry()).toStdString(),
                HasSubstr("patterns: [asked_directly, withdrawal]\npatterns_accepted: [withdrawal]\n"));
}

TEST(MarkdownEntry, the_thirtieth_of_february_is_named_with_its_line)
{
    EXPECT_THAT(problem(u"title: a\ndate: 2025-02-30"_s),
                HasSubstr("line 3, “date”: “2025-02-30” is no day"));
}

TEST(MarkdownEntry, a_day_to_come_is_refused)
{
    EXPECT_THAT(problem(u"date: 2025-03-02"_s), HasSubstr("2025-03-02 is in the future"));
}

TEST(MarkdownEntry, answers_outside_the_scale_are_refused)
{
    EXPECT_THAT(problem(u"checkin: {ax1: 8}"_s), HasSubstr("“8” to ax1"));
    EXPECT_THAT(problem(u"checkin: {ax1: 0.5}"_s), HasSubstr("“0.5” to ax1"));
    EXPECT_THAT(problem(u"checkin: {ax1: nan}"_s), HasSubstr("“nan” to ax1"));
}

TEST(MarkdownEntry, unknown_names_are_refused)
{
    EXPECT_THAT(problem(u"patterns: [sulking]"_s), HasSubstr("sulking"));
    EXPECT_THAT(problem(u"checkin: {zz9: 3}"_s), HasSubstr("zz9"));
    EXPECT_THAT(problem(u"checkin: {ax1: 3}\ncheckin_version: weekly-7"_s), HasSubstr("weekly-7"));
    EXPECT_THAT(problem(u"steps: [10]"_s), HasSubstr("10"));
}

TEST(MarkdownEntry, values_of_the_wrong_shape_are_refused)
{
    EXPECT_THAT(problem(u"title: [a, b]"_s), HasSubstr("“title”"));
    EXPECT_THAT(problem(u"with: {a: b}"_s), HasSubstr("“with”"));
    EXPECT_THAT(problem(u"starred: perhaps"_s), HasSubstr("“starred”"));
    EXPECT_THAT(problem(u"checkin: 4"_s), HasSubstr("“checkin”"));
    EXPECT_THAT(problem(u"id: 12"_s), HasSubstr("“id”"));
    EXPECT_THAT(problem(u"written: 2025-02-27"_s), HasSubstr("“written”"));
}

TEST(MarkdownEntry, five_megabytes_are_an_entry)
{
    PortableEntry entry = fullEntry();
    entry.entry.body = QString{5 * 1024 * 1024, u'a'};
    EXPECT_EQ(entryFromMarkdown(entryToMarkdown(entry), known())->entry.body.size(), 5 * 1024 * 1024);
}

TEST(Moment, says_the_milliseconds_only_when_there_are_any)
{
    EXPECT_EQ(momentText(*momentFrom(u"2025-02-27T21:04:05Z"_s)), u"2025-02-27T21:04:05+00:00"_s);
    EXPECT_EQ(momentText(*momentFrom(u"2025-02-27 21:04:05.120 -0330"_s)),
              u"2025-02-27T21:04:05.120-03:30"_s);
}

TEST(Moment, is_nothing_when_it_never_was)
{
    EXPECT_FALSE(momentFrom(u"2025-02-29T10:00Z"_s));
    EXPECT_FALSE(momentFrom(u"2025-02-27T25:00Z"_s));
    EXPECT_FALSE(momentFrom(u"yesterday"_s));
    EXPECT_FALSE(dayFrom(u"2025-2-7"_s));
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreignnote.h"
#include "core/exchange/markdown.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Reading readNote(const QByteArray &frontMatter, const QString &name = u"2025-02-01.md"_s)
{
    const auto source = sourceOf({{name, "---\n" + frontMatter + "---\nWords.\n"}});
    return readMarkdown(*source, known(), {}).value();
}

Entry entryWith(const QByteArray &frontMatter)
{
    const Reading reading = readNote(frontMatter);
    EXPECT_THAT(reading.problems, IsEmpty()) << frontMatter.toStdString();
    return reading.contents.entries.empty() ? Entry{} : reading.contents.entries.front().entry;
}

TEST(ForeignNote, what_our_names_mean_elsewhere_is_kept_under_another_name)
{
    EXPECT_EQ(entryWith("steps: 8534\nsleep: 7.5\n").extra, u"note_steps: 8534\nsleep: 7.5"_s);
    EXPECT_EQ(entryWith("id: notes-17\n").extra, u"note_id: notes-17"_s);
    EXPECT_EQ(entryWith("starred: 5\n").extra, u"note_starred: 5"_s);
    EXPECT_EQ(entryWith("checkin: done\n").extra, u"note_checkin: done"_s);
    EXPECT_EQ(entryWith("with: [Sam, Mum]\n").extra, u"note_with: [Sam, Mum]"_s);
    EXPECT_EQ(entryWith("written: by hand\n").extra, u"note_written: by hand"_s);
}

TEST(ForeignNote, what_can_be_meant_as_ours_is_ours)
{
    const Entry entry = entryWith("steps: [2, 3]\nstarred: Yes\ntitle: A walk\n");
    EXPECT_EQ(entry.steps, (QList<int>{2, 3}));
    EXPECT_TRUE(entry.starred);
    EXPECT_EQ(entry.title, u"A walk"_s);
    EXPECT_EQ(entry.extra, QString{});
}

TEST(ForeignNote, a_link_to_a_person_is_the_person)
{
    for (const char *const link : {"\"[[Sam]]\"", "[[Sam]]", "[Sam]", "\"[[people/Sam|Sam]]\"", "Sam"})
        EXPECT_EQ(readNote(QByteArray{"with: "} + link + "\n").contents.entries.at(0).with, u"Sam"_s) << link;
}

TEST(ForeignNote, a_date_may_be_a_link_or_in_words)
{
    for (const char *const date : {"\"[[2025-01-03]]\"", "[[2025-01-03]]", "Friday, January 3, 2025",
                                   "3. Januar 2025", "2025-01-03T08:15:00.000Z", "2025-01-03 8:15 am"}) {
        const Reading reading = readNote(QByteArray{"date: "} + date + "\n", u"a walk.md"_s);
        ASSERT_THAT(reading.contents.entries, SizeIs(1)) << date << reading.problems.join(u' ').toStdString();
        EXPECT_EQ(reading.contents.entries.front().entry.day, QDate(2025, 1, 3)) << date;
    }
    EXPECT_EQ(readNote("Date: 2025-01-03\n", u"a.md"_s).contents.entries.at(0).entry.day, QDate(2025, 1, 3));
}

TEST(ForeignNote, the_name_has_the_day_where_the_date_has_none)
{
    for (const char *const date : {"<% tp.date.now(\"YYYY-MM-DD\") %>", "", "soon", "03/04/2025"})
        EXPECT_EQ(entryWith(QByteArray{"date: "} + date + "\n").day, QDate(2025, 2, 1)) << date;
    EXPECT_THAT(readNote("date: soon\n", u"a.md"_s).contents.entries, IsEmpty());
}

TEST(ForeignNote, names_say_together_whether_the_day_or_the_month_comes_first)
{
    const auto source = sourceOf({{u"days/03-02-2025.md"_s, "a"}, {u"days/13-02-2025.md"_s, "b"}});
    const Reading reading = readMarkdown(*source, known(), {}).value();
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries.front().entry.day, QDate(2025, 2, 3));
    EXPECT_THAT(readMarkdown(*sourceOf({{u"03-02-2025.md"_s, "a"}}), known(), {})->contents.entries,
                IsEmpty());
}

TEST(ForeignNote, front_matter_that_cant_be_read_stays_in_the_text_of_a_day)
{
    const Reading reading = readNote("title: Talk: part 2\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"---\ntitle: Talk: part 2\n---\nWords.\n"_s);
    EXPECT_THAT(reading.problems.join(u' ').toStdString(), HasSubstr("stays in the text (line 2"));
}

TEST(ForeignNote, an_entry_that_jrnl_exported_for_yaml_is_read)
{
    const auto source =
        sourceOf({{u"2025-01-03_rang-the-vet.md"_s,
                   "---\ntitle: Rang: the vet\ndate: 2025-01-03 11:11\nstarred: True\n"
                   "tags: cats, sam\nbody: |\t\t\n\tThe cat is fine.\n\t\n\t\tSo am I.\n..."}});
    const Reading reading = readMarkdown(*source, known(), {}).value();
    ASSERT_THAT(reading.contents.entries, SizeIs(1)) << reading.problems.join(u' ').toStdString();
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.title, u"Rang: the vet"_s);
    EXPECT_EQ(entry.entry.body, u"The cat is fine.\n\nSo am I.\n"_s);
    EXPECT_EQ(entry.entry.writtenAt.time(), QTime(11, 11));
    EXPECT_TRUE(entry.entry.starred);
    EXPECT_EQ(entry.with, u"Sam"_s);
}

TEST(ForeignNote, a_note_of_ours_is_not_looked_at_so_kindly)
{
    const QByteArray id = "id: 8c1f0f6e-3c1b-4b6e-9d53-0a4a5f3c2b10\n";
    EXPECT_TRUE(isOurNote(u"---\n"_s + QString::fromUtf8(id) + u"---\n"_s));
    EXPECT_THAT(readNote(id + "date: 2025-01-03\nsteps: 8534\n").contents.entries, IsEmpty());
    EXPECT_THAT(readNote(id + "date: 2025-01-03\ntitle: Talk: part 2\n").contents.entries, IsEmpty());
}

TEST(ForeignNote, breaks_of_windows_and_text_without_front_matter_stay)
{
    const QString text = u"---\r\nmood: good\r\n---\r\nWords.\r\n"_s;
    EXPECT_EQ(foreignNote(text, {}, true), text);
    EXPECT_EQ(foreignNote(u"---- steps: 8\n"_s, {}, true), u"---- steps: 8\n"_s);
    EXPECT_EQ(foreignNote(u"---\nsteps: 80\n"_s, {}, true), u"---\nsteps: 80\n"_s);
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify.h"
#include "tests/support/journals.h"

#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;
using Part = Finding::Part;

class Verifying : public test::JournalTest
{
protected:
    void SetUp() override
    {
        const auto journal = newJournal();
        Entry entry = entryOn({2026, 1, 1}, u"The harbour was quiet."_s);
        entry.checkIn = test::answersFor(3, 4);
        entry.id = valueOf(journal->save(entry));
        entry.body = u"The harbour was quiet and grey."_s;
        valueOf(journal->save(entry));
    }

    void tamper(const char *sql) const { test::tamper(journalPath(), sql, {}); }

    Findings found() const { return valueOf(verifyJournal(journalPath(), {})); }

    static auto has(Part part) { return Contains(Field(&Finding::part, part)); }
};

TEST_F(Verifying, finds_nothing_in_a_whole_journal) { EXPECT_THAT(found(), IsEmpty()); }

TEST_F(Verifying, finds_an_answer_off_the_scale)
{
    tamper("UPDATE answer SET value = 9 WHERE item = 'ax1'");
    EXPECT_THAT(found(), has(Part::Values));
}

TEST_F(Verifying, finds_a_time_that_cannot_be)
{
    tamper("UPDATE entry SET written_at = 9000000000000000");
    EXPECT_THAT(found(), has(Part::Values));
}

TEST_F(Verifying, finds_an_id_that_is_none)
{
    tamper("UPDATE entry SET uuid = 'zzzzzzzz-0000-4000-8000-000000000001'");
    EXPECT_THAT(found(), has(Part::Values));
}

TEST_F(Verifying, finds_garbled_text)
{
    tamper("UPDATE entry_text SET body = CAST(x'48c3' AS TEXT)");
    EXPECT_THAT(found(), has(Part::Values));
}

TEST_F(Verifying, finds_an_earlier_version_that_cannot_be_read)
{
    tamper("UPDATE revision SET content = '{\"day\": \"never\"}'");
    EXPECT_THAT(found(), has(Part::Values));
}

TEST_F(Verifying, finds_an_entry_without_text)
{
    tamper("DELETE FROM entry_text");
    EXPECT_THAT(found(), has(Part::Links));
}

TEST_F(Verifying, finds_a_person_who_is_not_there)
{
    tamper("UPDATE entry SET relationship = 7");
    EXPECT_THAT(found(), has(Part::Links));
}

TEST_F(Verifying, finds_a_search_index_that_does_not_agree)
{
    tamper("DROP TRIGGER entry_text_changed; UPDATE entry_text SET body = 'Another harbour.'; "
           "CREATE TRIGGER entry_text_changed AFTER UPDATE ON entry_text BEGIN SELECT 1; END");
    EXPECT_THAT(found(), Not(IsEmpty()));
}

TEST_F(Verifying, finds_a_search_index_without_the_entries)
{
    tamper("INSERT INTO entry_search (entry_search) VALUES ('delete-all')");
    EXPECT_THAT(found(), has(Part::Search));
}

TEST_F(Verifying, finds_a_missing_index)
{
    tamper("DROP INDEX entry_relationship");
    EXPECT_THAT(found(), has(Part::Shape));
}

TEST_F(Verifying, finds_a_table_that_is_not_ours)
{
    tamper("CREATE TABLE visitor (x)");
    EXPECT_THAT(found(), has(Part::Shape));
}

TEST_F(Verifying, finds_pages_that_cannot_be_read)
{
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(6000, 'x'));
    file.close();
    EXPECT_THAT(found(), Not(IsEmpty()));
}

TEST_F(Verifying, finds_that_the_end_is_missing)
{
    QFile file{journalPath()};
    ASSERT_TRUE(file.resize(file.size() - 4096));
    EXPECT_THAT(found(), has(Part::File));
}

TEST_F(Verifying, says_each_thing_in_words)
{
    tamper("UPDATE answer SET value = 9");
    for (const Finding &finding : found())
        EXPECT_FALSE(finding.words.isEmpty());
}

TEST_F(Verifying, works_beside_the_window_that_has_it_open)
{
    const auto journal = reopened();
    EXPECT_THAT(found(), IsEmpty());
    valueOf(journal->save(entryOn({2026, 1, 2}, u"Still writing."_s)));
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Verifying, finds_nothing_wrong_with_text_that_came_with_a_null)
{
    const auto journal = reopened();
    const EntryId id =
        valueOf(journal->save(entryOn({2026, 1, 2}, u"before"_s + QChar{QChar::Null} + u"after"_s)));
    EXPECT_EQ(valueOf(journal->entry(id)).body, u"before\uFFFDafter"_s);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Verifying, can_be_stopped)
{
    EXPECT_EQ(kindOf(verifyJournal(journalPath(), {}, [](double) { return false; })), Error::Kind::Cancelled);
}

TEST_F(Verifying, refuses_what_is_no_journal)
{
    EXPECT_EQ(kindOf(verifyJournal(path(u"none"_s), {})), Error::Kind::NotFound);
}

TEST_F(Verifying, opening_notices_a_changed_schema_at_once)
{
    tamper("DROP TRIGGER entry_text_added");
    EXPECT_EQ(kindOf(Journal::open(journalPath(), {})), Error::Kind::Damaged);
}

} // namespace
} // namespace mooring

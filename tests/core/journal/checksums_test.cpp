// SPDX-License-Identifier: GPL-3.0-or-later
// A journal without a passphrase: what is changed behind Mooring's back, by chance or by another program.
#include "core/journal/checksums.h"
#include "core/journal/salvage.h"
#include "core/journal/store.h"
#include "core/journal/verify.h"
#include "tests/support/fulljournal.h"
#include "tests/support/journals.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;

class Checksums : public test::JournalTest
{
protected:
    void SetUp() override { ASSERT_TRUE(test::makeFullJournal(journalPath(), {})); }

    void tamper(const char *sql) const { test::tamper(journalPath(), sql); }

    std::vector<checksums::Difference> differences() const
    {
        return checksums::differences(Store::connect(journalPath(), sqlite::OpenMode::ReadOnly, {}));
    }

    QStringList parts() const
    {
        QStringList parts;
        for (const checksums::Difference &difference : differences())
            parts.append(difference.part);
        return parts;
    }

    EntryId last(const Journal &journal) const
    {
        return valueOf(journal.find(QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000004"_s)));
    }
};

TEST_F(Checksums, of_what_mooring_wrote_are_right) { EXPECT_THAT(differences(), IsEmpty()); }

TEST_F(Checksums, stay_right_when_anything_is_changed)
{
    {
        const auto journal = reopened();
        const EntryId id = last(*journal);
        EXPECT_TRUE(journal->setStarred(id, true).has_value());
        EXPECT_TRUE(journal->moveToTrash(id).has_value());
        EXPECT_TRUE(journal->setSetting(u"lock/minutes"_s, u"7"_s).has_value());
        Relationship person = journal->relationships().front();
        person.name = u"Somebody else"_s;
        valueOf(journal->save(person));
        EXPECT_TRUE(journal->erase(id).has_value());
    }
    EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Checksums, stay_right_when_a_change_fails_half_way)
{
    {
        const auto store = valueOf(Store::open(journalPath(), {}, {}));
        const Status undone = store->together([&]() -> Status {
            valueOf(store->save(entryOn({2026, 3, 2}, u"Never kept."_s)));
            return failure(Error::Kind::Cancelled, u"stopped"_s);
        });
        EXPECT_FALSE(undone.has_value());
        valueOf(store->save(entryOn({2026, 3, 2}, u"Kept."_s)));
    }
    EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Checksums, tell_a_changed_letter_that_nothing_else_notices)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    EXPECT_THAT(parts(), ElementsAre(u"entry"_s));
    const auto journal = reopened();
    const auto read = journal->entry(last(*journal));
    ASSERT_EQ(kindOf(read), Error::Kind::Damaged);
    EXPECT_THAT(read.error().message.toStdString(), HasSubstr("not as it was written"));
}

TEST_F(Checksums, are_not_made_again_over_what_is_wrong)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    {
        const auto journal = reopened();
        const EntryId id = last(*journal);
        Entry entry = entryOn({2026, 3, 1}, u"Other words."_s);
        entry.id = id;
        EXPECT_EQ(kindOf(journal->setStarred(id, true)), Error::Kind::Damaged);
        EXPECT_EQ(kindOf(journal->moveToTrash(id)), Error::Kind::Damaged);
        EXPECT_EQ(kindOf(journal->save(entry)), Error::Kind::Damaged);
    }
    EXPECT_THAT(parts(), ElementsAre(u"entry"_s));
}

TEST_F(Checksums, leave_the_other_entries_as_they_are)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    const auto journal = reopened();
    EXPECT_EQ(valueOf(journal->entry(EntryId{1})).id, EntryId{1});
}

TEST_F(Checksums, tell_another_answer_day_pattern_step_or_source)
{
    tamper("UPDATE answer SET value = 6 WHERE entry = 1 AND item = (SELECT min(item) FROM answer WHERE entry "
           "= 1)");
    tamper("UPDATE entry SET day = '2025-12-30' WHERE id = 2");
    tamper("DELETE FROM entry_pattern WHERE entry = (SELECT max(entry) FROM entry_pattern)");
    tamper("UPDATE import_source SET hash = 'c0ffef'");
    EXPECT_THAT(parts(), SizeIs(4));
}

TEST_F(Checksums, tell_every_other_kind_of_record)
{
    tamper("UPDATE revision SET saved_at = saved_at + 1");
    tamper("UPDATE draft SET saved_at = saved_at + 1 WHERE entry = 0");
    tamper("UPDATE relationship SET name = upper(name) WHERE id = 1");
    tamper("UPDATE pattern SET meaning = 'other' WHERE own = 1");
    tamper("UPDATE practice_log SET note = 'All the way.'");
    tamper("UPDATE assessment SET anxiety = 3.625");
    tamper("UPDATE milestone SET words = words || '.' WHERE id = 1");
    tamper("UPDATE saved_filter SET query = ''");
    tamper("UPDATE setting SET value = '6' WHERE key = 'lock/minutes'");
    EXPECT_THAT(parts(),
                ElementsAre(u"revision"_s, u"draft"_s, u"relationship"_s, u"pattern"_s, u"practice"_s,
                            u"assessment"_s, u"milestone"_s, u"saved_filter"_s, u"setting"_s));
}

TEST_F(Checksums, tell_what_is_gone_and_what_somebody_else_put_there)
{
    tamper("DELETE FROM milestone WHERE id = 1");
    tamper("INSERT INTO setting (key, value) VALUES ('made/elsewhere', '1')");
    EXPECT_THAT(differences(), ElementsAre(checksums::Difference{u"milestone"_s, u"1"_s},
                                           checksums::Difference{u"setting"_s, u"made/elsewhere"_s}));
}

TEST_F(Checksums, are_part_of_verifying_with_the_day_in_words)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    const auto findings = valueOf(verifyJournal(journalPath(), {}));
    EXPECT_THAT(findings, Contains(Field(&Finding::words,
                                         u"The entry of Sunday, 1 March 2026 is not as it was written."_s)));
}

TEST_F(Checksums, let_an_earlier_version_that_is_not_as_it_was_written_go_unshown)
{
    tamper("UPDATE revision SET content = replace(content, 'First', 'first')");
    const auto journal = reopened();
    EXPECT_THAT(valueOf(journal->revisions(last(*journal))), IsEmpty());
}

TEST_F(Checksums, let_the_list_show_no_words_that_were_not_written)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    const auto journal = reopened();
    const EntryId id = last(*journal);
    const auto excerpt = valueOf(journal->excerpts({&id, 1})).front();
    EXPECT_THAT(excerpt.text.toStdString(), testing::Not(HasSubstr("second")));
}

TEST_F(Checksums, do_not_keep_a_changed_entry_from_being_salvaged)
{
    tamper("UPDATE entry_text SET body = replace(body, 'Second', 'second') WHERE title = 'The last entry'");
    const auto outcome = valueOf(salvageJournal(journalPath(), {}, path(u"salvaged.mooring"_s), {}));
    EXPECT_EQ(outcome.entries, 70);
    EXPECT_THAT(
        outcome.losses,
        ElementsAre(
            u"The entry of Sunday, 1 March 2026 is not wholly as it was written; read it through."_s));
}

} // namespace
} // namespace mooring

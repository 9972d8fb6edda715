// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::entryOn;
using test::valueOf;
using testing::IsEmpty;
using testing::SizeIs;

class Merging : public test::JournalTest
{
protected:
    void SetUp() override { m_journal = newJournal(); }

    static PortableEntry portable(const QString &body, const QString &source)
    {
        return {.entry = entryOn({2026, 1, 2}, body),
                .with = u"Sam"_s,
                .source = ImportSource{u"jrnl"_s, source, QString::number(qHash(body, 1))}};
    }

    std::unique_ptr<Journal> m_journal;
};

TEST_F(Merging, makes_the_people_it_needs)
{
    const auto outcome = valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, false));
    EXPECT_EQ(outcome.added, 1);
    EXPECT_EQ(outcome.peopleAdded, 1);
    ASSERT_NE(m_journal->relationship(u"sam"_s), nullptr);
    EXPECT_EQ(m_journal->rows().front().with, m_journal->relationship(u"Sam"_s)->id);
}

TEST_F(Merging, beside_comes_into_the_journal_that_holds_the_file)
{
    const JournalContents contents{.entries = {portable(u"a"_s, u"1"_s)}};
    const auto outcome = valueOf(Journal::mergeBeside(
        m_journal->path(), m_journal->key(), [&](const TakeContents &take) { return take(contents); }));
    EXPECT_EQ(outcome.added, 1);
    EXPECT_THAT(m_journal->rows(), IsEmpty());

    ASSERT_TRUE(m_journal->refresh());

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_EQ(valueOf(m_journal->entry(m_journal->rows().front().id)).body, u"a"_s);
    EXPECT_NE(m_journal->relationship(u"Sam"_s), nullptr);
}

TEST_F(Merging, beside_brings_patterns_of_ones_own_that_can_be_used_at_once)
{
    Pattern own;
    own.id = u"own-a"_s;
    own.name = u"Counting stairs"_s;
    const JournalContents contents{.ownPatterns = {own}};
    valueOf(Journal::mergeBeside(m_journal->path(), m_journal->key(),
                                 [&](const TakeContents &take) { return take(contents); }));
    ASSERT_TRUE(m_journal->refresh());
    ASSERT_TRUE(m_journal->patterns().indexOf(u"own-a"_s));

    Entry entry = entryOn({2026, 1, 3}, u"b"_s);
    entry.patterns = {{u"own-a"_s}};
    EXPECT_TRUE(m_journal->save(entry));
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(Merging, beside_that_fails_leaves_nothing_behind)
{
    const JournalContents contents{.entries = {portable(u"a"_s, u"1"_s)}};
    const auto outcome =
        Journal::mergeBeside(m_journal->path(), m_journal->key(), [&](const TakeContents &take) -> Status {
            return take(contents).and_then([]() -> Status { return failure(Error::Kind::Cancelled, {}); });
        });
    EXPECT_FALSE(outcome);

    ASSERT_TRUE(m_journal->refresh());

    EXPECT_THAT(m_journal->rows(), IsEmpty());
}

TEST_F(Merging, hides_a_pattern_that_was_hidden_where_it_comes_from)
{
    valueOf(m_journal->merge({.hiddenPatterns = {u"withdrawal"_s, u"of-a-newer-mooring"_s}}, false));

    EXPECT_TRUE(m_journal->patterns().find(u"withdrawal"_s)->hidden);
}

TEST_F(Merging, goes_on_offering_a_pattern_that_an_entry_here_shows)
{
    Entry entry = entryOn({2026, 1, 3}, u"b"_s);
    entry.patterns = {{u"withdrawal"_s}};
    valueOf(m_journal->save(entry));

    valueOf(m_journal->merge({.hiddenPatterns = {u"withdrawal"_s}}, false));

    EXPECT_FALSE(m_journal->patterns().find(u"withdrawal"_s)->hidden);
}

TEST_F(Merging, the_same_twice_adds_nothing)
{
    const JournalContents contents{.entries = {portable(u"a"_s, u"1"_s), portable(u"b"_s, u"2"_s)}};
    valueOf(m_journal->merge(contents, false));
    const auto again = valueOf(m_journal->merge(contents, false));
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_THAT(m_journal->rows(), SizeIs(2));
}

TEST_F(Merging, a_changed_source_updates_its_entry)
{
    valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, false));
    const auto outcome = valueOf(m_journal->merge({.entries = {portable(u"a, mended"_s, u"1"_s)}}, false));
    EXPECT_EQ(outcome.updated, 1);
    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_EQ(valueOf(m_journal->entry(m_journal->rows().front().id)).body, u"a, mended"_s);
}

TEST_F(Merging, an_unchanged_source_leaves_what_was_written_here_since)
{
    valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, false));
    Entry entry = valueOf(m_journal->entry(m_journal->rows().front().id));
    entry.body = u"a, and what I saw later"_s;
    valueOf(m_journal->save(entry));
    EXPECT_EQ(valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, false)).unchanged, 1);
    EXPECT_EQ(valueOf(m_journal->entry(entry.id)).body, u"a, and what I saw later"_s);
}

TEST_F(Merging, dry_leaves_the_journal_as_it_was)
{
    const auto outcome = valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, true));
    EXPECT_EQ(outcome.added, 1);
    EXPECT_THAT(m_journal->rows(), IsEmpty());
    EXPECT_THAT(m_journal->relationships(), IsEmpty());
    EXPECT_EQ(valueOf(m_journal->merge({.entries = {portable(u"a"_s, u"1"_s)}}, false)).added, 1);
}

TEST_F(Merging, leaves_a_bad_entry_out_and_takes_the_rest)
{
    PortableEntry bad = portable(u"future"_s, u"9"_s);
    bad.entry.day = QDate::currentDate().addYears(2);
    const auto outcome = valueOf(m_journal->merge({.entries = {bad, portable(u"fine"_s, u"1"_s)}}, false));
    EXPECT_EQ(outcome.added, 1);
    EXPECT_THAT(outcome.problems, SizeIs(1));
}

TEST_F(Merging, contents_of_one_journal_make_the_same_journal_again)
{
    Entry entry = entryOn({2026, 1, 2}, u"first"_s);
    entry.with = valueOf(m_journal->save(Relationship{.name = u"Sam"_s, .kind = RelationshipKind::Partner}));
    entry.id = valueOf(m_journal->save(entry));
    entry.body = u"second"_s;
    valueOf(m_journal->save(entry));
    const EntryId trashed = valueOf(m_journal->save(entryOn({2026, 1, 3}, u"trash"_s)));
    ASSERT_TRUE(m_journal->moveToTrash(trashed));
    valueOf(m_journal->save(Milestone{.day = {2026, 1, 1}, .words = u"Moved"_s, .with = entry.with}));
    ASSERT_TRUE(m_journal->save(SavedFilter{u"Starred"_s, u"is:starred"_s}));

    const auto other = valueOf(Journal::create(path(u"other.mooring"_s), Passphrase{}));
    valueOf(other->merge(valueOf(m_journal->contents()), false));

    const auto contents = valueOf(other->contents());
    ASSERT_THAT(contents.entries, SizeIs(2));
    EXPECT_EQ(contents.entries[0].entry.body, u"second"_s);
    EXPECT_EQ(contents.entries[0].with, u"Sam"_s);
    ASSERT_THAT(contents.entries[0].versions, SizeIs(1));
    EXPECT_EQ(contents.entries[0].versions[0].entry.body, u"first"_s);
    EXPECT_TRUE(contents.entries[1].trashedAt.has_value());
    EXPECT_THAT(contents.milestones, SizeIs(1));
    EXPECT_EQ(contents.milestones[0].with, u"Sam"_s);
    EXPECT_THAT(contents.filters, SizeIs(1));
    EXPECT_EQ(contents.relationships[0].kind, RelationshipKind::Partner);
}

} // namespace
} // namespace mooring

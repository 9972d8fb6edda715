// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::answersFor;
using test::entryOn;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Searching : public test::JournalTest
{
protected:
    void SetUp() override
    {
        m_journal = newJournal();
        m_sam = valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
        add({2026, 1, 5}, u"A quiet drive home."_s, m_sam, 3, {u"withdrawal"_s});
        add({2026, 1, 7}, u"Cooking with the radio on."_s, {}, 5, {u"self_soothed"_s, u"asked_directly"_s});
        add({2026, 2, 1}, u"Quietly happy. Nothing to add."_s, m_sam, 6, {});
    }

    void add(QDate day, const QString &body, RelationshipId with, double anxiety, const QStringList &patterns)
    {
        Entry entry = entryOn(day, body);
        entry.with = with;
        entry.checkIn = answersFor(anxiety, 2);
        for (const QString &id : patterns)
            entry.patterns.append({id});
        m_ids.push_back(valueOf(m_journal->save(entry)));
    }

    QStringList bodies(const QString &query)
    {
        QStringList found;
        for (const EntryId id : valueOf(m_journal->find(parseQuery(query))))
            found.append(valueOf(m_journal->entry(id)).body.section(u' ', 0, 1));
        return found;
    }

    std::unique_ptr<Journal> m_journal;
    RelationshipId m_sam{};
    std::vector<EntryId> m_ids;
};

TEST_F(Searching, finds_beginnings_of_words_newest_first)
{
    EXPECT_THAT(bodies(u"qui"_s), ElementsAre(u"Quietly happy."_s, u"A quiet"_s));
}

TEST_F(Searching, joins_words_and_names)
{
    EXPECT_THAT(bodies(u"with:sam drive"_s), ElementsAre(u"A quiet"_s));
}

TEST_F(Searching, finds_a_pattern_by_its_id_or_its_name)
{
    EXPECT_THAT(bodies(u"tag:withdrawal"_s), ElementsAre(u"A quiet"_s));
    EXPECT_THAT(bodies(u"tag:\"Pulling away\""_s), ElementsAre(u"A quiet"_s));
}

TEST_F(Searching, wants_every_tag_that_is_named)
{
    EXPECT_THAT(bodies(u"tag:self_soothed tag:asked_directly"_s), ElementsAre(u"Cooking with"_s));
    EXPECT_THAT(bodies(u"tag:self_soothed tag:withdrawal"_s), IsEmpty());
}

TEST_F(Searching, keeps_to_dates_and_scores)
{
    EXPECT_THAT(bodies(u"from:2026-01-06 to:2026-01"_s), ElementsAre(u"Cooking with"_s));
    EXPECT_THAT(bodies(u"anxiety:>5"_s), ElementsAre(u"Quietly happy."_s));
    EXPECT_THAT(bodies(u"anxiety:<=3"_s), ElementsAre(u"A quiet"_s));
}

TEST_F(Searching, leaves_excluded_words_out)
{
    EXPECT_THAT(bodies(u"-quiet -quietly"_s), ElementsAre(u"Cooking with"_s));
    EXPECT_THAT(bodies(u"qui -drive"_s), ElementsAre(u"Quietly happy."_s));
}

TEST_F(Searching, finds_entries_about_nobody_in_particular)
{
    EXPECT_THAT(bodies(u"with:\"in general\""_s), ElementsAre(u"Cooking with"_s));
}

TEST_F(Searching, says_which_names_it_does_not_know)
{
    EXPECT_THAT(m_journal->unknownNames(parseQuery(u"with:Sma tag:nonsense"_s)), SizeIs(2));
    EXPECT_THAT(bodies(u"with:Sma"_s), IsEmpty());
}

TEST_F(Searching, finds_in_the_trash_only_when_asked)
{
    ASSERT_TRUE(m_journal->moveToTrash(m_ids[0]));
    EXPECT_THAT(bodies(u"quiet"_s), ElementsAre(u"Quietly happy."_s));
    EXPECT_THAT(bodies(u"quiet is:trashed"_s), ElementsAre(u"A quiet"_s));
}

TEST_F(Searching, finds_the_new_words_of_a_changed_entry_and_not_the_old)
{
    Entry entry = valueOf(m_journal->entry(m_ids[0]));
    entry.body = u"A loud drive home."_s;
    valueOf(m_journal->save(entry));
    EXPECT_THAT(bodies(u"loud"_s), SizeIs(1));
    EXPECT_THAT(bodies(u"quiet"_s), ElementsAre(u"Quietly happy."_s));
}

TEST_F(Searching, finds_words_of_the_reflection)
{
    Entry entry = entryOn({2026, 3, 1}, {});
    entry.instead = u"Ask for an umbrella."_s;
    valueOf(m_journal->save(entry));
    EXPECT_THAT(valueOf(m_journal->find(parseQuery(u"umbrel"_s))), SizeIs(1));
}

TEST_F(Searching, treats_index_syntax_as_words)
{
    EXPECT_THAT(bodies(u"body: quiet* NEAR(quiet) \"unbalanced"_s), IsEmpty());
    EXPECT_THAT(bodies(u"OR AND NOT"_s), IsEmpty());
}

TEST_F(Searching, gives_the_newest_hits_first_whatever_the_order_of_writing)
{
    for (int day = 1; day <= 28; ++day)
        valueOf(m_journal->save(entryOn(QDate(2025, 2, 29 - day), u"lantern %1"_s.arg(day))));
    const auto hits = valueOf(m_journal->search(parseQuery(u"lantern"_s), 3));
    ASSERT_THAT(hits, SizeIs(3));
    EXPECT_EQ(hits[0].snippet, u"lantern 1"_s);
    EXPECT_EQ(hits[2].snippet, u"lantern 3"_s);
}

TEST_F(Searching, finds_the_same_in_chunks_as_at_once)
{
    JournalContents many;
    for (int i = 0; i < 1500; ++i)
        many.entries.push_back({.entry = entryOn(QDate(2020, 1, 1).addDays((i * 7919) % 1500),
                                                 i % 97 == 0 ? u"lighthouse"_s : u"plain"_s)});
    valueOf(m_journal->merge(many, false));
    const auto all = valueOf(m_journal->find(parseQuery(u"lighth"_s)));
    const auto first = valueOf(m_journal->search(parseQuery(u"lighth"_s), 10));
    ASSERT_THAT(all, SizeIs(16));
    ASSERT_THAT(first, SizeIs(10));
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(first[i].id, all[i]);
}

} // namespace
} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of one's own: made, renamed, hidden, made part of another.
#include "core/journal/verify.h"
#include "tests/support/journals.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;

class OwnPatterns : public test::JournalTest
{
protected:
    QString make(const QString &name) const
    {
        return valueOf(m_journal->makePattern(name, PatternGroup::AlarmUp));
    }
    Pattern pattern(const QString &id) const { return *m_journal->patterns().find(id); }
    EntryId write(const QStringList &patterns) const
    {
        Entry entry = entryOn({2026, 3, 1}, u"Words."_s);
        for (const QString &id : patterns)
            entry.patterns.append({id, PatternTag::Source::Chosen});
        return valueOf(m_journal->save(entry));
    }
    QStringList shownBy(EntryId id) const
    {
        QStringList ids;
        for (const PatternTag &tag : valueOf(m_journal->entry(id)).patterns)
            ids.append(tag.id);
        return ids;
    }
    void reopen()
    {
        m_journal.reset();
        m_journal = reopened();
    }

    std::unique_ptr<Journal> m_journal = newJournal();
};

TEST_F(OwnPatterns, are_made_with_a_name_and_a_group)
{
    const QString id = make(u"  Counting   to ten "_s);
    reopen();
    EXPECT_EQ(pattern(id).name, u"Counting to ten"_s);
    EXPECT_EQ(pattern(id).group, PatternGroup::AlarmUp);
    EXPECT_TRUE(pattern(id).own);
}

TEST_F(OwnPatterns, need_a_name)
{
    EXPECT_EQ(kindOf(m_journal->makePattern(u"  "_s, PatternGroup::Both)), Error::Kind::Invalid);
}

TEST_F(OwnPatterns, refuse_a_name_of_five_hundred_characters_in_words)
{
    const auto refused = m_journal->makePattern(QString{500, u'a'}, PatternGroup::Both);
    ASSERT_EQ(kindOf(refused), Error::Kind::Invalid);
    EXPECT_THAT(refused.error().message.toStdString(), HasSubstr("at most 100"));
}

TEST_F(OwnPatterns, refuse_the_name_of_one_that_comes_with_mooring)
{
    const QString name = m_journal->patterns().all().front().name.toUpper();
    const auto refused = m_journal->makePattern(name, PatternGroup::Both);
    ASSERT_EQ(kindOf(refused), Error::Kind::Invalid);
    EXPECT_THAT(refused.error().message.toStdString(), HasSubstr("comes with"));
}

TEST_F(OwnPatterns, refuse_the_name_of_another)
{
    make(u"Counting"_s);
    EXPECT_EQ(kindOf(m_journal->makePattern(u"counting"_s, PatternGroup::Both)), Error::Kind::Invalid);
}

TEST_F(OwnPatterns, may_be_written_from_right_to_left)
{
    const QString id = make(u"אני סופרת"_s);
    reopen();
    EXPECT_EQ(pattern(id).name, u"אני סופרת"_s);
}

TEST_F(OwnPatterns, are_renamed_and_stay_the_same)
{
    const QString id = make(u"Counting"_s);
    const EntryId entry = write({id});
    Pattern renamed = pattern(id);
    renamed.name = u"Counting breaths"_s;
    renamed.group = PatternGroup::Secure;
    ASSERT_TRUE(m_journal->changePattern(renamed).has_value());
    reopen();
    EXPECT_EQ(pattern(id).name, u"Counting breaths"_s);
    EXPECT_EQ(pattern(id).group, PatternGroup::Secure);
    EXPECT_THAT(shownBy(entry), ElementsAre(id));
}

TEST_F(OwnPatterns, may_keep_their_name_in_other_letters)
{
    const QString id = make(u"counting"_s);
    Pattern renamed = pattern(id);
    renamed.name = u"Counting"_s;
    EXPECT_TRUE(m_journal->changePattern(renamed).has_value());
}

TEST_F(OwnPatterns, keep_their_history_when_hidden)
{
    const QString id = make(u"Counting"_s);
    const EntryId entry = write({id});
    Pattern hidden = pattern(id);
    hidden.hidden = true;
    ASSERT_TRUE(m_journal->changePattern(hidden).has_value());
    reopen();
    EXPECT_TRUE(pattern(id).hidden);
    EXPECT_THAT(shownBy(entry), ElementsAre(id));
}

TEST_F(OwnPatterns, become_part_of_another)
{
    const QString from = make(u"Counting"_s);
    const EntryId alone = write({from});
    const EntryId both = write({u"monitoring"_s, from});
    EXPECT_THAT(valueOf(m_journal->mergePattern(from, u"monitoring"_s)).tags, SizeIs(2));
    EXPECT_THAT(shownBy(alone), ElementsAre(u"monitoring"_s));
    EXPECT_THAT(shownBy(both), ElementsAre(u"monitoring"_s));
    EXPECT_TRUE(pattern(from).hidden);
    const int bit = m_journal->patterns().indexOf(u"monitoring"_s).value();
    for (const EntryRow &row : m_journal->rows())
        EXPECT_EQ(row.patterns, quint64{1} << bit);
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(OwnPatterns, stand_again_where_they_stood_when_a_merge_is_taken_back)
{
    const QString from = make(u"Counting"_s);
    const EntryId alone = write({from});
    const EntryId both = write({u"monitoring"_s, from});
    const EntryId other = write({u"monitoring"_s});
    const EntryId trashed = write({from});
    ASSERT_TRUE(m_journal->moveToTrash(trashed).has_value());
    const PatternMerge merge = valueOf(m_journal->mergePattern(from, u"monitoring"_s));
    ASSERT_TRUE(m_journal->splitPattern(merge).has_value());
    ASSERT_TRUE(m_journal->restore(trashed).has_value());
    EXPECT_THAT(shownBy(alone), ElementsAre(from));
    EXPECT_THAT(shownBy(both), testing::UnorderedElementsAre(u"monitoring"_s, from));
    EXPECT_THAT(shownBy(other), ElementsAre(u"monitoring"_s));
    EXPECT_THAT(shownBy(trashed), ElementsAre(from));
    EXPECT_FALSE(pattern(from).hidden);
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(OwnPatterns, stay_away_from_entries_erased_before_a_merge_is_taken_back)
{
    const QString from = make(u"Counting"_s);
    const EntryId entry = write({from});
    const PatternMerge merge = valueOf(m_journal->mergePattern(from, u"monitoring"_s));
    ASSERT_TRUE(m_journal->moveToTrash(entry).has_value());
    ASSERT_TRUE(m_journal->erase(entry).has_value());
    EXPECT_TRUE(m_journal->splitPattern(merge).has_value());
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(OwnPatterns, do_not_become_part_of_themselves_or_of_nothing)
{
    const QString from = make(u"Counting"_s);
    EXPECT_EQ(kindOf(m_journal->mergePattern(from, from)), Error::Kind::Invalid);
    EXPECT_EQ(kindOf(m_journal->mergePattern(from, u"nothing"_s)), Error::Kind::Invalid);
    EXPECT_EQ(kindOf(m_journal->mergePattern(u"monitoring"_s, from)), Error::Kind::Invalid);
}

TEST_F(OwnPatterns, are_not_the_only_ones_that_can_be_hidden)
{
    Pattern hidden = pattern(u"monitoring"_s);
    hidden.hidden = true;
    hidden.name = u"Something else"_s;
    ASSERT_TRUE(m_journal->changePattern(hidden).has_value());
    reopen();
    EXPECT_TRUE(pattern(u"monitoring"_s).hidden);
    EXPECT_NE(pattern(u"monitoring"_s).name, u"Something else"_s);
}

} // namespace
} // namespace mooring

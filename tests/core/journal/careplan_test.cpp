// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/careplan.h"
#include "core/journal/journal.h"
#include "tests/support/journals.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring {

namespace {

class CarePlans : public test::JournalTest
{
protected:
    CarePlans() : m_journal{newJournal()} {}

    std::unique_ptr<Journal> m_journal;
    CarePlan m_plan{u"Ana"_s, u"Walking\nTea"_s, u"The harbour"_s};
};

} // namespace

TEST_F(CarePlans, are_empty_at_first) { EXPECT_TRUE(m_journal->carePlan().isEmpty()); }

TEST_F(CarePlans, are_there_when_the_journal_is_opened_again)
{
    ASSERT_TRUE(m_journal->save(m_plan).has_value());
    m_journal.reset();

    EXPECT_EQ(reopened()->carePlan(), m_plan);
}

TEST_F(CarePlans, are_refused_when_a_part_is_too_long)
{
    m_plan.helps = QString{CarePlan::longest + 1, u'a'};

    EXPECT_EQ(test::kindOf(m_journal->save(m_plan)), Error::Kind::Invalid);
}

TEST_F(CarePlans, are_given_out_with_everything_else)
{
    ASSERT_TRUE(m_journal->save(m_plan).has_value());

    EXPECT_EQ(test::valueOf(m_journal->contents()).care, m_plan);
}

TEST_F(CarePlans, are_brought_into_a_journal_without_one)
{
    JournalContents contents;
    contents.care = m_plan;
    ASSERT_TRUE(m_journal->merge(contents, false).has_value());

    EXPECT_EQ(m_journal->carePlan(), m_plan);
}

TEST_F(CarePlans, leave_ones_own_alone)
{
    ASSERT_TRUE(m_journal->save(m_plan).has_value());
    JournalContents contents;
    contents.care.whom = u"Somebody else"_s;
    ASSERT_TRUE(m_journal->merge(contents, false).has_value());

    EXPECT_EQ(m_journal->carePlan(), m_plan);
}

TEST_F(CarePlans, are_the_same_as_json)
{
    EXPECT_EQ(carePlanFrom(toJson(m_plan)), m_plan);
    EXPECT_TRUE(toJson(CarePlan{}).isEmpty());
}

} // namespace mooring

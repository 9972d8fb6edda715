// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/trendsdata.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

class TrendsDataTest : public test::JournalTest
{
protected:
    TrendsDataTest() { QLocale::setDefault(QLocale{u"en_GB"_s}); }

    TrendsView viewOf(const std::vector<test::MadeUpDay> &days, Shown shown = Shown::Both)
    {
        test::write(*m_journal, days);
        return test::viewOfSam(*m_journal, TimeRange::All, shown);
    }

    const std::unique_ptr<Journal> m_journal = newJournal();
};

std::vector<test::MadeUpDay> on(std::initializer_list<int> daysAgo)
{
    std::vector<test::MadeUpDay> days;
    for (const int ago : daysAgo)
        days.push_back({today.addDays(-ago), u"Sam"_s, 4, 3});
    return days;
}

} // namespace

TEST(DaysOf, a_month_ends_today)
{
    EXPECT_EQ(daysOf(TimeRange::Month, today, {}), (DayRange{{2025, 10, 13}, today}));
}

TEST(DaysOf, all_begins_with_the_first_check_in)
{
    EXPECT_EQ(daysOf(TimeRange::All, today, {2019, 2, 3}).first, QDate(2019, 2, 3));
}

TEST(DaysOf, all_is_two_weeks_at_least)
{
    EXPECT_EQ(daysOf(TimeRange::All, today, today.addDays(-2)).length(), 14);
}

TEST(UsualRange, is_the_shortest_that_shows_a_young_journal)
{
    EXPECT_EQ(usualRange(0), TimeRange::Month);
    EXPECT_EQ(usualRange(28), TimeRange::Month);
    EXPECT_EQ(usualRange(40), TimeRange::ThreeMonths);
}

TEST(UsualRange, is_six_months_for_an_old_one) { EXPECT_EQ(usualRange(3650), TimeRange::SixMonths); }

TEST_F(TrendsDataTest, counts_the_days_of_a_gap)
{
    EXPECT_THAT(gapsIn(viewOf(on({60, 40, 16, 0}))), ElementsAre(Gap{today.addDays(-59), today.addDays(-41)},
                                                                 Gap{today.addDays(-39), today.addDays(-17)},
                                                                 Gap{today.addDays(-15), today.addDays(-1)}));
}

TEST_F(TrendsDataTest, counts_the_days_since_the_last_check_in)
{
    EXPECT_THAT(gapsIn(viewOf(on({31, 30}))), ElementsAre(Gap{today.addDays(-29), today}));
}

TEST_F(TrendsDataTest, thinks_nothing_of_thirteen_days)
{
    EXPECT_THAT(gapsIn(viewOf(on({14, 0}))), IsEmpty());
}

TEST_F(TrendsDataTest, reads_a_day_with_a_check_in)
{
    const auto view = viewOf(test::everyOtherDay(u"Sam"_s, today, 20));

    EXPECT_THAT(readingWords(readingOf(view.data->anxiety, today)).toStdString(),
                MatchesRegex("3\\.5 that day, level 3\\.[0-9] \\(likely [0-9.]+–[0-9.]+\\)"));
}

TEST_F(TrendsDataTest, reads_a_day_without_one)
{
    const auto view = viewOf(test::everyOtherDay(u"Sam"_s, today, 20));

    EXPECT_THAT(readingWords(readingOf(view.data->anxiety, today.addDays(-1))).toStdString(),
                StartsWith("no check-in, level 3"));
}

TEST_F(TrendsDataTest, gives_only_the_range_in_a_long_gap)
{
    const auto view = viewOf(on({130, 129, 128, 127, 126, 110, 109, 20, 19, 18}));

    EXPECT_THAT(readingWords(readingOf(view.data->anxiety, today.addDays(-60))).toStdString(),
                StartsWith("no check-in, likely "));
}

TEST_F(TrendsDataTest, gives_no_level_before_there_is_a_line)
{
    const auto view = viewOf(test::everyOtherDay(u"Sam"_s, today, 6));

    EXPECT_EQ(readingWords(readingOf(view.data->anxiety, today)), u"3.5 that day"_s);
}

TEST_F(TrendsDataTest, gives_no_level_before_the_first_day)
{
    const auto view = viewOf(test::everyOtherDay(u"Sam"_s, today, 20));

    EXPECT_TRUE(readingOf(view.data->anxiety, view.data->firstCheckIn().addDays(-1)).empty());
}

TEST_F(TrendsDataTest, says_a_range_that_leaves_the_scale_as_it_is)
{
    EXPECT_EQ(rangeWords({1.2, .04}), u"0.8–1.6"_s);
}

TEST_F(TrendsDataTest, says_what_a_line_still_needs)
{
    const auto view = viewOf(test::everyOtherDay(u"Sam"_s, today, 5));

    EXPECT_THAT(missingLineWords(view).toStdString(), EndsWith(": 2 more."));
}

TEST_F(TrendsDataTest, marks_what_concerns_the_person)
{
    test::write(*m_journal, on({3}));
    const auto sam = test::idOf(*m_journal, u"Sam"_s);
    const auto priya = test::valueOf(m_journal->save(Relationship{.name = u"Priya"_s}));
    const auto keep = [&](const QString &words, RelationshipId with, int ago) {
        Milestone milestone;
        milestone.day = today.addDays(-ago);
        milestone.words = words;
        milestone.with = with;
        ASSERT_TRUE(m_journal->save(milestone).has_value());
    };
    keep(u"Moved in"_s, sam, 5);
    keep(u"New work"_s, {}, 9);
    keep(u"Holiday"_s, priya, 7);

    EXPECT_THAT(test::valueOf(marksFor(*m_journal, sam, today)),
                ElementsAre(Field(&Mark::words, u"New work"_s), Field(&Mark::words, u"Moved in"_s)));
}

TEST_F(TrendsDataTest, draws_nothing_after_the_last_check_in_about_a_relationship_that_rests)
{
    const auto lastDrawn = [this] {
        const auto view = test::viewOfSam(*m_journal);
        return view.data->anxiety.curve(0, dayNumber(today), 100).back().day;
    };
    test::write(*m_journal, on({60, 50, 40}));
    ASSERT_EQ(lastDrawn(), dayNumber(today));
    Relationship rests = *m_journal->relationship(u"Sam"_s);
    rests.archived = true;
    ASSERT_TRUE(m_journal->save(rests).has_value());

    EXPECT_EQ(lastDrawn(), dayNumber(today.addDays(-40)));
}

TEST_F(TrendsDataTest, compares_before_and_after_steps_and_milestones_up_to_today)
{
    test::write(*m_journal, on({3}));
    Entry practised = test::entryOn(today.addDays(-2), u"Words"_s);
    practised.steps = {4};
    ASSERT_TRUE(m_journal->save(practised).has_value());
    const auto milestone = [](int ago) {
        return Mark{.kind = Mark::Kind::Milestone, .day = today.addDays(-ago), .words = u"Moved"_s};
    };
    const auto source =
        trendsSource(*m_journal, test::idOf(*m_journal, u"Sam"_s), today, {milestone(1), milestone(-1)});

    EXPECT_THAT(source.occasions,
                ElementsAre(Occasion{Occasion::Kind::Step, today.addDays(-2), 4, {}},
                            Occasion{Occasion::Kind::Milestone, today.addDays(-1), 0, u"Moved"_s}));
}

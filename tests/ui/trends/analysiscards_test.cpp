// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/charttable.h"
#include "ui/trends/intervalview.h"
#include "ui/trends/stepscard.h"
#include "ui/trends/togethercard.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

/// A hundred days: on every third the first pattern, and then 1.5 more closeness-worry; on every fifth the
/// second, and nothing with it. Distance is flat but for a fall by 2 with the step, in the middle.
TrendsSource source(int days = 100)
{
    QLocale::setDefault(QLocale{u"en_GB"_s});
    Pattern checking, asked;
    checking.id = u"monitoring"_s;
    checking.name = u"Checking up"_s;
    checking.group = PatternGroup::AlarmUp;
    asked.id = u"asked_directly"_s;
    asked.name = u"Asked directly"_s;
    TrendsSource source{.name = u"Sam"_s,
                        .today = today,
                        .anxiety = {},
                        .avoidance = {},
                        .entries = {},
                        .patterns = {checking, asked},
                        .marks = {},
                        .occasions = {},
                        .others = {}};
    for (int i = 0; i < days; ++i) {
        const QDate day = today.addDays(i + 1 - days);
        const double noise = .4 * std::sin(i * 12.9898) + .3 * std::cos(i * 78.233);
        const quint64 patterns = (i % 3 == 0 ? 1U : 0U) | (i % 5 == 0 ? 2U : 0U);
        source.anxiety.push_back({dayNumber(day), 3.5 + noise + (i % 3 == 0 ? 1.5 : 0)});
        source.avoidance.push_back({dayNumber(day), (i < days / 2 ? 5 : 3) + noise});
        source.entries.push_back({static_cast<qint32>(day.toJulianDay()), patterns});
    }
    source.occasions = {{Occasion::Kind::Step, today.addDays(1 - days + days / 2), 4, {}}};
    return source;
}

struct Known {
    TrendsView view;
    std::shared_ptr<const TrendsAnalysis> analysis;
};

Known known(TrendsSource from)
{
    const auto data = std::make_shared<const TrendsData>(trendsData(std::move(from)));
    return {{data, daysOf(TimeRange::All, today, data->firstCheckIn()), Shown::Both},
            std::make_shared<const TrendsAnalysis>(analysisOf(*data))};
}

template <typename Card>
std::unique_ptr<Card> shown(const Known &known)
{
    auto card = std::make_unique<Card>();
    card->resize(680, 328);
    card->show();
    card->display(known.view, known.analysis);
    return card;
}

} // namespace

TEST(TogetherCard, shows_what_holds_and_nothing_else)
{
    const auto card = shown<TogetherCard>(known(source()));

    ASSERT_THAT(card->intervals().rows(), SizeIs(1));
    EXPECT_EQ(card->intervals().rows().front().title, u"Checking up"_s);
    EXPECT_THAT(card->intervals().rows().front().caption.toStdString(),
                AllOf(StartsWith("closeness‑worry 1."), HasSubstr(" higher ("), EndsWith("34 days")));
}

TEST(TogetherCard, says_that_it_says_nothing_about_which_comes_first)
{
    EXPECT_EQ(
        shown<TogetherCard>(known(source()))->note(),
        u"These go together; that says nothing about which comes first. One more pattern is not clear yet."_s);
}

TEST(TogetherCard, leaves_out_a_dimension_that_is_not_shown)
{
    auto distance = known(source());
    distance.view.shown = Shown::Avoidance;

    EXPECT_TRUE(shown<TogetherCard>(distance)->isEmpty());
}

TEST(TogetherCard, says_what_is_missing)
{
    EXPECT_THAT(shown<TogetherCard>(known(source(20)))->missing().toStdString(),
                AllOf(HasSubstr("from 30 check-ins on"), HasSubstr("So far there are 20")));
}

TEST(TogetherCard, says_that_it_is_being_worked_out)
{
    auto early = known(source());
    early.analysis = nullptr;

    EXPECT_EQ(shown<TogetherCard>(early)->missing(), u"Being worked out…"_s);
}

TEST(TogetherCard, has_all_that_was_looked_at_in_its_table)
{
    const auto card = shown<TogetherCard>(known(source()));
    const auto *model = card->table().model();

    EXPECT_EQ(model->rowCount(), 8); // two patterns, two dimensions, the same day and the day after
    EXPECT_EQ(model->index(0, 6).data().toString(), u"goes with"_s);
    EXPECT_THAT(card->numbers(), SizeIs(9));
}

TEST(TogetherCard, leads_to_the_pattern)
{
    const auto card = shown<TogetherCard>(known(source()));
    const QSignalSpy asked{card.get(), &TogetherCard::patternRequested};
    QTest::keyClick(&card->intervals(), Qt::Key_Down);
    QTest::keyClick(&card->intervals(), Qt::Key_Return);

    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toString(), u"monitoring"_s);
}

TEST(TogetherCard, reads_a_row_out)
{
    const auto card = shown<TogetherCard>(known(source()));
    QTest::keyClick(&card->intervals(), Qt::Key_Down);

    EXPECT_THAT(card->intervals().accessibleName().toStdString(),
                AllOf(StartsWith("What goes together. On days tagged Checking up"),
                      HasSubstr("not which comes first")));
}

TEST(StepsCard, sets_after_against_before)
{
    const auto card = shown<StepsCard>(known(source()));

    ASSERT_THAT(card->intervals().rows(), SizeIs(1));
    EXPECT_THAT(card->intervals().rows().front().intervals, SizeIs(2));
    EXPECT_EQ(card->intervals().limit(), 3);
}

TEST(StepsCard, names_the_step)
{
    const auto card = shown<StepsCard>(known(source()));
    EXPECT_EQ(card->intervals().rows().front().title, u"Step 4"_s);
    card->setTitles({{}, {}, {}, u"Steady before you respond"_s});

    EXPECT_EQ(card->intervals().rows().front().title, u"Step 4, Steady before you respond"_s);
}

TEST(StepsCard, never_says_why)
{
    EXPECT_THAT(shown<StepsCard>(known(source()))->words().toStdString(),
                HasSubstr("Other things may have changed too."));
}

TEST(StepsCard, says_how_many_check_ins_are_missing)
{
    auto late = source();
    late.occasions = {{Occasion::Kind::Step, today.addDays(-3), 4, {}}};

    EXPECT_THAT(shown<StepsCard>(known(std::move(late)))->missing().toStdString(),
                AllOf(HasSubstr("from 14 check-ins on either side"), HasSubstr("there are 96 and 4")));
}

TEST(StepsCard, says_that_nothing_has_begun)
{
    auto never = source();
    never.occasions.clear();

    EXPECT_THAT(shown<StepsCard>(known(std::move(never)))->missing().toStdString(),
                StartsWith("Nothing has begun yet."));
}

TEST(StepsCard, sets_a_milestone_between_before_and_after_too)
{
    auto moved = source();
    moved.occasions = {{Occasion::Kind::Milestone, today.addDays(-40), 0, u"Moved in"_s}};

    EXPECT_EQ(shown<StepsCard>(known(std::move(moved)))->intervals().rows().front().title, u"Moved in"_s);
}

TEST(StepsCard, leads_to_the_step)
{
    const auto card = shown<StepsCard>(known(source()));
    const QSignalSpy asked{card.get(), &StepsCard::stepRequested};
    QTest::keyClick(&card->intervals(), Qt::Key_Down);
    QTest::keyClick(&card->intervals(), Qt::Key_Return);

    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toInt(), 4);
}

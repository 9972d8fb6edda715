// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/checkin.h"

#include <gmock/gmock.h>

#include <limits>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Optional;
using testing::UnorderedElementsAreArray;

namespace {

CheckIn daily() { return loadCheckIn(u"daily-1"_s, QLocale::c()).value(); }

QStringList ids(const std::vector<CheckInItem> &items)
{
    QStringList all;
    for (const CheckInItem &item : items)
        all.append(item.id);
    return all;
}

} // namespace

TEST(CheckIn, has_three_statements_for_each_dimension)
{
    EXPECT_THAT(ids(daily().items), ElementsAre(u"ax1"_s, u"ax2"_s, u"ax3"_s, u"av1"_s, u"av2"_s, u"av3"_s));
}

TEST(CheckIn, falls_back_to_english)
{
    const auto checkIn = loadCheckIn(u"daily-1"_s, QLocale{QLocale::Icelandic});

    ASSERT_TRUE(checkIn);
    EXPECT_EQ(checkIn->lowEnd, u"not at all"_s);
    EXPECT_EQ(checkIn->highEnd, u"very much"_s);
}

TEST(CheckIn, is_not_found_under_an_unknown_version)
{
    EXPECT_EQ(loadCheckIn(u"daily-9"_s, QLocale::c()).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(loadCheckIn(u"../patterns"_s, QLocale::c()).error().kind, Error::Kind::NotFound);
}

TEST(CheckIn, is_refused_without_words_for_a_statement)
{
    const QByteArray facts = R"({"version":"x","items":[{"id":"ax1","dimension":"anxiety"}]})";

    EXPECT_EQ(parseCheckIn(facts, "{}").error().kind, Error::Kind::Damaged);
    EXPECT_EQ(parseCheckIn("nonsense", "{}").error().kind, Error::Kind::Damaged);
}

TEST(CheckIn, speaks_about_a_person_or_in_general)
{
    const CheckInItem item = daily().items.front();

    EXPECT_EQ(wordsAbout(item, u"Sam"_s), u"I was on alert for signs that Sam was pulling away."_s);
    EXPECT_EQ(wordsAbout(item, {}), u"I was on alert for signs that people close to me were pulling away."_s);
}

TEST(CheckIn, needs_no_name_in_general)
{
    for (const CheckInItem &item : daily().items)
        EXPECT_FALSE(item.wordsInGeneral.contains(u'{')) << item.id.toStdString();
}

TEST(Score, is_the_mean_with_reversed_statements_turned_round)
{
    const Answers answers{{u"ax1"_s, 5}, {u"ax2"_s, 4},   {u"ax3"_s, 2},
                          {u"av1"_s, 1}, {u"av2"_s, 2.5}, {u"av3"_s, 6}};

    EXPECT_EQ(score(daily(), answers), (Scores{5, 5.5 / 3, 3, 3}));
}

TEST(Score, makes_do_with_two_answers_of_three)
{
    const Scores scores = score(daily(), {{u"av1"_s, 3}, {u"av3"_s, 6}});

    EXPECT_THAT(scores.avoidance, Optional(2.5));
    EXPECT_EQ(scores.avoidanceAnswered, 2);
}

TEST(Score, is_absent_with_one_answer)
{
    const Scores scores = score(daily(), {{u"ax1"_s, 3}});

    EXPECT_FALSE(scores.anxiety);
    EXPECT_EQ(scores.anxietyAnswered, 1);
    EXPECT_FALSE(scores.avoidance);
}

TEST(Score, of_all_middle_answers_is_the_middle)
{
    Answers answers;
    for (const CheckInItem &item : daily().items)
        answers.insert(item.id, 4);

    EXPECT_EQ(score(daily(), answers), (Scores{4, 4, 3, 3}));
}

TEST(CheckAnswers, accepts_the_scale_and_half_steps)
{
    EXPECT_TRUE(checkAnswers(daily(), {{u"ax1"_s, 1}, {u"ax2"_s, 6.5}, {u"av3"_s, 7}}));
    EXPECT_TRUE(checkAnswers(daily(), {}));
}

TEST(CheckAnswers, refuses_what_lies_outside_the_scale)
{
    for (const double answer :
         {0.5, 7.5, -1., std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        EXPECT_EQ(checkAnswers(daily(), {{u"ax1"_s, answer}}).error().kind, Error::Kind::Invalid) << answer;
}

TEST(CheckAnswers, names_a_statement_it_does_not_know)
{
    const Status status = checkAnswers(daily(), {{u"zz9"_s, 4}});

    EXPECT_EQ(status.error().kind, Error::Kind::NotFound);
    EXPECT_THAT(status.error().message.toStdString(), HasSubstr("zz9"));
}

TEST(WeekOrder, stays_the_same_all_week)
{
    EXPECT_EQ(ids(itemsForWeek(daily(), QDate{2025, 12, 29})), ids(itemsForWeek(daily(), QDate{2026, 1, 4})));
}

TEST(WeekOrder, differs_between_weeks)
{
    QSet<QStringList> orders;
    for (qint64 week = 0; week < 10; ++week)
        orders.insert(ids(itemsForWeek(daily(), QDate{2026, 1, 5}.addDays(7 * week))));

    EXPECT_GE(orders.size(), 8);
}

TEST(WeekOrder, holds_every_statement_once)
{
    EXPECT_THAT(ids(itemsForWeek(daily(), QDate{2026, 3, 1})), UnorderedElementsAreArray(ids(daily().items)));
}

TEST(WeekOrder, is_the_same_on_every_machine)
{
    EXPECT_THAT(ids(itemsForWeek(daily(), QDate{2026, 1, 7})),
                ElementsAre(u"ax1"_s, u"ax3"_s, u"av2"_s, u"av3"_s, u"av1"_s, u"ax2"_s));
}

} // namespace mooring

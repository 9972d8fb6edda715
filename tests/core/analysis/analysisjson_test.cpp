// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisjson.h"
#include "tests/core/trends/made.h"
#include "tests/core/trends/series.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gmock/gmock.h>

#include <cmath>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QDate firstDay{2024, 1, 1};

/// One dimension's check-ins, a pattern that goes with them, a step, and a milestone.
Subject checkedIn(int days)
{
    Subject all{.today = firstDay.addDays(days - 1),
                .checkIns = {u"Sam"_s, shiftedInTime(noisy(days, .01, 3), dayNumber(firstDay)),
                             shiftedInTime(shifted(noisy(days, .01, 4), -1), dayNumber(firstDay))},
                .days = {},
                .occasions = {{Occasion::Kind::Step, firstDay.addDays(days / 2), 4, {}},
                              {Occasion::Kind::Milestone, firstDay.addDays(2), 0, u"Moved <in>"_s}},
                .patterns = {{u"withdrawal"_s, u"Withdrawing"_s}, {u"rumination"_s, u"Turning it over"_s}},
                .others = {{u"Mum"_s, shiftedInTime(constant(20, 2), dayNumber(firstDay)), {}}}};
    Dice dice{9};
    for (Observation &row : all.checkIns.anxiety) {
        const bool with = dice.uniform() < .4;
        row.value += with ? 1 : 0;
        all.days.push_back({row.day, (with ? 1U : 0U) | (dice.uniform() < .3 ? 2U : 0U)});
    }
    return all;
}

QJsonObject jsonOf(const Subject &subject) { return toJson(analyse(subject), QLocale::c()); }

QJsonObject first(const QJsonObject &json, const QString &section, const QString &key = {},
                  const QJsonValue &value = {})
{
    const QJsonArray array = json.value(section).toArray();
    for (const QJsonValue item : array)
        if (key.isEmpty() || item.toObject().value(key) == value)
            return item.toObject();
    return {};
}

/// Everything that must be there wherever something may be shown or not.
void expectHonest(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array)
            expectHonest(item);
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"shown"_s)) {
        EXPECT_EQ(object.value(u"shown"_s).toBool(), object.value(u"why_not"_s).isNull())
            << QJsonDocument{object}.toJson().toStdString();
    }
    for (const QJsonValue item : object)
        expectHonest(item);
}

} // namespace

TEST(AnalysisJson, says_of_every_part_whether_it_is_shown_or_why_not)
{
    for (const int days : {1, 2, 3, 7, 14, 30, 120, 500})
        expectHonest(jsonOf(checkedIn(days)));
    const QJsonObject json = jsonOf(checkedIn(14));
    for (const auto &section :
         {u"levels"_s, u"changes"_s, u"movements"_s, u"change_points"_s, u"steadiness"_s,
          u"before_and_after"_s, u"links"_s, u"compared_with"_s, u"across_people"_s})
        EXPECT_TRUE(first(json, section).contains(u"why_not"_s)) << section.toStdString();
}

TEST(AnalysisJson, gives_levels_with_their_range_and_days)
{
    const QJsonObject level = first(jsonOf(checkedIn(60)), u"levels"_s);

    EXPECT_EQ(level.value(u"dimension"_s), u"anxiety"_s);
    EXPECT_EQ(level.value(u"check_in_days"_s), 60);
    EXPECT_EQ(level.value(u"from"_s), u"2024-01-01"_s);
    EXPECT_EQ(level.value(u"on"_s), u"2024-02-29"_s);
    EXPECT_NEAR(level.value(u"high95_points"_s).toDouble() - level.value(u"low95_points"_s).toDouble(),
                2 * 1.96 * level.value(u"sd_points"_s).toDouble(), 1e-12);
}

TEST(AnalysisJson, has_no_number_below_three_check_ins)
{
    EXPECT_TRUE(first(jsonOf(checkedIn(2)), u"levels"_s).value(u"mean_points"_s).isNull());
    EXPECT_FALSE(first(jsonOf(checkedIn(3)), u"levels"_s).value(u"mean_points"_s).isNull());
}

TEST(AnalysisJson, names_an_area_with_masses_that_add_up_to_one)
{
    const QJsonObject area = jsonOf(checkedIn(60)).value(u"area"_s).toObject();
    double sum = 0;
    const QJsonObject masses = area.value(u"masses"_s).toObject();
    for (const QJsonValue mass : masses)
        sum += mass.toDouble();

    EXPECT_TRUE(area.value(u"shown"_s).toBool());
    EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(AnalysisJson, gives_changes_over_every_window)
{
    const QJsonObject json = jsonOf(checkedIn(500));

    EXPECT_EQ(json.value(u"changes"_s).toArray().size(), 6);
    EXPECT_TRUE(first(json, u"changes"_s, u"days"_s, 365).value(u"shown"_s).toBool());
    EXPECT_FALSE(first(jsonOf(checkedIn(100)), u"changes"_s, u"days"_s, 365).value(u"shown"_s).toBool());
}

TEST(AnalysisJson, does_not_show_a_change_that_is_no_news)
{
    Subject sam = checkedIn(120);
    sam.today = sam.today.addDays(15);
    const QJsonObject change = first(jsonOf(sam), u"changes"_s);

    EXPECT_FALSE(change.value(u"shown"_s).toBool());
    EXPECT_THAT(change.value(u"why_not"_s).toString().toStdString(), HasSubstr("15 days ago"));
}

TEST(AnalysisJson, gives_links_that_hold_with_words_and_their_numbers)
{
    const QJsonObject link = first(jsonOf(checkedIn(300)), u"links"_s);

    EXPECT_EQ(link.value(u"pattern"_s), u"withdrawal"_s);
    EXPECT_EQ(link.value(u"when"_s), u"same_day"_s);
    EXPECT_TRUE(link.value(u"shown"_s).toBool());
    EXPECT_EQ(link.value(u"check_ins_with"_s).toInt() + link.value(u"check_ins_without"_s).toInt(), 300);
    EXPECT_LT(link.value(u"p_adjusted"_s).toDouble(), .10);
    EXPECT_THAT(link.value(u"words"_s).toString().toStdString(), HasSubstr("On days tagged Withdrawing"));
}

TEST(AnalysisJson, says_of_a_link_that_it_is_not_clear_yet)
{
    const QJsonObject link = first(jsonOf(checkedIn(300)), u"links"_s, u"pattern"_s, u"rumination"_s);

    EXPECT_FALSE(link.value(u"shown"_s).toBool());
    EXPECT_THAT(link.value(u"why_not"_s).toString().toStdString(), HasSubstr("Not clear yet"));
}

TEST(AnalysisJson, keeps_before_and_after_back_until_enough_is_known)
{
    const QJsonObject json = jsonOf(checkedIn(60));
    const QJsonObject step = first(json, u"before_and_after"_s, u"kind"_s, u"step"_s);
    const QJsonObject milestone = first(json, u"before_and_after"_s, u"kind"_s, u"milestone"_s);

    EXPECT_TRUE(step.value(u"shown"_s).toBool());
    EXPECT_EQ(step.value(u"step"_s), 4);
    EXPECT_EQ(step.value(u"since"_s), u"2024-01-31"_s);
    EXPECT_FALSE(milestone.value(u"shown"_s).toBool());
    EXPECT_TRUE(milestone.value(u"mean_points"_s).isNull());
    EXPECT_EQ(milestone.value(u"milestone"_s), u"Moved <in>"_s);
    EXPECT_EQ(milestone.value(u"check_ins_before"_s), 2);
}

TEST(AnalysisJson, counts_patterns_on_the_same_days)
{
    const QJsonObject pair = first(jsonOf(checkedIn(300)), u"patterns_together"_s);

    EXPECT_EQ(pair.value(u"patterns"_s), (QJsonArray{u"withdrawal"_s, u"rumination"_s}));
    EXPECT_GT(pair.value(u"days_together"_s).toInt(), 10);
}

TEST(AnalysisJson, sets_people_side_by_side)
{
    const QJsonObject json = jsonOf(checkedIn(60));
    const QJsonObject beside = first(json, u"compared_with"_s);

    EXPECT_EQ(beside.value(u"with"_s), u"Mum"_s);
    EXPECT_TRUE(beside.value(u"shown"_s).toBool());
    EXPECT_EQ(beside.value(u"check_in_days_with"_s), 20);
    EXPECT_FALSE(first(json, u"compared_with"_s, u"dimension"_s, u"avoidance"_s).value(u"shown"_s).toBool());
    EXPECT_EQ(first(json, u"across_people"_s).value(u"people"_s), 2);
}

TEST(AnalysisJson, stays_finite_whatever_the_answers_are)
{
    for (const double value : {1., 4., 7.})
        for (const int days : {1, 60, 400}) {
            Subject sam = checkedIn(days);
            sam.checkIns.anxiety = shiftedInTime(constant(days, value), dayNumber(firstDay));
            const QJsonObject level = first(jsonOf(sam), u"levels"_s);
            EXPECT_EQ(level.value(u"mean_points"_s).isNull(), days < 3);
            expectHonest(jsonOf(sam));
        }
}

} // namespace mooring

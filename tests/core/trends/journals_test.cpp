// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"
#include "tests/core/trends/made.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

// Made journals from one check-in to ten years: what may be said is said when it is due, what may not never
// is.
namespace mooring::trends {

using namespace Qt::StringLiterals;
namespace {

struct MadeJournal {
    const char *name;
    int days;
    Made anxiety, avoidance;
    double silent = 0; ///< days since the last check-in
    bool steps = true; ///< answers in steps of a sixth, as three statements in half steps give
};

/// As check-ins are: within the scale, in small steps.
Trend trendOf(const MadeJournal &journal, Made how, std::uint64_t seed)
{
    how.days = journal.days;
    auto rows = made(how, seed).rows;
    for (Observation &row : rows)
        row.value = std::clamp(journal.steps ? std::round(row.value * 6) / 6 : row.value, 1., 7.);
    return Trend{rows, {.today = journal.days + journal.silent}};
}

std::vector<MadeJournal> journals()
{
    const std::array<MadeJournal, 9> kinds{
        MadeJournal{"calm", 0, {.start = 2.2}, {.start = 2}},
        MadeJournal{"everyDay", 0, {.start = 5, .answered = 1}, {.start = 2.5, .answered = 1}},
        MadeJournal{"wandering", 0, {.start = 4, .wandering = .08}, {.start = 3.5, .wandering = .08}},
        MadeJournal{"restless", 0, {.start = 4, .noise = 1.6}, {.start = 4, .noise = 1.6}},
        MadeJournal{"seldom", 0, {.start = 3, .answered = .15}, {.start = 5, .answered = .1}},
        MadeJournal{"floor", 0, {.start = 1.1, .noise = .3}, {.start = 1.3, .noise = .3}},
        MadeJournal{"ceiling", 0, {.start = 6.9, .noise = .3}, {.start = 6.7, .noise = .3}},
        MadeJournal{"constant", 0, {.start = 3, .noise = 0}, {.start = 3, .noise = 0}},
        MadeJournal{"silent", 0, {.start = 3}, {.start = 3}, 40},
    };
    std::vector<MadeJournal> all;
    for (const MadeJournal &kind : kinds)
        for (const int days : {1, 2, 4, 8, 13, 17, 22, 30, 45, 70, 100, 200, 400}) {
            all.push_back(kind);
            all.back().days = days;
        }
    for (const std::size_t kind : {1U, 2U}) {
        all.push_back(kinds[kind]);
        all.back().days = 3653;
    }
    for (const int days : {100, 200, 400}) {
        const double perDay = -2.5 / days;
        all.push_back({"easing", days, {.start = 5.5, .perDay = perDay}, {.start = 4.5, .perDay = perDay}});
        all.push_back({"jumping",
                       days,
                       {.start = 2.5, .noise = .4, .answered = 1, .step = 2.2, .stepDay = days - 40},
                       {.start = 2.5}});
    }
    return all;
}

/// A journal with what is known and said about it.
class Told
{
public:
    explicit Told(const MadeJournal &journal)
        : name{std::string{journal.name} + ", " + std::to_string(journal.days) + " days"}
        , anxiety{trendOf(journal, journal.anxiety, 21)}
        , avoidance{trendOf(journal, journal.avoidance, 22)}
        , found{findings(u"Sam"_s, anxiety, avoidance)}
        , atMonths{inWords(found, QLocale::c()).all().join(u' ')}
        , atTheYear{inWords(found, QLocale::c(), Looking::AtTheYear).all().join(u' ')}
    {}

    /// What is spoken of at all.
    static bool spoken(const Trend &trend) { return trend.days().size() >= 3; }
    int fewest() const { return static_cast<int>(std::min(anxiety.days().size(), avoidance.days().size())); }
    bool recent() const { return found.daysSinceLast <= 14; }
    bool either(const std::function<bool(const Trend &)> &is) const { return is(anxiety) || is(avoidance); }
    bool says(const QString &words) const { return atMonths.contains(words); }
    bool saysOfTheYear(const QString &words) const { return atTheYear.contains(words); }

    std::string name;
    Trend anxiety, avoidance;
    Findings found;
    QString atMonths, atTheYear;
};

const std::vector<Told> &everyJournal()
{
    static const std::vector<Told> all = [] {
        std::vector<Told> told;
        for (const MadeJournal &journal : journals())
            told.emplace_back(journal);
        return told;
    }();
    return all;
}

/// Says of every journal whether the words were there when they were due, and whether both ever happened: a
/// rule that never applies would prove nothing.
void expectWhenDue(const QString &words, const std::function<bool(const Told &)> &due)
{
    int with = 0;
    for (const Told &told : everyJournal()) {
        EXPECT_EQ(told.says(words), due(told)) << told.name << ": " << told.atMonths.toStdString();
        with += told.says(words) ? 1 : 0;
    }
    EXPECT_GT(with, 0) << "never said";
    EXPECT_LT(with, static_cast<int>(everyJournal().size())) << "always said";
}

double greatestMass(const Told &told)
{
    const AreaMasses masses = areaMasses(*told.found.position);
    return std::max({masses.secure, masses.preoccupied, masses.dismissing, masses.fearful});
}

/// Whether a change over 28 or 90 days is news and may be called so sure.
bool changed(const Told &told, Certainty sure)
{
    return told.recent() && told.either([sure](const Trend &trend) {
        return std::ranges::any_of(std::array{28, 90}, [&](int window) {
            const auto change = trend.change(window);
            return change && std::abs(change->delta.mean) >= .05 && certainty(*change) == sure;
        });
    });
}

} // namespace

TEST(MadeJournals, are_never_labelled_judged_or_explained)
{
    for (const Told &told : everyJournal())
        for (const auto &word :
             {u"you are"_s,      u"style"_s,   u"anxiously"_s, u"avoidantly"_s,   u"partner"_s,
              u"childhood"_s,    u"because"_s, u"caused"_s,    u"thanks to"_s,    u"improved"_s,
              u"better"_s,       u"worse"_s,   u"good"_s,      u"bad"_s,          u"healthy"_s,
              u"normal range"_s, u"diagnos"_s, u"disorder"_s,  u"disorganised"_s, u"streak"_s,
              u"percent"_s,      u"%"_s,       u"!"_s,         u"nan"_s,          u"inf,"_s,
              u"-0.0"_s})
            for (const QString &said : {told.atMonths, told.atTheYear})
                EXPECT_FALSE(said.contains(word, Qt::CaseInsensitive))
                    << word.toStdString() << " in " << told.name << ": " << said.toStdString();
}

TEST(MadeJournals, name_an_area_only_as_a_place_on_the_map)
{
    const QRegularExpression label{u"(secure|anxious|avoidant|fearful)(?! area)"_s};

    for (const Told &told : everyJournal())
        EXPECT_FALSE(told.atMonths.contains(label)) << told.atMonths.toStdString();
}

TEST(MadeJournals, give_levels_with_their_range_from_three_check_ins)
{
    expectWhenDue(u" for closeness‑worry (likely"_s,
                  [](const Told &told) { return Told::spoken(told.anxiety); });
    expectWhenDue(u" for distance (likely"_s, [](const Told &told) { return Told::spoken(told.avoidance); });
}

TEST(MadeJournals, are_called_rough_below_fourteen_check_ins)
{
    expectWhenDue(u"this is still rough"_s, [](const Told &told) {
        return told.either(
            [](const Trend &trend) { return Told::spoken(trend) && trend.days().size() < 14; });
    });
}

TEST(MadeJournals, are_placed_on_the_map_from_fourteen_check_ins)
{
    const auto placed = [](const Told &told) { return told.fewest() >= 14; };

    expectWhenDue(u"of the map"_s, placed);
    expectWhenDue(u"These areas are a map, not types of people."_s, placed);
}

TEST(MadeJournals, are_placed_as_surely_as_the_masses_allow)
{
    expectWhenDue(u"mostly in the"_s,
                  [](const Told &told) { return told.fewest() >= 14 && greatestMass(told) >= .8; });
    expectWhenDue(u"leaning towards the"_s, [](const Told &told) {
        return told.fewest() >= 14 && greatestMass(told) >= .6 && greatestMass(told) < .8;
    });
}

TEST(MadeJournals, speak_of_change_when_it_may_be_shown_and_is_news)
{
    for (const int window : {28, 90})
        expectWhenDue(u"Over %1 days"_s.arg(window), [window](const Told &told) {
            return told.recent()
                && told.either([window](const Trend &trend) { return trend.change(window).has_value(); });
        });
}

TEST(MadeJournals, speak_of_a_year_when_looked_at_by_the_year)
{
    for (const Told &told : everyJournal()) {
        EXPECT_EQ(told.saysOfTheYear(u"Over 365 days"_s),
                  told.recent()
                      && told.either([](const Trend &trend) { return trend.change(365).has_value(); }))
            << told.name;
        EXPECT_FALSE(told.says(u"Over 365 days"_s)) << told.name;
        EXPECT_FALSE(told.saysOfTheYear(u"Over 28 days"_s)) << told.name;
    }
}

TEST(MadeJournals, call_a_change_clear_only_if_its_95_percent_range_leaves_zero)
{
    expectWhenDue(u"clearly"_s, [](const Told &told) { return changed(told, Certainty::Clearly); });
}

TEST(MadeJournals, call_a_change_probable_only_if_its_80_percent_range_leaves_zero)
{
    expectWhenDue(u"probably"_s, [](const Told &told) { return changed(told, Certainty::Probably); });
}

TEST(MadeJournals, are_asked_about_a_jump_only_where_one_was_found)
{
    expectWhenDue(u"Did something change?"_s, [](const Told &told) {
        return told.either([](const Trend &trend) {
            return std::ranges::any_of(changePoints(trend.days()), [&](const LevelShift &jump) {
                return trend.days().back().day - jump.day <= 365;
            });
        });
    });
}

TEST(MadeJournals, tell_how_far_days_lie_from_the_level_from_twenty_one_check_ins)
{
    expectWhenDue(u"Single days usually lie"_s, [](const Told &told) {
        return told.either(
            [](const Trend &trend) { return trend.days().size() >= 21 && !trend.allTheSame(); });
    });
}

TEST(MadeJournals, call_answers_that_are_all_the_same_steady)
{
    expectWhenDue(u"Very steady answers"_s, [](const Told &told) {
        return told.either([](const Trend &trend) { return trend.allTheSame(); });
    });
}

TEST(MadeJournals, say_what_change_still_needs_while_it_does)
{
    expectWhenDue(u" needs "_s, [](const Told &told) {
        const auto lacks = [](const Trend &trend) {
            return Told::spoken(trend) && !(trend.changeNeed(28).met() && trend.changeNeed(90).met());
        };
        const auto most = std::max(told.anxiety.days().size(), told.avoidance.days().size());
        return told.recent() && most >= 7 && told.either(lacks);
    });
}

TEST(MadeJournals, say_how_long_ago_it_was_after_two_weeks)
{
    expectWhenDue(u" last sat, "_s,
                  [](const Told &told) { return !told.recent() && told.either(Told::spoken); });
}

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

#include <gmock/gmock.h>

namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

namespace {

const QLocale &wordsLocale()
{
    static const QLocale locale{QLocale::English, QLocale::UnitedKingdom};
    return locale;
}

Level levelOf(double mean, double halfWidth)
{
    const double sd = halfWidth / likely95;
    return {mean, sd * sd};
}

Change change(double mean, double halfWidth) { return {0, 90, levelOf(mean, halfWidth)}; }

/// As in the picture of the Trends page.
Findings aboutSam()
{
    Findings findings;
    findings.name = u"Sam"_s;
    findings.anxiety = {.checkIns = 90,
                        .now = levelOf(3.8, .4),
                        .over28 = {},
                        .over90 = change(-1.05, .64),
                        .need28 = {28, 20, 13, 6, 6},
                        .need90 = {90, 40, 60, 20, 20},
                        .allTheSame = false,
                        .trendless = false};
    findings.avoidance = {.checkIns = 90,
                          .now = levelOf(2.66, .45),
                          .over28 = {},
                          .over90 = change(-.1, .5),
                          .need28 = {28, 20, 13, 6, 6},
                          .need90 = {90, 40, 60, 20, 20},
                          .allTheSame = false,
                          .trendless = false};
    findings.placement = Placement{AreaLevel::Mostly, Area::Secure};
    return findings;
}

/// The same with fewer check-ins and nothing to say about change.
Findings early(int checkIns)
{
    Findings findings = aboutSam();
    findings.placement = std::nullopt;
    for (DimensionFinding *dimension : {&findings.anxiety, &findings.avoidance}) {
        dimension->checkIns = checkIns;
        dimension->over90 = std::nullopt;
        dimension->need28.checkIns = checkIns;
        dimension->need90.checkIns = checkIns;
        if (checkIns == 0)
            dimension->now = std::nullopt;
    }
    return findings;
}

} // namespace

TEST(InWords, says_where_check_ins_sit_and_what_changed)
{
    EXPECT_THAT(
        inWords(aboutSam(), wordsLocale()).findings,
        ElementsAre(
            u"Your check-ins about Sam now sit around 3.8 for closeness‑worry (likely 3.4–4.2) and 2.7 for "
            "distance (likely 2.2–3.1): mostly in the secure area of the map."_s,
            u"Over 90 days closeness‑worry is clearly lower, by 1.1 (likely 0.4–1.7). Distance shows no "
            "clear change."_s));
}

TEST(InWords, says_what_is_missing_and_how_to_take_it)
{
    EXPECT_THAT(inWords(aboutSam(), wordsLocale()).notes,
                ElementsAre(u"Change over 28 days needs 20 check-ins; so far there are 13."_s,
                            u"These areas are a map, not types of people."_s));
}

TEST(InWords, speaks_of_check_ins_in_general)
{
    Findings findings = aboutSam();
    findings.name.clear();

    EXPECT_TRUE(inWords(findings, wordsLocale())
                    .findings.first()
                    .startsWith(u"Your check-ins in general now sit around 3.8"_s));
}

TEST(InWords, keeps_a_name_that_looks_like_a_place_holder)
{
    Findings findings = aboutSam();
    findings.name = u"%2"_s;

    EXPECT_TRUE(inWords(findings, wordsLocale())
                    .findings.first()
                    .startsWith(u"Your check-ins about %2 now sit around 3.8"_s));
}

TEST(InWords, calls_few_check_ins_rough_and_names_no_area)
{
    const Words words = inWords(early(9), wordsLocale());

    EXPECT_THAT(words.findings,
                ElementsAre(u"Your check-ins about Sam so far sit around 3.8 for closeness‑worry (likely "
                            "3.4–4.2) and 2.7 for distance (likely 2.2–3.1)."_s));
    EXPECT_THAT(words.notes, ElementsAre(u"With 9 check-ins this is still rough."_s,
                                         u"Change over 28 days needs 20 check-ins; so far there are 9."_s));
}

TEST(InWords, gives_no_number_before_the_third_check_in)
{
    EXPECT_THAT(inWords(early(0), wordsLocale()).all(),
                ElementsAre(u"There are no check-ins about Sam yet."_s));
    EXPECT_THAT(
        inWords(early(1), wordsLocale()).all(),
        ElementsAre(u"There is one check-in about Sam so far. From three on, a level can be given."_s));
    EXPECT_THAT(
        inWords(early(2), wordsLocale()).all(),
        ElementsAre(u"There are two check-ins about Sam so far. From three on, a level can be given."_s));
}

TEST(InWords, speaks_of_one_dimension_alone)
{
    Findings findings = early(20);
    findings.anxiety = {};

    EXPECT_THAT(
        inWords(findings, wordsLocale()).findings,
        ElementsAre(u"Your check-ins about Sam so far sit around 2.7 for distance (likely 2.2–3.1)."_s));
}

TEST(InWords, says_probably_with_the_whole_range)
{
    Findings findings = aboutSam();
    findings.anxiety.over90 = change(.4, .5);

    EXPECT_THAT(inWords(findings, wordsLocale()).findings,
                Contains(u"Over 90 days closeness‑worry is probably higher, by 0.4 (likely between 0.1 lower "
                         u"and 0.9 higher). "
                         "Distance shows no clear change."_s));
}

TEST(InWords, says_once_that_neither_dimension_changed)
{
    Findings findings = aboutSam();
    findings.anxiety.over90 = change(.1, .5);

    EXPECT_THAT(inWords(findings, wordsLocale()).findings,
                Contains(u"Over 90 days neither closeness‑worry nor distance shows a clear change."_s));
}

TEST(InWords, makes_nothing_of_a_change_that_rounds_to_nothing)
{
    Findings findings = aboutSam();
    findings.anxiety.over90 = change(-.04, .02);

    EXPECT_THAT(inWords(findings, wordsLocale()).findings,
                Contains(u"Over 90 days neither closeness‑worry nor distance shows a clear change."_s));
}

TEST(InWords, tells_how_long_ago_the_last_check_in_was)
{
    Findings findings = aboutSam();
    findings.daysSinceLast = 40;

    EXPECT_TRUE(
        inWords(findings, wordsLocale())
            .findings.first()
            .startsWith(u"Your check-ins about Sam last sat, 40 days ago, around 3.8 for closeness‑worry"_s));
    EXPECT_THAT(inWords(findings, wordsLocale()).notes,
                ElementsAre(u"These areas are a map, not types of people."_s));
}

TEST(InWords, asks_for_check_ins_at_both_ends_of_a_window)
{
    Findings findings = aboutSam();
    findings.anxiety.need28 = findings.avoidance.need28 = {28, 20, 22, 2, 20};

    EXPECT_THAT(inWords(findings, wordsLocale()).notes,
                Contains(u"Change over 28 days needs six check-ins each in its first and its last third."_s));
}

TEST(InWords, calls_unchanging_answers_steady_and_nothing_more)
{
    Findings findings = aboutSam();
    findings.avoidance.allTheSame = true;

    EXPECT_THAT(
        inWords(findings, wordsLocale()).notes,
        Contains(
            u"Very steady answers on distance so far. Half steps can show smaller differences between days."_s));
}

TEST(InWords, admits_when_days_differ_too_much_for_a_trend)
{
    Findings findings = aboutSam();
    findings.anxiety.trendless = true;

    EXPECT_THAT(inWords(findings, wordsLocale()).notes,
                Contains(u"Closeness‑worry changes too much from day to day for a trend."_s));
}

TEST(InWords, writes_numbers_as_the_language_does)
{
    EXPECT_TRUE(inWords(aboutSam(), QLocale{QLocale::German}).findings.first().contains(u"3,8"_s));
}

TEST(InWords, speaks_of_a_year_and_a_quarter_when_looking_at_the_year)
{
    Findings findings = aboutSam();
    findings.anxiety.over365 = change(-1.5, .5);
    findings.anxiety.over28 = change(.2, .5);

    const QStringList said = inWords(findings, wordsLocale(), Looking::AtTheYear).findings;
    EXPECT_THAT(said,
                Contains(u"Over 365 days closeness‑worry is clearly lower, by 1.5 (likely 1.0–2.0)."_s));
    EXPECT_EQ(said.size(), 3) << said.join(u' ').toStdString();
}

TEST(InWords, says_what_a_change_over_a_year_still_needs)
{
    Findings findings = aboutSam();
    findings.anxiety.need365 = findings.avoidance.need365 = {365, 80, 60, 6, 20};

    EXPECT_THAT(inWords(findings, wordsLocale(), Looking::AtTheYear).notes,
                Contains(u"Change over 365 days needs 80 check-ins; so far there are 60."_s));
}

TEST(InWords, asks_what_happened_when_the_level_seems_to_jump)
{
    Findings findings = aboutSam();
    findings.anxiety.jumps = {{.day = dayNumber(QDate{2026, 3, 12}), .step = levelOf(-1.2, .4)}};

    EXPECT_THAT(
        inWords(findings, wordsLocale()).findings,
        Contains(
            u"Around 12 March 2026 your check-ins seem to move to a lower level of closeness‑worry, by 1.2 "
            "(likely 0.8–1.6). Did something change?"_s));
}

TEST(InWords, says_that_both_together_moved_when_neither_did_clearly)
{
    Findings findings = aboutSam();
    findings.anxiety.over90 = change(-.4, .5);
    findings.avoidance.over90 = change(-.4, .5);
    findings.moved90 = Movement{change(-.4, .5), change(-.4, .5), -.5, 0};

    EXPECT_TRUE(findings.moved90->shown());
    EXPECT_THAT(
        inWords(findings, wordsLocale()).findings,
        Contains(u"Taken together, the two now lie at another place on the map than 90 days before."_s));
}

TEST(InWords, keeps_quiet_about_the_map_when_one_dimension_is_clear_or_nothing_moved)
{
    const auto sentence =
        u"Taken together, the two now lie at another place on the map than 90 days before."_s;
    Findings clear = aboutSam();
    clear.moved90 = Movement{change(-1.05, .5), change(-.4, .5), 0, 0};
    Findings still = aboutSam();
    still.anxiety.over90 = change(-.1, .5);
    still.moved90 = Movement{change(-.1, .5), change(-.1, .5), 0, 0};

    Findings alone = still;
    alone.moved90 = Movement{change(-.4, .5), change(-.4, .5), -.5, 0};
    alone.avoidance = {};

    EXPECT_THAT(inWords(alone, wordsLocale()).findings, Not(Contains(sentence))) << "one dimension is shown";
    EXPECT_THAT(inWords(clear, wordsLocale()).findings, Not(Contains(sentence)));
    EXPECT_THAT(inWords(still, wordsLocale()).findings, Not(Contains(sentence)));
}

TEST(InWords, says_how_far_single_days_lie_from_the_level)
{
    Findings findings = aboutSam();
    findings.anxiety.steadiness = {.checkIns = 21, .noise = .62, .noiseRange = {.5, .8}};
    findings.avoidance.steadiness = {.checkIns = 21, .noise = .4, .noiseRange = {.3, .5}};

    EXPECT_THAT(
        inWords(findings, wordsLocale()).notes,
        Contains(u"Single days usually lie about this far from the level: 0.6 for closeness‑worry (likely "
                 "0.5–0.8) and 0.4 for distance (likely 0.3–0.5)."_s));
}

TEST(InWords, keep_a_likely_range_on_the_scale)
{
    Findings findings = aboutSam();
    findings.anxiety.now = levelOf(1.2, .6);
    findings.avoidance.now = levelOf(6.8, .6);

    EXPECT_TRUE(
        inWords(findings, wordsLocale())
            .findings.first()
            .contains(u"1.2 for closeness‑worry (likely 1.0–1.8) and 6.8 for distance (likely 6.2–7.0)"_s));
}

TEST(InWords, never_labels_a_person_or_names_a_cause)
{
    const QString all = inWords(aboutSam(), wordsLocale()).all().join(u' ');

    for (const auto &word :
         {u"you are"_s, u"style"_s, u"because"_s, u"%"_s, u"improved"_s, u"thanks to"_s, u"!"_s})
        EXPECT_FALSE(all.contains(word, Qt::CaseInsensitive)) << word.toStdString();
}

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/effectwords.h"

#include <gmock/gmock.h>

namespace mooring::trends {

using namespace Qt::StringLiterals;

namespace {

Level level(double mean, double halfWidth)
{
    const double sd = halfWidth / likely95;
    return {mean, sd * sd};
}

Link holding(Level believed)
{
    return {.tagged = 20,
            .untagged = 60,
            .measured = believed,
            .believed = believed,
            .chance = .001,
            .adjusted = .01};
}

StepEffect known(Level shift) { return {.before = 20, .after = 30, .shift = shift}; }

QString wordsOf(const Link &link) { return linkWords(link, u"Checking"_s, QLocale::c()); }

QString wordsOf(const StepEffect &effect)
{
    return stepWords(effect, Dimension::Avoidance, u"Step 4"_s, {2026, 3, 3}, QLocale{u"en_GB"_s});
}

} // namespace

TEST(LinkWords, say_how_much_and_that_they_only_go_together)
{
    EXPECT_EQ(
        wordsOf(holding(level(.5, .3))),
        u"On days tagged Checking, closeness‑worry was about 0.5 higher (likely 0.2–0.8). This shows they go "
        u"together, not which comes first."_s);
}

TEST(LinkWords, say_which_way_a_range_goes_that_holds_nothing)
{
    EXPECT_TRUE(wordsOf(holding(level(-.3, .4)))
                    .contains(u"about 0.3 lower (likely between 0.7 lower and 0.1 higher)"_s));
}

TEST(LinkWords, speak_of_the_day_after)
{
    Link link = holding(level(-.5, .3));
    link.when = When::DayAfter;
    link.dimension = Dimension::Avoidance;

    EXPECT_EQ(wordsOf(link),
              u"The day after one tagged Checking, distance was about 0.5 lower (likely 0.2–0.8). "
              u"This shows an order, not a reason."_s);
}

TEST(LinkWords, are_not_clear_yet_below_the_threshold_and_for_next_to_nothing)
{
    Link unclear = holding(level(.5, .3));
    unclear.adjusted = .11;

    EXPECT_EQ(wordsOf(unclear), u"Whether Checking goes with closeness‑worry is not clear yet."_s);
    EXPECT_EQ(wordsOf(holding(level(.04, .01))),
              u"Whether Checking goes with closeness‑worry is not clear yet."_s);
}

TEST(LinkWords, say_what_is_missing)
{
    const Link few{.tagged = 3, .untagged = 9};

    EXPECT_TRUE(wordsOf(few).contains(u"so far there are 3 and 9"_s)) << wordsOf(few).toStdString();
}

TEST(StepWords, say_how_much_and_that_other_things_change_too)
{
    EXPECT_EQ(wordsOf(known(level(-.4, .3))), u"Since “Step 4” (3 March 2026), distance has been about 0.4 "
                                              u"lower (likely 0.1–0.7). Other things may "
                                              u"have changed too."_s);
}

TEST(StepWords, see_no_shift_where_none_is_clear)
{
    EXPECT_EQ(wordsOf(known(level(-.4, .9))),
              u"Since “Step 4” (3 March 2026), distance shows no clear shift."_s);
}

TEST(StepWords, say_what_is_missing)
{
    EXPECT_TRUE(wordsOf(StepEffect{.before = 3, .after = 40}).contains(u"so far there are 3 and 40"_s));
}

TEST(EffectWords, never_name_a_cause_or_praise)
{
    const QString all = wordsOf(holding(level(.5, .3))) + wordsOf(known(level(-.4, .3)))
                      + wordsOf(known(level(-.4, .9))) + wordsOf(Link{}) + wordsOf(StepEffect{});
    for (const auto &word :
         {u"because"_s, u"thanks"_s, u"improved"_s, u"caused"_s, u"you are"_s, u"!"_s, u"%"_s})
        EXPECT_FALSE(all.contains(word, Qt::CaseInsensitive)) << word.toStdString();
}

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/pattern.h"
#include "core/attachment/prompts.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring {

namespace {

const QDate today{2026, 3, 4};

const QList<Prompt> &prompts()
{
    static const QList<Prompt> all = loadPrompts(QLocale{u"en_GB"_s}).value();
    return all;
}

qsizetype countFor(Prompt::Kind kind, const QString &target)
{
    return std::count_if(prompts().cbegin(), prompts().cend(), [&](const Prompt &prompt) {
        return prompt.kind == kind && prompt.targets.contains(target);
    });
}

qsizetype countOf(Prompt::Kind kind)
{
    return std::count_if(prompts().cbegin(), prompts().cend(),
                         [kind](const Prompt &prompt) { return prompt.kind == kind; });
}

Scores scores(double anxiety, double avoidance) { return {anxiety, avoidance, 3, 3}; }

} // namespace

TEST(Prompts, are_at_least_ninety) { EXPECT_GE(prompts().size(), 90); }

TEST(Prompts, have_ids_and_words_of_their_own)
{
    QSet<QString> ids;
    QSet<QString> words;
    for (const Prompt &prompt : prompts()) {
        ids.insert(prompt.id);
        words.insert(prompt.words);
    }

    EXPECT_EQ(ids.size(), prompts().size());
    EXPECT_EQ(words.size(), prompts().size());
}

TEST(Prompts, are_there_for_every_step)
{
    for (int step = 1; step <= 9; ++step)
        EXPECT_GE(countFor(Prompt::Kind::Step, QString::number(step)), 3) << step;
}

TEST(Prompts, are_there_for_every_pattern)
{
    const auto catalogue = PatternCatalogue::builtIn(QLocale{u"en"_s});
    for (const Pattern &pattern : catalogue->all())
        EXPECT_GE(countFor(Prompt::Kind::Pattern, pattern.id), 1) << pattern.id.toStdString();
}

TEST(Prompts, are_there_for_every_mood_of_the_check_in)
{
    for (const auto *mood : {"more_worry", "more_distance", "both", "steady"})
        EXPECT_GE(countFor(Prompt::Kind::CheckIn, QString::fromLatin1(mood)), 3) << mood;
    EXPECT_GE(countOf(Prompt::Kind::HardDay), 10);
}

TEST(Prompts, ask_for_no_openness_on_a_hard_day)
{
    for (const Prompt &prompt : prompts())
        if (prompt.kind == Prompt::Kind::HardDay) {
            EXPECT_FALSE(prompt.words.contains("trust"_L1, Qt::CaseInsensitive))
                << prompt.words.toStdString();
            EXPECT_FALSE(prompt.words.contains("open up"_L1)) << prompt.words.toStdString();
        }
}

// What is asked last is what the writing ends in: a question or a request that looks ahead or sums up, never
// the bare feeling.
TEST(Prompts, end_in_more_than_the_telling)
{
    for (const Prompt &prompt : prompts())
        EXPECT_GE(prompt.words.count(u'.') + prompt.words.count(u'?') + prompt.words.count(u',')
                      + prompt.words.count(u':'),
                  2)
            << prompt.words.toStdString();
}

TEST(Prompts, refuse_one_without_words)
{
    EXPECT_FALSE(parsePrompts(R"({"prompts": [{"id": "a", "kind": "general"}]})").has_value());
    EXPECT_FALSE(parsePrompts(R"({"prompts": [{"id": "a", "words": "b", "kind": "c"}]})").has_value());
}

TEST(Moods, are_nothing_without_both_scores)
{
    EXPECT_EQ(moodOf({}), std::nullopt);
    EXPECT_EQ(moodOf({5.0, {}, 3, 0}), std::nullopt);
}

TEST(Moods, come_from_both_dimensions)
{
    EXPECT_EQ(moodOf(scores(2, 3)), CheckInMood::Steady);
    EXPECT_EQ(moodOf(scores(4.5, 3)), CheckInMood::MoreWorry);
    EXPECT_EQ(moodOf(scores(2, 4.5)), CheckInMood::MoreDistance);
    EXPECT_EQ(moodOf(scores(4.5, 4.5)), CheckInMood::Both);
    EXPECT_EQ(moodOf(scores(5, 5)), CheckInMood::HardDay);
    EXPECT_EQ(moodOf(scores(6, 1)), CheckInMood::HardDay);
}

TEST(ChoosingAPrompt, never_shows_one_twice_in_a_fortnight)
{
    PromptHistory history;
    QMap<QString, QDate> last;
    for (int day = 0; day < 200; ++day)
        for (int times = 0; times < 1 + day % 3; ++times) {
            const QDate date = today.addDays(day);
            const auto *prompt = choosePrompt(prompts(), {date, 1 + day % 9, {}, {}}, history);
            if (prompt == nullptr)
                continue;
            if (last.contains(prompt->id)) {
                EXPECT_GE(last.value(prompt->id).daysTo(date), 14);
            }
            last.insert(prompt->id, date);
            history.noteShown(prompt->id, date);
        }

    EXPECT_GT(last.size(), 40);
}

TEST(ChoosingAPrompt, finds_one_for_every_day_of_a_year)
{
    PromptHistory history;
    for (int day = 0; day < 365; ++day) {
        const auto *prompt = choosePrompt(prompts(), {today.addDays(day), 0, {}, {}}, history);
        ASSERT_NE(prompt, nullptr) << day;
        history.noteShown(prompt->id, today.addDays(day));
    }
}

TEST(ChoosingAPrompt, shows_no_skipped_one_again)
{
    PromptHistory history;
    const auto *first = choosePrompt(prompts(), {today, 0, {}, {}}, history);
    ASSERT_NE(first, nullptr);
    history.skip(first->id);

    for (int day = 0; day < 100; ++day) {
        const auto *prompt = choosePrompt(prompts(), {today.addDays(day), 0, {}, {}}, history);
        ASSERT_NE(prompt, nullptr);
        EXPECT_NE(prompt->id, first->id);
        history.noteShown(prompt->id, today.addDays(day));
    }
}

TEST(ChoosingAPrompt, fits_the_current_step)
{
    const auto *prompt = choosePrompt(prompts(), {today, 6, {}, {}}, {});

    ASSERT_NE(prompt, nullptr);
    EXPECT_THAT(prompt->targets, ElementsAre(u"6"_s));
}

TEST(ChoosingAPrompt, fits_the_patterns_chosen_before_the_check_in)
{
    const auto *prompt = choosePrompt(prompts(), {today, 6, {u"rumination"_s}, CheckInMood::MoreWorry}, {});

    ASSERT_NE(prompt, nullptr);
    EXPECT_THAT(prompt->targets, Contains(u"rumination"_s));
}

TEST(ChoosingAPrompt, fits_the_check_in_before_the_step)
{
    const auto *prompt = choosePrompt(prompts(), {today, 6, {}, CheckInMood::MoreDistance}, {});

    ASSERT_NE(prompt, nullptr);
    EXPECT_THAT(prompt->targets, ElementsAre(u"more_distance"_s));
}

TEST(ChoosingAPrompt, is_gentle_on_a_hard_day_whatever_else_there_is)
{
    const auto *prompt = choosePrompt(prompts(), {today, 9, {u"withdrawal"_s}, CheckInMood::HardDay}, {});

    ASSERT_NE(prompt, nullptr);
    EXPECT_EQ(prompt->kind, Prompt::Kind::HardDay);
}

TEST(ChoosingAPrompt, gives_none_when_all_were_shown)
{
    PromptHistory history;
    for (const Prompt &prompt : prompts())
        history.noteShown(prompt.id, today);

    EXPECT_EQ(choosePrompt(prompts(), {today, 1, {}, {}}, history), nullptr);
}

TEST(PromptHistory, is_the_same_after_writing_and_reading)
{
    PromptHistory history;
    history.noteShown(u"a"_s, today);
    history.noteShown(u"b"_s, today.addDays(1));
    history.skip(u"c"_s);

    EXPECT_EQ(PromptHistory::fromText(history.toText()), history);
}

TEST(PromptHistory, knows_the_last_of_a_day)
{
    PromptHistory history;
    history.noteShown(u"a"_s, today);
    history.noteShown(u"b"_s, today);

    EXPECT_EQ(history.shownOn(today), u"b"_s);
    EXPECT_EQ(history.shownOn(today.addDays(1)), QString{});
}

TEST(PromptHistory, is_empty_of_nonsense)
{
    EXPECT_EQ(PromptHistory::fromText(u"no JSON"_s), PromptHistory{});
}

} // namespace mooring

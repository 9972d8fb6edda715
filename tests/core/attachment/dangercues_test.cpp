// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/cuetext.h"
#include "core/attachment/dangercues.h"

#include <QFile>

#include <gmock/gmock.h>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring {

namespace {

const DangerCues &cues()
{
    static const DangerCues english = DangerCues::forLocale(QLocale{u"en_GB"_s}).value();
    return english;
}

bool isCue(const QString &text) { return cues().find(text).has_value(); }

struct Line {
    QString text;
    bool danger = false;
};

/// One record of a CSV file; quotation marks within one are doubled.
QStringList fields(const QString &line)
{
    QStringList fields{QString{}};
    bool quoted = false;
    for (const QChar letter : line) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter == u',' && !quoted)
            fields.append(QString{});
        else
            fields.back().append(letter);
    }
    return fields;
}

QStringList linesOf(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .replace(u"\"\""_s, u"”"_s)
        .split(u'\n', Qt::SkipEmptyParts)
        .mid(1);
}

std::vector<Line> linesOf(const QString &path, int textColumn, int kindColumn, const QString &danger)
{
    std::vector<Line> lines;
    const QStringList all = linesOf(path);
    for (const QString &line : all) {
        const QStringList parts = fields(line);
        lines.push_back({parts.value(textColumn), parts.value(kindColumn).trimmed() == danger});
    }
    return lines;
}

struct Measured {
    int found = 0, missed = 0, falseAlarms = 0, quiet = 0;

    double recall() const { return static_cast<double>(found) / std::max(1, found + missed); }
    double precision() const { return static_cast<double>(found) / std::max(1, found + falseAlarms); }
};

Measured measured(const std::vector<Line> &lines)
{
    Measured result;
    for (const Line &line : lines) {
        const bool said = isCue(line.text);
        result.found += said && line.danger ? 1 : 0;
        result.missed += !said && line.danger ? 1 : 0;
        result.falseAlarms += said && !line.danger ? 1 : 0;
        result.quiet += !said && !line.danger ? 1 : 0;
        if (said != line.danger)
            std::cout << (said ? "false alarm: " : "missed: ") << line.text.toStdString() << '\n';
    }
    return result;
}

} // namespace

TEST(DangerCues, find_what_the_fixtures_say_and_stay_quiet_at_the_rest)
{
    const Measured result = measured(linesOf(QStringLiteral(TEST_DATA "/danger-cues.csv"), 1, 0, u"cue"_s));

    EXPECT_GT(result.found + result.missed, 150);
    EXPECT_GT(result.quiet + result.falseAlarms, 150);
    EXPECT_GE(result.recall(), 0.95);
    EXPECT_GE(result.precision(), 0.98);
}

TEST(DangerCues, find_every_safety_line_of_the_development_set_and_no_other)
{
    const QString path = QStringLiteral(SHARED_DATA "/cue-eval-dev.csv");
    if (!QFile::exists(path))
        GTEST_SKIP() << "the development set does not lie beside the source";
    const Measured result = measured(linesOf(path, 2, 4, u"SAFETY"_s));

    EXPECT_GT(result.found, 0);
    EXPECT_EQ(result.missed, 0);
    EXPECT_EQ(result.falseAlarms, 0);
}

TEST(DangerCues, say_which_words_they_found)
{
    const auto cue = cues().find(u"A long day. He grabbed my wrist in the kitchen."_s);

    ASSERT_TRUE(cue.has_value());
    EXPECT_EQ(cue->kind, u"violence"_s);
    EXPECT_EQ(cue->words, u"he grabbed my wrist"_s);
    EXPECT_FALSE(cue->phrase.isEmpty());
}

TEST(DangerCues, are_quiet_at_what_is_denied)
{
    EXPECT_FALSE(isCue(u"He never hit me."_s));
    EXPECT_FALSE(isCue(u"I’m not suicidal, only tired."_s));
}

TEST(DangerCues, hear_what_one_could_not_say)
{
    EXPECT_TRUE(isCue(u"I can’t tell anyone that he hits me."_s));
}

TEST(DangerCues, are_quiet_at_the_distant_past)
{
    EXPECT_FALSE(isCue(u"Years ago I wanted to die."_s));
    EXPECT_TRUE(isCue(u"I wanted to die last night."_s));
}

TEST(DangerCues, are_quiet_at_what_is_only_imagined_or_seen)
{
    EXPECT_FALSE(isCue(u"If he ever hit me I would go."_s));
    EXPECT_FALSE(isCue(u"I dreamt that he strangled me."_s));
    EXPECT_FALSE(isCue(u"In the film he threatens to kill himself."_s));
}

TEST(DangerCues, are_quiet_at_idioms)
{
    EXPECT_FALSE(isCue(u"This job is killing me."_s));
    EXPECT_FALSE(isCue(u"It hit me that I miss her."_s));
    EXPECT_FALSE(isCue(u"I cut myself shaving."_s));
}

TEST(DangerCues, hear_a_threat_that_is_quoted)
{
    EXPECT_TRUE(isCue(u"“I’ll kill you if you go,” he said."_s));
    EXPECT_FALSE(isCue(u"We sang “I want to die in your arms” in the car."_s));
}

TEST(DangerCues, hear_what_is_typed_without_apostrophes_or_capitals)
{
    EXPECT_TRUE(isCue(u"i dont want to be here any more"_s));
    EXPECT_TRUE(isCue(u"HE HIT ME AGAIN"_s));
}

TEST(DangerCues, hear_what_the_person_does_to_somebody_else)
{
    EXPECT_TRUE(isCue(u"I slapped her last night."_s));
}

TEST(DangerCues, are_not_found_across_sentences) { EXPECT_FALSE(isCue(u"I said hello. Kill the lights."_s)); }

TEST(DangerCues, are_quiet_at_nothing) { EXPECT_FALSE(isCue({})); }

TEST(DangerCues, refuse_what_is_no_list)
{
    EXPECT_FALSE(DangerCues::parse("[]").has_value());
    EXPECT_FALSE(DangerCues::parse("{}").has_value());
}

TEST(DangerCues, name_a_phrase_that_cannot_be_read)
{
    const auto cues =
        DangerCues::parse(R"({"sets": {"not": ["not"]}, "cues": [{"id": "a", "phrases": [""]}]})");

    ASSERT_FALSE(cues.has_value());
    EXPECT_EQ(cues.error().kind, Error::Kind::Damaged);
}

TEST(CueText, puts_a_sentence_into_plain_words)
{
    EXPECT_THAT(plainSentences(u"She came (late), so I left."_s, {}),
                ElementsAre(u"@she came , late , , so i left "_s));
}

TEST(CueText, marks_names)
{
    EXPECT_THAT(plainSentences(u"he and Sam"_s, {}), ElementsAre(u"he and @sam "_s));
}

TEST(CueText, tells_what_somebody_said)
{
    EXPECT_THAT(plainSentences(u"he said “I’ll find you” twice"_s, {}),
                ElementsAre(u"he said he'll find me twice "_s));
}

} // namespace mooring

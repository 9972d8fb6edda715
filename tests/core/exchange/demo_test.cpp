// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/demo.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::AllOf;
using testing::Ge;
using testing::Le;
using testing::UnorderedElementsAre;

namespace {

const QDate last{2025, 2, 28};

JournalContents demo(int days) { return demoContents(days, last, known().checkIn, QLocale::c()).value(); }

/// Mean score of the entries that have a pattern, or of those that have not.
double meanAnxiety(const JournalContents &contents, const QString &pattern, bool tagged)
{
    double sum = 0;
    int count = 0;
    for (const PortableEntry &portable : contents.entries) {
        const auto score = mooring::score(known().checkIn, portable.entry.checkIn.answers).anxiety;
        const bool has =
            std::ranges::any_of(portable.entry.patterns, [&](const auto &tag) { return tag.id == pattern; });
        if (score && has == tagged) {
            sum += *score;
            ++count;
        }
    }
    return sum / count;
}

TEST(Demo, is_always_the_same) { EXPECT_EQ(writeContents(demo(200)), writeContents(demo(200))); }

TEST(Demo, fits_a_journal)
{
    for (const PortableEntry &entry : demo(400).entries)
        EXPECT_EQ(misfit(entry, known()), std::nullopt);
}

TEST(Demo, covers_its_days)
{
    const JournalContents contents = demo(90);
    EXPECT_EQ(contents.entries.front().entry.day, last.addDays(-89));
    EXPECT_EQ(contents.entries.back().entry.day, last);
}

TEST(Demo, has_about_an_entry_a_day_of_about_640_characters)
{
    const JournalContents contents = demo(2000);
    qsizetype characters = 0;
    for (const PortableEntry &entry : contents.entries)
        characters += entry.entry.body.size();
    EXPECT_THAT(contents.entries.size(), AllOf(Ge(1800), Le(2200)));
    EXPECT_THAT(characters / static_cast<qsizetype>(contents.entries.size()), AllOf(Ge(600), Le(680)));
}

TEST(Demo, is_about_three_people_and_in_general)
{
    QSet<QString> names;
    for (const PortableEntry &entry : demo(300).entries)
        names.insert(entry.with);
    EXPECT_THAT(names, UnorderedElementsAre(u"Sam"_s, u"Mum"_s, u"Priya"_s, QString{}));
}

TEST(Demo, has_pauses)
{
    const JournalContents contents = demo(600);
    qint64 longest = 0;
    for (std::size_t i = 1; i < contents.entries.size(); ++i)
        longest = std::max(longest, contents.entries[i - 1].entry.day.daysTo(contents.entries[i].entry.day));
    EXPECT_THAT(longest, Ge(5));
}

TEST(Demo, patterns_go_with_the_scores)
{
    const JournalContents contents = demo(1000);
    EXPECT_GT(meanAnxiety(contents, u"threat_reading"_s, true),
              meanAnxiety(contents, u"threat_reading"_s, false) + .5);
}

TEST(Demo, leaves_no_placeholder_in_the_words)
{
    for (const PortableEntry &entry : demo(1000).entries)
        EXPECT_THAT(QString{entry.entry.body + entry.entry.whatHappened + entry.entry.instead}.toStdString(),
                    testing::Not(testing::HasSubstr("{")));
}

TEST(Demo, one_day_is_enough) { EXPECT_FALSE(demo(1).entries.empty()); }

} // namespace

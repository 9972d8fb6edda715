// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/notename.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;

namespace {

std::optional<QDate> dayOf(const QString &name, const Choices &choices = {})
{
    const auto day = dayOfNote(name, choices);
    return day ? std::optional{*day} : std::nullopt;
}

TEST(NoteName, days_are_found_however_notes_are_named)
{
    for (const QString &name :
         {u"2025-03-01.md"_s, u"2025-03-01 2104.md"_s, u"20250301.md"_s, u"2025-Mar-01.md"_s,
          u"1 March 2025.md"_s, u"01.03.2025.md"_s, u"Journal 2025_03_01.md"_s, u"2025/03/01.md"_s,
          u"daily/2025/03-March/01.md"_s, u"Saturday, March 1st 2025.md"_s})
        EXPECT_EQ(dayOf(name), QDate(2025, 3, 1)) << name.toStdString();
}

TEST(NoteName, a_name_without_a_day_has_none)
{
    for (const QString &name : {u"ideas.md"_s, u"2025-02-30.md"_s, u"Week 12.md"_s, u"call 0049123456.md"_s})
        EXPECT_FALSE(dayOf(name)) << name.toStdString();
}

TEST(NoteName, a_day_that_can_be_two_is_asked_for)
{
    EXPECT_EQ(dayOfNote(u"03-04-2025.md"_s, {}).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(dayOf(u"03-04-2025.md"_s, {.dates = Choices::Dates::DayFirst}), QDate(2025, 4, 3));
}

TEST(NotePattern, folders_months_and_fixed_words_are_read)
{
    EXPECT_EQ(dayFromPattern(u"YYYY/MMMM/YYYY-MMM-DD"_s, u"vault/2025/March/2025-Mar-01.md"_s),
              QDate(2025, 3, 1));
    EXPECT_EQ(dayFromPattern(u"[day] DD.MM.YY"_s, u"day 01.03.25.md"_s), QDate(2025, 3, 1));
    EXPECT_EQ(dayFromPattern(u"dddd Do MMMM YYYY"_s, u"Saturday 1st March 2025.md"_s), QDate(2025, 3, 1));
    EXPECT_EQ(dayFromPattern(u"YYYY-DDDD"_s, u"2024-366.md"_s), QDate(2024, 12, 31));
    EXPECT_EQ(dayFromPattern(u"MM-DD-YYYY"_s, u"03-04-2025.md"_s), QDate(2025, 3, 4));
}

TEST(NotePattern, what_does_not_fit_or_contradicts_itself_is_no_day)
{
    EXPECT_FALSE(dayFromPattern(u"YYYY-MM-DD"_s, u"ideas.md"_s));
    EXPECT_FALSE(dayFromPattern(u"YYYY/YYYY-MM-DD"_s, u"2024/2025-01-01.md"_s));
    EXPECT_FALSE(dayFromPattern(u"YYYY-DDDD"_s, u"2025-366.md"_s));
    EXPECT_FALSE(dayFromPattern(u"MM-DD"_s, u"03-04.md"_s));
}

} // namespace

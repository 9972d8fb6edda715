// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/moment.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::exchange {
namespace {

TEST(Moment, of_the_usual_shape_is_read_at_once)
{
    const auto moment = usualMomentFrom(u"2026-03-01T21:04:05+01:00");
    ASSERT_TRUE(moment);
    EXPECT_EQ(moment->date(), QDate(2026, 3, 1));
    EXPECT_EQ(moment->time(), QTime(21, 4, 5));
    EXPECT_EQ(moment->offsetFromUtc(), 3600);
    EXPECT_EQ(moment->timeSpec(), Qt::OffsetFromUTC);
}

TEST(Moment, is_the_same_whichever_way_it_is_read)
{
    for (const QString &offset : {u"+00:00"_s, u"-03:30"_s, u"+14:00"_s, u"-00:00"_s, u"+05:45"_s}) {
        const QString usual = u"2026-02-28T00:00:59"_s + offset;
        const QString other = u"2026-02-28 00:00:59 "_s + offset; // a blank takes the usual shape away
        ASSERT_FALSE(usualMomentFrom(other));
        EXPECT_EQ(*momentFrom(usual), *momentFrom(other)) << usual.toStdString();
        EXPECT_EQ(momentFrom(usual)->offsetFromUtc(), momentFrom(other)->offsetFromUtc());
        EXPECT_EQ(momentFrom(usual)->timeSpec(), momentFrom(other)->timeSpec());
    }
}

TEST(Moment, of_another_shape_is_left_to_the_longer_way)
{
    for (const QString &text :
         {u"2026-03-01T21:04:05Z"_s, u"2026-03-01T21:04+01:00"_s, u"2026-03-01T21:04:05.5+01:00"_s,
          u"2026-02-30T21:04:05+01:00"_s, u"2026-03-01T25:04:05+01:00"_s, u"2026-03-01T21:04:05+01:60"_s,
          u"2026-03-01T21:04:05+99:00"_s, u"2026-03-01T21:04:0\u0665+01:00"_s, QString{}})
        EXPECT_FALSE(usualMomentFrom(text)) << text.toStdString();
}

TEST(Moment, of_no_calendar_is_none)
{
    EXPECT_FALSE(momentFrom(u"2026-02-30T21:04:05+01:00"_s));
    EXPECT_FALSE(dayFrom(u"2026-02-30"_s));
    EXPECT_FALSE(dayFrom(u"0000-01-01"_s));
    EXPECT_EQ(dayFrom(u" 2024-02-29 "_s), QDate(2024, 2, 29));
    EXPECT_FALSE(usualClockFrom(u"24:00"));
    EXPECT_EQ(usualClockFrom(u"23:59:58"), QTime(23, 59, 58));
}

} // namespace
} // namespace mooring::exchange

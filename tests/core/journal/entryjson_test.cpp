// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryjson.h"
#include "tests/support/journals.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

Entry fullEntry()
{
    Entry entry = test::entryOn({2026, 3, 1}, u"A **long** walk.\n"_s);
    entry.uuid = QUuid::createUuid();
    entry.writtenAt = QDateTime{{2026, 3, 1}, QTime{21, 4, 5, 123}, Qt::OffsetFromUTC, -12600};
    entry.title = u"Walk"_s;
    entry.whatHappened = u"No call."_s;
    entry.automatic = u"Read old messages."_s;
    entry.instead = u"Ask."_s;
    entry.checkIn = {u"daily-1"_s, {{u"ax1"_s, 3.5}, {u"av1"_s, 2}}};
    entry.patterns = {{u"self_soothed"_s, PatternTag::Source::Chosen},
                      {u"rumination"_s, PatternTag::Source::Accepted}};
    entry.steps = {4, 5};
    entry.starred = true;
    entry.extra = u"mood: fine\n"_s;
    return entry;
}

TEST(EntryJson, gives_back_every_field)
{
    const Entry entry = fullEntry();
    const auto back = entryFromJson(toJson(entry));
    ASSERT_TRUE(back);
    EXPECT_TRUE(*back == entry);
}

TEST(EntryJson, keeps_an_offset_of_zero_an_offset)
{
    Entry entry = fullEntry();
    entry.writtenAt = QDateTime{{2026, 3, 1}, QTime{21, 4}, Qt::OffsetFromUTC, 0};
    const auto back = entryFromJson(toJson(entry));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->writtenAt.timeSpec(), entry.writtenAt.timeSpec());
    EXPECT_EQ(back->writtenAt, entry.writtenAt);
}

TEST(EntryJson, leaves_empty_fields_out)
{
    EXPECT_EQ(toJson(Entry{.day = {2026, 1, 1}}).keys(), QStringList{u"day"_s});
}

TEST(EntryJson, names_the_key_it_cannot_read)
{
    const auto entry = entryFromJson(QJsonObject{{u"day"_s, u"2026-01-01"_s}, {u"steps"_s, u"four"_s}});
    ASSERT_FALSE(entry);
    EXPECT_TRUE(entry.error().message.contains("steps"_L1));
}

TEST(EntryJson, refuses_the_thirtieth_of_february)
{
    EXPECT_FALSE(entryFromJson(QJsonObject{{u"day"_s, u"2026-02-30"_s}}));
}

} // namespace
} // namespace mooring

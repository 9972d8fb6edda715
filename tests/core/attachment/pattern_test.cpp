// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/pattern.h"

#include <gmock/gmock.h>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsNull;
using testing::Pointee;
using testing::SizeIs;

namespace {

QByteArray facts()
{
    return R"({"patterns":[
    {"id":"asked","group":"secure","anxiety":-1,"avoidance":-1,"steps":[5],"page":"limits"},
    {"id":"checked","group":"alarm_up","anxiety":1,"avoidance":0,"steps":[3,4],"page":"alarm"},
    {"id":"withdrew","group":"alarm_down","anxiety":0,"avoidance":1,"steps":[],"page":"alarm"},
    {"id":"both_ways","group":"both","anxiety":1,"avoidance":1,"steps":[8],"page":"alarm"}]})";
}

QByteArray words()
{
    return R"({
    "asked":{"name":"Asked","meaning":"m","protects":"p","automatic":"","alternatives":["one","two"]},
    "checked":{"name":"Checked","meaning":"m","protects":"p","automatic":"a","alternatives":[]},
    "withdrew":{"name":"Withdrew","meaning":"m","protects":"p","automatic":"a","alternatives":[]},
    "both_ways":{"name":"Both ways","meaning":"m","protects":"p","automatic":"a","alternatives":[]}})";
}

PatternCatalogue four() { return PatternCatalogue::parse(facts(), words()).value(); }

Pattern own(const QString &id)
{
    Pattern pattern;
    pattern.id = id;
    pattern.name = u"Mine"_s;
    return pattern;
}

} // namespace

TEST(PatternCatalogue, joins_facts_and_words)
{
    const Pattern asked = *four().find(u"asked"_s);

    EXPECT_EQ(asked.group, PatternGroup::Secure);
    EXPECT_EQ(asked.anxietySign, -1);
    EXPECT_THAT(asked.steps, ElementsAre(5));
    EXPECT_EQ(asked.page, u"limits"_s);
    EXPECT_EQ(asked.name, u"Asked"_s);
    EXPECT_THAT(asked.alternatives, ElementsAre(u"one"_s, u"two"_s));
}

TEST(PatternCatalogue, keeps_the_order_of_the_file)
{
    EXPECT_EQ(four().indexOf(u"asked"_s), 0);
    EXPECT_EQ(four().indexOf(u"both_ways"_s), 3);
    EXPECT_EQ(four().indexOf(u"unheard_of"_s), std::nullopt);
}

TEST(PatternCatalogue, finds_nothing_under_an_unknown_id)
{
    const PatternCatalogue catalogue = four();

    EXPECT_THAT(catalogue.find(u"unheard_of"_s), IsNull());
}

TEST(PatternCatalogue, lists_a_group)
{
    EXPECT_THAT(four().inGroup(PatternGroup::AlarmDown), ElementsAre(Field(&Pattern::id, u"withdrew"_s)));
}

TEST(PatternCatalogue, refuses_a_file_with_a_gap)
{
    EXPECT_EQ(PatternCatalogue::parse(facts(), "{}").error().kind, Error::Kind::Damaged);
    EXPECT_EQ(PatternCatalogue::parse("[]", words()).error().kind, Error::Kind::Damaged);
    EXPECT_FALSE(PatternCatalogue::parse(facts().replace("alarm_up", "loud"), words()));
    EXPECT_FALSE(PatternCatalogue::parse(facts().replace("[5]", "[10]"), words()));
    EXPECT_FALSE(PatternCatalogue::parse(facts().replace("checked", "asked"), words()));
}

TEST(PatternCatalogue, appends_own_patterns)
{
    PatternCatalogue catalogue = four();

    ASSERT_TRUE(catalogue.addOwn(own(u"mine"_s)));
    EXPECT_EQ(catalogue.indexOf(u"mine"_s), 4);
    EXPECT_THAT(catalogue.find(u"mine"_s), Pointee(Field(&Pattern::own, true)));
}

TEST(PatternCatalogue, refuses_own_patterns_without_a_name_or_with_a_taken_id)
{
    PatternCatalogue catalogue = four();
    Pattern nameless = own(u"mine"_s);
    nameless.name = u"  "_s;

    EXPECT_EQ(catalogue.addOwn(nameless).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(catalogue.addOwn(own(u"asked"_s)).error().kind, Error::Kind::Invalid);
    EXPECT_THAT(catalogue.all(), SizeIs(4));
}

TEST(PatternCatalogue, has_room_for_39_own_patterns)
{
    PatternCatalogue catalogue = four();
    for (int i = 0; i < PatternCatalogue::maxOwn; ++i)
        ASSERT_TRUE(catalogue.addOwn(own(u"mine-%1"_s.arg(i))));

    EXPECT_EQ(catalogue.addOwn(own(u"one-too-many"_s)).error().kind, Error::Kind::Invalid);
}

TEST(PatternCatalogue, hides_a_pattern_without_losing_it)
{
    PatternCatalogue catalogue = four();

    ASSERT_TRUE(catalogue.setHidden(u"asked"_s, true));
    EXPECT_TRUE(catalogue.find(u"asked"_s)->hidden);
    EXPECT_EQ(catalogue.indexOf(u"checked"_s), 1);
    EXPECT_EQ(catalogue.setHidden(u"unheard_of"_s, true).error().kind, Error::Kind::NotFound);
}

TEST(BuiltInPatterns, are_twenty_five)
{
    const auto catalogue = PatternCatalogue::builtIn(QLocale::c());

    ASSERT_TRUE(catalogue) << catalogue.error().message.toStdString();
    EXPECT_THAT(catalogue->all(), SizeIs(25));
    EXPECT_THAT(catalogue->all(), Each(Field(&Pattern::own, false)));
}

TEST(BuiltInPatterns, fill_every_group)
{
    const auto catalogue = PatternCatalogue::builtIn(QLocale::c()).value();

    for (const PatternGroup group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both})
        EXPECT_FALSE(catalogue.inGroup(group).empty());
}

TEST(BuiltInPatterns, offer_something_to_try)
{
    const auto catalogue = PatternCatalogue::builtIn(QLocale::c()).value();

    EXPECT_THAT(catalogue.all(), Each(Field(&Pattern::alternatives, testing::Not(testing::IsEmpty()))));
}

} // namespace mooring

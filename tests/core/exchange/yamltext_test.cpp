// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/yamltext.h"
#include "core/library/frontmatter.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;

namespace {

QString readBack(const QString &yaml)
{
    const auto parts =
        library::readFrontMatter(u"---\nbefore: 1\nkey: "_s + yaml + u"\nafter: 1\n---\n"_s, {u"key"_s});
    return parts ? parts->fields.front().text : parts.error().message;
}

/// Words that a careless writer spoils.
class YamlWords : public testing::TestWithParam<QString>
{};

TEST_P(YamlWords, come_back_from_one_line) { EXPECT_EQ(readBack(yamlText(GetParam())), GetParam()); }

TEST_P(YamlWords, come_back_from_a_block) { EXPECT_EQ(readBack(yamlBlock(GetParam())), GetParam()); }

INSTANTIATE_TEST_SUITE_P(All, YamlWords,
                         testing::Values(u"Sam"_s, u"A quiet evening"_s, u""_s, u"yes"_s, u"No"_s, u"null"_s,
                                         u"~"_s, u"12"_s, u"-"_s, u"2026-03-01"_s, u"a: b"_s, u"a #b"_s,
                                         u" a"_s, u"a "_s, u"[a]"_s, u"{a}"_s, u"*a"_s, u"&a"_s, u"!a"_s,
                                         u"'a'"_s, u"\"a\\n\""_s, u"a\\b"_s, u"%a"_s, u"@a"_s, u"a\tb"_s,
                                         u"\ta"_s, u"a\rb"_s, u"one\ntwo"_s, u"one\ntwo\n"_s, u"one\n\n"_s,
                                         u"\n"_s, u"\none"_s, u"one\n  two\n three"_s, u"one\n \ntwo"_s,
                                         u"  one\ntwo"_s, u"one\r\ntwo"_s, u"one\n---\ntwo"_s,
                                         u"one\n# two"_s, u"Über 🌧 Zoë"_s, QString{QChar{0x2028}},
                                         QString{QChar{0x85}}, QString{QChar{0xFEFF}}, QString{QChar{0x4}},
                                         QString{QChar{0}}, u"a\nb"_s + QChar{0x2029}, u"one\n\n\n"_s));

TEST(YamlText, plain_words_need_no_quotes) { EXPECT_EQ(yamlText(u"Aunt Jo"_s), u"Aunt Jo"_s); }

TEST(YamlText, several_lines_become_a_block)
{
    EXPECT_EQ(yamlBlock(u"one\n\ntwo"_s), u"|-\n  one\n\n  two"_s);
}

TEST(YamlText, a_list_is_on_one_line) { EXPECT_EQ(yamlList({u"a"_s, u"b, c"_s}), u"[a, \"b, c\"]"_s); }

} // namespace

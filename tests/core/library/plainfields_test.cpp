// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/plainfields.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using testing::SizeIs;

namespace mooring::library {
namespace {

constexpr auto entry = R"(id: 8c1f0f6e-3c1b-4b6e-9d53-0a4a5f3c2b10
date: 2026-03-01T21:04:00+01:00
with: Sam O'Neill (work)
title: "Late, again: \u00e4 third time."
patterns: [protest, self_soothed]
steps: [4, 5]
checkin: {ax1: 3, av1: 4.5}
starred: true
empty: []
none: {}
mood_group: 2
)";

QString escapesUndone(const char *text) { return QString::fromUtf8(text).replace(u"\\u00e4"_s, u"ä"_s); }

/// All keys of a front matter and what a YAML reader makes of them; a comment takes the plain way away.
std::vector<Field> byYaml(const QString &front, const QStringList &keys)
{
    const auto parts = takeApart(u"---\n"_s + front + u"# the end\n---\n"_s, keys);
    return parts ? parts->fields : std::vector<Field>{};
}

bool isSame(const Field &left, const Field &right)
{
    return left.key == right.key && left.line == right.line && left.kind == right.kind
        && left.text == right.text && left.list == right.list && left.map == right.map;
}

TEST(PlainFields, are_what_a_yaml_reader_finds)
{
    const QString front = escapesUndone(entry);
    const auto fields = plainFields(front);
    ASSERT_TRUE(fields);
    QStringList keys;
    for (const Field &field : *fields)
        keys.append(field.key);
    const auto expected = byYaml(front, keys);
    ASSERT_THAT(*fields, SizeIs(expected.size()));
    EXPECT_TRUE(std::equal(fields->begin(), fields->end(), expected.begin(), isSame));
}

TEST(PlainFields, any_value_that_is_taken_is_what_a_yaml_reader_finds)
{
    const QStringList pieces{u"a"_s, u"1"_s,  u"ä"_s,    u" "_s, u":"_s, u": "_s, u"-"_s,
                             u"'"_s, u"\""_s, u"#"_s,    u"["_s, u"]"_s, u"{"_s,  u"}"_s,
                             u","_s, u", "_s, u"null"_s, u"~"_s, u"."_s, u"&"_s};
    quint32 random = 7;
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString value;
        for (int piece = 0; piece < 4; ++piece) {
            random = random * 1'664'525U + 1'013'904'223U;
            value += pieces.at((random >> 16U) % static_cast<quint32>(pieces.size()));
        }
        const QString front = u"key: "_s + value + u'\n';
        if (const auto fields = plainFields(front)) {
            ++taken;
            const auto expected = byYaml(front, {u"key"_s});
            ASSERT_THAT(expected, SizeIs(1)) << value.toStdString();
            EXPECT_TRUE(isSame(fields->front(), expected.front())) << value.toStdString();
        }
    }
    EXPECT_GT(taken, 500);
}

TEST(PlainFields, leave_everything_else_to_a_yaml_reader)
{
    for (const char *front : {"",           "a: 1\na: 2\n",     "a: |-\n  b\n",   "a:\n  - b\n",
                              "a: &x b\n",  "a: !!str b\n",     "a: \"\\n\"\n",   "a: 'b'\n",
                              "a: b # c\n", "a: null\n",        "a: ~\n",         "a: [b, ]\n",
                              "a: [[b]]\n", "a: {b: {c: d}}\n", "{a: b}\n",       "a: b \n",
                              "- a\n",      "a b: c\n",         "a: b\n\nc: d\n", "a: b:\n"})
        EXPECT_FALSE(plainFields(QString::fromUtf8(front))) << front;
}

TEST(PlainFields, keys_that_are_not_asked_for_stay_as_they_stand)
{
    const auto parts = takeApart(u"---\na: 1\nother: [x, y]\nb: 2\nmore: z\n---\n\nbody"_s, {u"a"_s, u"b"_s});
    ASSERT_TRUE(parts);
    EXPECT_THAT(parts->fields, SizeIs(2));
    EXPECT_EQ(parts->rest, u"other: [x, y]\nmore: z"_s);
    EXPECT_EQ(parts->body, u"body"_s);
}

} // namespace
} // namespace mooring::library

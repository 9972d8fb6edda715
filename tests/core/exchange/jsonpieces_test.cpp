// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonpieces.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QJsonObject>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::exchange;
using testing::HasSubstr;

namespace {

class JsonOf
{
public:
    explicit JsonOf(const QByteArray &json)
    {
        m_device.setData(json);
        m_device.open(QIODevice::ReadOnly);
    }

    JsonPieces pieces() { return JsonPieces{m_device}; }
    /// What is said of the first thing that is wrong, all members being read or skipped.
    std::string fault(bool skipping)
    {
        auto members = pieces();
        while (true) {
            const auto key = members.nextKey();
            if (!key || !*key)
                return key ? std::string{} : key.error().message.toStdString();
            if (skipping) {
                if (const auto skipped = members.skip(); !skipped)
                    return skipped.error().message.toStdString();
            } else if (const auto value = members.value(); !value) {
                return value.error().message.toStdString();
            }
        }
    }

private:
    QBuffer m_device;
};

TEST(JsonPieces, gives_the_members_one_by_one)
{
    JsonOf json{"{\"a\": [1, {\"]\": \"}\\\"\"}], \"b\": \"\u00e9\", \"c\": 2.5}"};
    auto pieces = json.pieces();
    EXPECT_EQ(pieces.nextKey().value(), u"a"_s);
    EXPECT_TRUE(pieces.skip());
    EXPECT_EQ(pieces.nextKey().value(), u"b"_s);
    EXPECT_EQ(pieces.value().value().toString(), u"é"_s);
    EXPECT_EQ(pieces.nextKey().value(), u"c"_s);
    EXPECT_EQ(pieces.value().value().toDouble(), 2.5);
    EXPECT_EQ(pieces.nextKey().value(), std::nullopt);
}

TEST(JsonPieces, comes_back_to_a_list_it_passed)
{
    JsonOf json{"{\"list\": [\n{\"n\": 1},\n7 ],\n\"after\": true}"};
    auto pieces = json.pieces();
    ASSERT_TRUE(pieces.nextKey());
    ASSERT_TRUE(pieces.isList());
    const auto mark = pieces.mark();
    ASSERT_TRUE(pieces.skip());
    EXPECT_EQ(pieces.nextKey().value(), u"after"_s);
    pieces.goTo(mark);
    EXPECT_EQ(pieces.nextItem().value()->toObject().value(u"n"_s).toInt(), 1);
    EXPECT_EQ(pieces.nextItem().value()->toInt(), 7);
    EXPECT_EQ(pieces.nextItem().value(), std::nullopt);
}

TEST(JsonPieces, reads_values_longer_than_what_is_held_at_a_time)
{
    const QByteArray words = QByteArray{"\\\"brackets ]}, and \\\\ "}.repeated(60'000);
    JsonOf json{"{\"a\": \"" + words + "\", \"b\": \"" + words + "\"}"};
    auto pieces = json.pieces();
    ASSERT_TRUE(pieces.nextKey());
    ASSERT_TRUE(pieces.skip());
    ASSERT_TRUE(pieces.nextKey());
    EXPECT_EQ(pieces.value().value().toString().size(), 60'000 * 20);
    EXPECT_EQ(pieces.nextKey().value(), std::nullopt);
}

TEST(JsonPieces, names_the_line_of_what_is_wrong)
{
    EXPECT_THAT(JsonOf{"{\n\"a\": 1\n\"b\": 2}"}.fault(false), HasSubstr("line 3 is not JSON: a comma"));
    EXPECT_THAT(JsonOf{"{\n\"a\":\n[1,\n,]}"}.fault(false), HasSubstr("line 4"));
    EXPECT_THAT(JsonOf{"{\n\"a\" 1}"}.fault(false), HasSubstr("line 2 is not JSON: a colon"));
    EXPECT_THAT(JsonOf{"{\n\"a\": }"}.fault(false), HasSubstr("line 2 is not JSON: a value"));
    EXPECT_THAT(JsonOf{"{\n\"a\": 1}\n x"}.fault(false), HasSubstr("line 3"));
    EXPECT_THAT(JsonOf{"[1]"}.fault(false), HasSubstr("not a JSON object"));
    EXPECT_THAT(JsonOf{""}.fault(false), HasSubstr("not a JSON object"));
}

TEST(JsonPieces, notices_that_a_file_was_cut_off)
{
    const QByteArray json = "{\"a\": {\"b\": [\"words\"]}, \"c\": 12}";
    for (qsizetype size = 1; size < json.size(); ++size) {
        EXPECT_NE(JsonOf{json.first(size)}.fault(true), "") << size;
        EXPECT_NE(JsonOf{json.first(size)}.fault(false), "") << size;
    }
    EXPECT_EQ(JsonOf{json}.fault(true), "");
    EXPECT_EQ(JsonOf{json}.fault(false), "");
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textblocks.h"
#include "tests/support/printers.h"

#include <QBuffer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::exchange;
using testing::HasSubstr;

namespace {

/// All blocks, with a mark behind each; or what is wrong.
QString blocksOf(const QByteArray &content, const QString &mark = {})
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    TextBlocks blocks{device};
    QString all;
    while (true) {
        const auto block = blocks.next();
        if (!block || block->isEmpty())
            return block ? all : block.error().message;
        EXPECT_TRUE(block->endsWith(u'\n') || content.endsWith(block->toUtf8()));
        all += *block + mark;
    }
}

TEST(TextBlocks, together_are_the_text)
{
    const QByteArray lines = QByteArray{"a line with an \u00e9 and an \U0001F600\n"}.repeated(30'000);
    EXPECT_EQ(blocksOf(lines + "end").toUtf8(), lines + "end");
    EXPECT_GT(blocksOf(lines, u"|"_s).count(u'|'), 2);
    EXPECT_EQ(blocksOf({}), QString{});
}

TEST(TextBlocks, do_not_break_a_line_however_long)
{
    const QByteArray line = QByteArray{"x"}.repeated(1'000'000);
    EXPECT_TRUE(blocksOf(line + "\ny\n" + line).toUtf8() == line + "\ny\n" + line);
}

TEST(TextBlocks, name_the_line_that_is_not_utf8)
{
    const QByteArray lines = QByteArray{"a line\n"}.repeated(100'000);
    EXPECT_THAT(blocksOf(lines + "bad \xff\n" + lines).toStdString(), HasSubstr("line 100001 is not UTF-8"));
}

TEST(TextBlocks, drop_the_mark_in_front) { EXPECT_EQ(blocksOf("\xEF\xBB\xBFwords"), u"words"_s); }

} // namespace

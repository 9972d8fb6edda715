// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

TEST(Csv, cells_are_quoted_only_where_needed)
{
    EXPECT_EQ(csvRow({u"a"_s, u"b c"_s, u"d,e"_s, u"f\"g"_s, u"h\ni"_s, {}}),
              "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\r\n");
}

TEST(Csv, what_is_written_can_be_read)
{
    const QStringList cells{u"a\r\nb"_s, u"\""_s, u","_s, u""_s, u" c "_s};
    EXPECT_EQ(readCsv(QString::fromUtf8(csvRow(cells)))->front().cells, cells);
}

TEST(Csv, rows_know_their_line)
{
    const auto rows = readCsv(u"a\n\"b\nc\"\n\nd\n"_s);
    ASSERT_TRUE(rows);
    ASSERT_THAT(*rows, SizeIs(3));
    EXPECT_EQ(rows->at(1).line, 2);
    EXPECT_EQ(rows->at(2).line, 5);
}

TEST(Csv, a_quote_that_is_never_closed_is_named)
{
    EXPECT_THAT(readCsv(u"a\n\"b\nc"_s).error().message.toStdString(), HasSubstr("line 2"));
}

TEST(Csv, nothing_but_a_comma_follows_a_closing_quote) { EXPECT_FALSE(readCsv(u"\"a\"b\n"_s)); }

class CsvExport : public testing::Test
{
protected:
    void SetUp() override
    {
        JournalContents contents;
        contents.entries = {fullEntry(), fullEntry()};
        contents.entries.back().trashedAt = fullEntry().entry.writtenAt;
        rows = readCsv(QString::fromUtf8(writeCsv(contents, known().checkIn))).value();
    }
    QString cell(const QString &column) const
    {
        return rows.at(1).cells.at(rows.front().cells.indexOf(column));
    }

    std::vector<CsvRow> rows;
};

TEST_F(CsvExport, has_one_row_for_each_entry_that_is_not_in_the_trash) { EXPECT_THAT(rows, SizeIs(2)); }

TEST_F(CsvExport, has_a_column_for_each_statement_and_field)
{
    EXPECT_THAT(rows.front().cells,
                ElementsAre(u"id"_s, u"date"_s, u"written"_s, u"with"_s, u"title"_s, u"body"_s, u"anxiety"_s,
                            u"avoidance"_s, u"ax1"_s, u"ax2"_s, u"ax3"_s, u"av1"_s, u"av2"_s, u"av3"_s,
                            u"patterns"_s, u"steps"_s, u"starred"_s, u"what_happened"_s, u"automatic"_s,
                            u"instead"_s));
}

TEST_F(CsvExport, keeps_words_as_they_are)
{
    EXPECT_EQ(cell(u"body"_s), fullEntry().entry.body);
    EXPECT_EQ(cell(u"patterns"_s), u"asked_directly;withdrawal"_s);
    EXPECT_EQ(cell(u"steps"_s), u"4;5"_s);
    EXPECT_EQ(cell(u"av2"_s), u"4.5"_s);
}

TEST_F(CsvExport, leaves_a_score_blank_when_too_little_was_answered)
{
    EXPECT_EQ(cell(u"anxiety"_s), QString{});
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/importer.h"
#include "core/exchange/text.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

class Importer : public testing::Test
{
protected:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file{QDir{folder.path()}.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    Result<Reading> read(const QString &name, const QByteArray &content) const
    {
        return readImport(file(name, content), {}, known());
    }

    const QTemporaryDir folder;
};

TEST_F(Importer, content_tells_the_format_whatever_the_name)
{
    EXPECT_THAT(read(u"a.txt"_s, "---\ndate: 2025-01-01\n---\n\nx")->contents.entries, SizeIs(1));
    EXPECT_THAT(read(u"b.txt"_s, R"({"entries": [{"date": "2025-01-01", "title": "x"}]})")->contents.entries,
                SizeIs(1));
    JournalContents contents;
    contents.entries = {fullEntry()};
    EXPECT_THAT(read(u"c"_s, writeContents(contents))->contents.entries, SizeIs(1));
}

TEST_F(Importer, a_folder_is_markdown)
{
    EXPECT_THAT(readImport(fixture(u"daily"_s), {}, known())->contents.entries, SizeIs(2));
    EXPECT_FALSE(readImport(fixture(u"daily"_s), ImportFormat::Jrnl, known()));
}

TEST_F(Importer, something_else_is_refused_by_name)
{
    const auto reading = read(u"photo.jpg"_s, "\xff\xd8\xff\xe0");
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("photo.jpg can't be imported"));
}

TEST_F(Importer, a_file_that_is_not_there_is_named)
{
    const auto reading = readImport(folder.filePath(u"none.md"_s), {}, known());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().kind, Error::Kind::NotFound);
}

TEST_F(Importer, a_file_above_64_megabytes_is_refused)
{
    QFile big{file(u"big.json"_s, {})};
    ASSERT_TRUE(big.resize(largestFile + 1));
    EXPECT_THAT(readImport(big.fileName(), {}, known()).error().message.toStdString(), HasSubstr("64 MB"));
}

TEST_F(Importer, a_byte_order_mark_is_not_part_of_the_words)
{
    EXPECT_EQ(read(u"2025-01-01.md"_s, "\xEF\xBB\xBFTea.")->contents.entries.front().entry.body, u"Tea."_s);
}

TEST_F(Importer, the_source_is_left_as_it_was)
{
    const QString path = file(u"2025-01-01.md"_s, "Tea.\r\n");
    ASSERT_TRUE(readImport(path, {}, known()));
    EXPECT_EQ(fileContent(path).value(), "Tea.\r\n");
}

TEST(Text, names_the_line_that_is_not_utf8)
{
    EXPECT_THAT(decoded("one\ntwo\n\xe4\n").error().message.toStdString(), HasSubstr("line 3"));
    EXPECT_THAT(decoded("\xc3").error().message.toStdString(), HasSubstr("line 1"));
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"
#include "core/exchange/text.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;

namespace {

class Exporter : public testing::Test
{
protected:
    Exporter() { contents.entries = {fullEntry()}; }

    Status write(ExportFormat format, const QString &name) const
    {
        return writeExport(contents, known().checkIn, format, folder.filePath(name));
    }
    QFile::Permissions mode(const QString &name) const
    {
        constexpr auto everyone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                                | QFile::ExeOther;
        return QFileInfo{folder.filePath(name)}.permissions() & everyone;
    }

    const QTemporaryDir folder;
    JournalContents contents;
};

TEST_F(Exporter, files_are_for_their_owner_alone)
{
    ASSERT_TRUE(write(ExportFormat::Json, u"a.json"_s));
    ASSERT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
    EXPECT_EQ(mode(u"a.json"_s), QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_EQ(mode(u"notes"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(mode(u"notes/2025-02-27 2104.md"_s), QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(Exporter, never_writes_over_a_file)
{
    ASSERT_TRUE(write(ExportFormat::Csv, u"a.csv"_s));
    const QByteArray before = fileContent(folder.filePath(u"a.csv"_s)).value();
    const Status again = write(ExportFormat::Json, u"a.csv"_s);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message.toStdString(), HasSubstr("left as it is"));
    EXPECT_EQ(fileContent(folder.filePath(u"a.csv"_s)).value(), before);
}

TEST_F(Exporter, never_writes_into_a_folder_that_holds_something)
{
    ASSERT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
    EXPECT_FALSE(write(ExportFormat::Markdown, u"notes"_s));
}

TEST_F(Exporter, an_empty_folder_will_do)
{
    ASSERT_TRUE(QDir{folder.path()}.mkdir(u"notes"_s));
    EXPECT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
}

TEST_F(Exporter, a_folder_in_place_of_a_file_is_named)
{
    ASSERT_TRUE(QDir{folder.path()}.mkdir(u"notes"_s));
    EXPECT_THAT(write(ExportFormat::Json, u"notes"_s).error().message.toStdString(),
                HasSubstr("is a folder"));
}

TEST_F(Exporter, a_place_that_cannot_be_written_is_named)
{
    const Status status = write(ExportFormat::Json, u"none/a.json"_s);
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().message.toStdString(), HasSubstr("none/a.json"));
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/importer.h"
#include "core/exchange/parts.h"
#include "core/exchange/text.h"
#include "core/journal/journal.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
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

TEST_F(Importer, utf_16_that_says_so_is_read)
{
    const QString table =
        u"full_date,date,weekday,time,mood,activities,note\n2025-01-01,a,b,9:00,good,,Übung\n"_s;
    for (const QString &text : {QString{table}.replace(u',', u'\t'), u"date;text\n2025-01-01;Übung\n"_s,
                                u"[2025-01-01 09:00] Day\nÜbung\n"_s, u"---\ndate: 2025-01-01\n---\nÜbung"_s})
        for (const auto order : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
            QStringEncoder encoder{order, QStringEncoder::Flag::WriteBom};
            const auto reading = read(u"export"_s, encoder(text));
            ASSERT_TRUE(reading) << text.toStdString() << reading.error().message.toStdString();
            EXPECT_EQ(reading->contents.entries.at(0).entry.body.trimmed(), u"Übung"_s) << text.toStdString();
        }
    EXPECT_FALSE(read(u"export"_s, "\xFF\xFE\x41"));
}

TEST_F(Importer, a_folder_is_markdown)
{
    EXPECT_THAT(readImport(fixture(u"daily"_s), {}, known())->contents.entries, SizeIs(2));
    EXPECT_FALSE(readImport(fixture(u"daily"_s), ImportFormat::Jrnl, known()));
}

/// One of each format, under a name that says nothing.
struct Foreign {
    const char *format;
    QByteArray content;
    int entries;
};

const std::vector<Foreign> &foreigners()
{
    static const std::vector<Foreign> all{
        {"markdown", "---\ndate: 2025-01-01\n---\n\nx", 1},
        {"jrnl json",
         R"({"entries": [{"date": "2025-01-01", "title": "x"}, {"date": "2025-01-01", "title": "x"}]})", 2},
        {"jrnl text", "[2025-01-01 09:00] One.\n[2025-01-01 09:00] One.\n", 2},
        {"day one json",
         R"({"metadata": {}, "entries": [{"uuid": "A", "creationDate": "2025-01-01T09:00:00Z", "text": "x"}]})",
         1},
        {"day one text", "\tDate:\t1 January 2025\n\nx\n\tDate:\t1 January 2025\n\ny\n", 2},
        {"day one classic",
         "<?xml version=\"1.0\"?><plist><dict><key>Creation Date</key><date>2025-01-01T09:00:00Z</date>"
         "<key>Entry Text</key><string>x</string><key>UUID</key><string>A</string></dict></plist>",
         1},
        {"daylio table",
         "full_date,date,weekday,time,mood,activities,note\n2025-01-01,a,b,9:00,good,,x\n2025-01-01,a,b,9:00,"
         "good,,y\n",
         2},
        {"daylio backup",
         QByteArray{R"({"dayEntries": [{"id": 1, "year": 2025, "month": 0, "day": 1, "note": "x"}]})"}
             .toBase64(),
         1},
        {"lifeograph", "LIFEOGRAPHDB\nV 2000\nE n\n\nID4\nE F_n_1059421185\nEc1604131200\nEp<x\n", 1},
        {"diarium", R"([{"date": "2025-01-01T09:00:00", "html": "x"}])", 1},
        {"table", "date;text\n2025-01-01;x\n2025-01-01;y\n", 2}};
    return all;
}

TEST_F(Importer, every_format_is_known_by_its_content_alone)
{
    for (const Foreign &foreign : foreigners()) {
        const auto reading = read(u"export"_s, foreign.content);
        ASSERT_TRUE(reading) << foreign.format << reading.error().message.toStdString();
        EXPECT_THAT(reading->contents.entries, SizeIs(foreign.entries)) << foreign.format;
    }
}

TEST_F(Importer, a_second_import_of_any_format_adds_nothing)
{
    for (const Foreign &foreign : foreigners()) {
        const QString path = folder.filePath(QString::fromLatin1(foreign.format));
        const auto journal = Journal::create(path, {}).value();
        const Known knows = knownTo(*journal, QDate{2025, 3, 1});
        const QString source = file(u"export"_s, foreign.content);
        EXPECT_EQ(journal->merge(readImport(source, {}, knows)->contents, false)->added, foreign.entries)
            << foreign.format;
        const auto second = journal->merge(readImport(source, {}, knows)->contents, false);
        EXPECT_EQ(second->added + second->updated, 0) << foreign.format;
        EXPECT_EQ(second->unchanged, foreign.entries) << foreign.format;
        EXPECT_EQ(fileContent(source).value(), foreign.content) << foreign.format;
    }
}

TEST_F(Importer, an_archive_is_looked_into)
{
    const QByteArray zip = zipOf({{u"notes/2025-01-01.md"_s, "x"}, {u"notes/2025-01-02.md"_s, "y"}});
    EXPECT_THAT(read(u"vault"_s, zip)->contents.entries, SizeIs(2));
}

TEST_F(Importer, an_archive_that_leads_out_of_itself_says_what_is_safe)
{
    const auto reading = read(u"evil.zip"_s, zipOf({{u"../Journal.json"_s, "{}"}}));
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("Nothing was changed"));
}

TEST_F(Importer, a_bomb_in_an_archive_is_named)
{
    const QByteArray blanks(largestFile, ' ');
    const auto reading = read(u"bomb.zip"_s, zipOf({{u"Journal.json"_s, "{" + blanks + "}"}}));
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(),
                HasSubstr("“Journal.json” in it: it is larger than 64 MB"));
}

TEST_F(Importer, broken_json_is_named_with_its_line)
{
    const auto reading = read(u"a.json"_s, "{\n\"entries\": [,]\n}");
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("line 2"));
}

TEST_F(Importer, a_broken_journal_in_front_does_not_hide_the_next)
{
    const auto reading = read(
        u"a.zip"_s, zipOf({{u"A.json"_s, "{"},
                           {u"B.json"_s, R"({"entries": [{"creationDate": "2025-01-01T09:00:00Z"}]})"}}));
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->contents.entries, SizeIs(1));
}

TEST_F(Importer, more_entries_than_anyone_writes_are_refused)
{
    QByteArray table = "date,text\n";
    table += QByteArray{"2025-01-01,x\n"}.repeated(Parts::mostEntries + 1);
    const auto reading = read(u"many.csv"_s, table);
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("part by part"));
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

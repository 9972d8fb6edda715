// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that hold no more than a part of what they read.
#include "core/exchange/contentsjson.h"
#include "core/exchange/csv.h"
#include "core/exchange/demo.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/jrnltext.h"
#include "core/exchange/markdown.h"
#include "core/exchange/parts.h"
#include "core/exchange/scorescsv.h"
#include "core/exchange/textblocks.h"
#include "tests/core/exchange/known.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::exchange {
namespace {

using test::valueOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Le;
using testing::SizeIs;

JournalContents demo(int days)
{
    return demoContents(days, {2025, 2, 28}, known().checkIn, QLocale::c()).value();
}

class Streaming : public test::JournalTest
{
protected:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(content), content.size());
        return file.fileName();
    }
    /// How many entries came in each part, and all of them.
    struct Taken {
        std::vector<std::size_t> sizes;
        std::vector<PortableEntry> entries;
        Reading reading;
    };
    static Taken take(const QString &source)
    {
        Taken taken;
        taken.reading = valueOf(readImport(source, {}, known(), [&](const JournalContents &part) -> Status {
            taken.sizes.push_back(part.entries.size());
            taken.entries.insert(taken.entries.end(), part.entries.begin(), part.entries.end());
            return {};
        }));
        return taken;
    }
};

TEST_F(Streaming, our_json_comes_in_parts)
{
    const JournalContents contents = demo(400);
    const Taken taken = take(file(u"a.json"_s, writeContents(contents)));
    EXPECT_THAT(taken.sizes, Each(Le(64U)));
    EXPECT_THAT(taken.entries, SizeIs(contents.entries.size()));
    EXPECT_THAT(taken.reading.contents.entries, SizeIs(0));
}

TEST_F(Streaming, a_vault_comes_in_parts)
{
    const JournalContents contents = demo(150);
    for (const NamedContent &note : writeMarkdown(contents, known().checkIn)) {
        QDir{path(u"."_s)}.mkpath(u"vault/people"_s);
        file(u"vault/"_s + note.name, note.content);
    }
    const Taken taken = take(path(u"vault"_s));
    EXPECT_THAT(taken.sizes, Each(Le(64U)));
    EXPECT_THAT(taken.entries, SizeIs(contents.entries.size()));
}

TEST_F(Streaming, a_table_comes_in_parts)
{
    const QByteArray rows = QByteArray{"2025-01-01,\"Two\nlines, \"\"said\"\".\"\r\n"}.repeated(20'000);
    const Taken taken = take(file(u"a.csv"_s, "date,text\n" + rows));
    EXPECT_THAT(taken.sizes, Each(Le(64U)));
    EXPECT_THAT(taken.entries, SizeIs(20'000));
    EXPECT_EQ(taken.entries.back().entry.body, u"Two\nlines, \"said\"."_s);
}

TEST_F(Streaming, the_text_of_jrnl_comes_in_parts)
{
    const QByteArray entry = "[2025-01-01 09:00] A day.\nWords of that day, quite some of them.\n\n";
    const Taken taken = take(file(u"a.txt"_s, entry.repeated(20'000)));
    EXPECT_THAT(taken.sizes, Each(Le(64U)));
    EXPECT_THAT(taken.entries, SizeIs(20'000));
    EXPECT_EQ(taken.entries.back().entry.body, u"Words of that day, quite some of them."_s);
}

TEST_F(Streaming, the_first_entries_can_be_looked_at)
{
    const Taken taken = take(file(u"a.json"_s, writeContents(demo(100))));
    ASSERT_THAT(taken.reading.first, SizeIs(3));
    EXPECT_EQ(taken.reading.first.front().entry, taken.entries.front().entry);
}

TEST_F(Streaming, ends_when_no_more_is_taken)
{
    int parts = 0;
    const auto read = readImport(file(u"a.json"_s, writeContents(demo(400))), {}, known(),
                                 [&parts](const JournalContents &) -> Status {
                                     ++parts;
                                     return failure(Error::Kind::Cancelled, u"enough"_s);
                                 });
    EXPECT_EQ(test::kindOf(read), Error::Kind::Cancelled);
    EXPECT_EQ(parts, 1);
}

TEST_F(Streaming, what_entries_name_comes_before_them_wherever_it_stands)
{
    const QByteArray json = R"({"entries": [{"day": "2025-01-01", "patterns": ["mine"]}], "patterns":
        [{"id": "mine", "group": "secure", "name": "Mine"}], "version": 1, "format": "mooring"})";
    const Taken taken = take(file(u"a.json"_s, json));
    ASSERT_THAT(taken.entries, SizeIs(1));
    EXPECT_EQ(taken.entries.front().entry.patterns.front().id, u"mine"_s);
}

TEST_F(Streaming, nothing_stays_of_a_journal_that_breaks_off)
{
    const QByteArray json = writeContents(demo(400));
    const QString path = file(u"a.json"_s, json.first(json.size() / 2));
    const auto journal = newJournal();
    const auto outcome = journal->merge(
        [&path](const TakeContents &take) -> Status {
            const auto read = readImport(path, {}, known(), take);
            return read ? Status{} : tl::unexpected<Error>{read.error()};
        },
        false);
    EXPECT_EQ(test::kindOf(outcome), Error::Kind::Invalid);
    EXPECT_THAT(journal->rows(), SizeIs(0));
}

TEST_F(Streaming, our_own_export_above_64_megabytes_comes_back)
{
    const QByteArray entry =
        R"({"id": "%1", "day": "2025-01-01", "body": ")" + QByteArray(1'000'000, 'x') + R"("})";
    QByteArray json = R"({"format": "mooring", "version": 1, "entries": [)";
    for (int i = 0; i < 70; ++i)
        json += QByteArray{entry}.replace("%1", QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
              + (i < 69 ? "," : "]}");
    const auto format = formatOf(file(u"a.json"_s, json), known());
    EXPECT_EQ(valueOf(format), ImportFormat::Json);
    EXPECT_THAT(take(path(u"a.json"_s)).entries, SizeIs(70));
}

TEST(CsvRows, a_quote_that_is_never_closed_loses_only_its_line)
{
    QBuffer device;
    device.setData("a,\"b\n" + QByteArray{"c,d\n"}.repeated(100'000));
    device.open(QIODevice::ReadOnly);
    TextBlocks blocks{device};
    int good = 0;
    QString fault;
    const Status read = readCsvRows(blocks.next().value(), blocks, u',', [&](const Result<CsvRow> &row) {
        good += row ? 1 : 0;
        fault += row ? QString{} : row.error().message;
        return true;
    });
    EXPECT_TRUE(read);
    EXPECT_EQ(good, 100'000);
    EXPECT_EQ(fault, u"line 1: a quote is never closed"_s);
}

TEST(CsvRows, lines_are_counted_through_the_whole_text)
{
    QBuffer device;
    device.setData(QByteArray{"\"a\nb\",c\n"}.repeated(80'000) + "last,d\n");
    device.open(QIODevice::ReadOnly);
    TextBlocks blocks{device};
    CsvRow last;
    ASSERT_TRUE(readCsvRows(blocks.next().value(), blocks, u',', [&](const Result<CsvRow> &row) {
        last = *row;
        return true;
    }));
    EXPECT_EQ(last.line, 160'001);
    EXPECT_THAT(last.cells, ElementsAre(u"last"_s, u"d"_s));
}

} // namespace
} // namespace mooring::exchange

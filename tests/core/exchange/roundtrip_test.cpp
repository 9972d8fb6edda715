// SPDX-License-Identifier: GPL-3.0-or-later
// Export, import into a new journal, export: the same bytes.
#include "core/exchange/contentsjson.h"
#include "core/exchange/demo.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/markdown.h"
#include "core/exchange/moment.h"
#include "core/journal/journal.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::IsEmpty;

namespace {

class RoundTrip : public testing::Test
{
protected:
    std::unique_ptr<Journal> newJournal(const QString &name) const
    {
        return Journal::create(folder.filePath(name), {}).value();
    }

    /// A journal with everything an export has to carry.
    std::unique_ptr<Journal> fullJournal() const
    {
        auto journal = newJournal(u"full"_s);
        Pattern own;
        own.id = u"own_sulking"_s;
        own.name = u"Sulking"_s;
        own.group = PatternGroup::AlarmUp;
        own.own = true;
        EXPECT_TRUE(journal->addPattern(own));
        EXPECT_TRUE(journal->merge(
            demoContents(60, QDate{2025, 2, 28}, journal->checkIn(), QLocale::c()).value(), false));
        JournalContents more;
        more.entries = {fullEntry()};
        more.entries.front().entry.patterns.append({own.id, PatternTag::Source::Accepted});
        EXPECT_TRUE(journal->merge(more, false));
        change(*journal);
        return journal;
    }

    /// An earlier version, something in the trash, a star, a filter.
    static void change(Journal &journal)
    {
        const EntryId id = journal.find(fullEntry().entry.uuid).value();
        Entry entry = journal.entry(id).value();
        entry.body += u"And more.\n"_s;
        EXPECT_TRUE(journal.save(entry));
        EXPECT_TRUE(journal.save(CarePlan{u"Ana"_s, u"Walking"_s, u"The harbour"_s}));
        EXPECT_TRUE(journal.moveToTrash(journal.rows().front().id));
        EXPECT_TRUE(journal.setStarred(journal.rows().front().id, true));
        EXPECT_TRUE(journal.save(SavedFilter{u"Hard days"_s, u"anxiety:>5"_s}));
    }

    std::unique_ptr<Journal> imported(const QString &path, const QString &name) const
    {
        auto journal = newJournal(name);
        const auto reading = readImport(path, {}, knownTo(*journal, QDate{2025, 3, 1}));
        EXPECT_THAT(reading->problems, IsEmpty());
        const auto outcome = journal->merge(reading->contents, false);
        EXPECT_THAT(outcome->problems, IsEmpty());
        return journal;
    }

    const QTemporaryDir folder;
};

TEST_F(RoundTrip, json_gives_the_same_bytes)
{
    const auto journal = fullJournal();
    const QString path = folder.filePath(u"out.json"_s);
    ASSERT_TRUE(writeExport(journal->contents().value(), journal->checkIn(), ExportFormat::Json, path));
    const auto copy = imported(path, u"copy"_s);
    EXPECT_EQ(writeContents(copy->contents().value()), writeContents(journal->contents().value()));
}

TEST_F(RoundTrip, markdown_gives_the_same_bytes)
{
    const auto journal = fullJournal();
    const QString path = folder.filePath(u"out"_s);
    ASSERT_TRUE(writeExport(journal->contents().value(), journal->checkIn(), ExportFormat::Markdown, path));
    const auto copy = imported(path, u"copy"_s);
    const auto before = writeMarkdown(journal->contents().value());
    const auto after = writeMarkdown(copy->contents().value());
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].name, before[i].name);
        EXPECT_EQ(after[i].content, before[i].content);
    }
}

TEST_F(RoundTrip, a_second_import_changes_nothing)
{
    auto journal = newJournal(u"journal"_s);
    for (const QString &name : {u"jrnl.json"_s, u"daily"_s}) {
        const Known knows = knownTo(*journal, QDate{2025, 3, 1});
        const auto first = journal->merge(readImport(fixture(name), {}, knows)->contents, false);
        const auto second = journal->merge(readImport(fixture(name), {}, knows)->contents, false);
        EXPECT_GT(first->added, 0);
        EXPECT_EQ(second->added + second->updated, 0);
        EXPECT_EQ(second->unchanged, first->added);
    }
}

TEST_F(RoundTrip, a_second_import_of_our_own_export_changes_nothing)
{
    const auto journal = fullJournal();
    const QString path = folder.filePath(u"out"_s);
    ASSERT_TRUE(writeExport(journal->contents().value(), journal->checkIn(), ExportFormat::Markdown, path));
    const auto again =
        journal->merge(readImport(path, {}, knownTo(*journal, QDate{2025, 3, 1}))->contents, false);
    EXPECT_EQ(again->added + again->updated, 0);
}

TEST_F(RoundTrip, a_dry_run_changes_nothing)
{
    auto journal = newJournal(u"journal"_s);
    const auto reading = readImport(fixture(u"jrnl.json"_s), {}, knownTo(*journal, QDate{2025, 3, 1}));
    const auto outcome = journal->merge(reading->contents, true);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->added, 4);
    EXPECT_EQ(journal->rows().size(), 0U);
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
// Export, import into a new journal, export: the same bytes.
#include "core/exchange/contentsjson.h"
#include "core/exchange/demo.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/markdown.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "core/journal/journal.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
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

    /// A journal in which nothing is plain: every field set, every kind of record, and texts that are hard to
    /// write down.
    std::unique_ptr<Journal> strangeJournal() const
    {
        auto journal = newJournal(u"strange"_s);
        const QString name = u"Ünsal/“Zoë”: #1 שרה"_s;
        EXPECT_TRUE(journal->save(Relationship{
            .name = name, .kind = RelationshipKind::Partner, .colour = u"#a0b1c2"_s, .archived = true}));
        EXPECT_TRUE(journal->addPattern({.id = u"own_x"_s,
                                         .group = PatternGroup::AlarmDown,
                                         .name = u"“Own”, with\ttab"_s,
                                         .meaning = u"Two\nlines"_s,
                                         .own = true}));
        JournalContents more = strangeRecords(name);
        int minute = 0;
        for (const QString &text : strangeTexts()) {
            PortableEntry portable = fullEntry();
            Entry &entry = portable.entry;
            portable.with = name;
            entry.uuid = QUuid::createUuidV5(QUuid{}, QByteArray::number(minute));
            entry.writtenAt = entry.writtenAt.addSecs(60LL * ++minute);
            entry.body = text;
            if (text.size() < 1000)
                entry.whatHappened = entry.automatic = entry.instead = text;
            entry.title = text.left(60).simplified();
            entry.patterns = {{u"own_x"_s, PatternTag::Source::Chosen}};
            more.entries.push_back(portable);
        }
        const auto outcome = journal->merge(more, false);
        EXPECT_TRUE(outcome);
        EXPECT_THAT(outcome->problems, IsEmpty());
        return journal;
    }

    std::unique_ptr<Journal> demoJournal(int days) const
    {
        auto journal = newJournal(u"demo"_s);
        EXPECT_TRUE(journal->merge(
            demoContents(days, QDate{2025, 2, 28}, journal->checkIn(), QLocale::c()).value(), false));
        return journal;
    }

    static QStringList strangeTexts()
    {
        QString controls;
        for (char16_t c = 1; c < 0x20; ++c)
            controls += QChar{c};
        const QString long5MB = u"Ein langer Abend. 🌧\n"_s.repeated(262'144);
        return {u"שלום, מה שלומך?\nمرحبا \u202eabc\u202c"_s,
                u"👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301"_s,
                controls + u"\u007f\u0085\u2028\u2029\ufeff"_s,
                u"\r\n\r---\n...\n# not a head\n"_s,
                u"---\nid: 1\n---\n"_s,
                u"scores: {anxiety: 1.00}\n\n\n"_s,
                long5MB};
    }

    static JournalContents strangeRecords(const QString &name)
    {
        const QDate day{2025, 2, 20};
        JournalContents more;
        more.assessments = {{{.uuid = QUuid::createUuid(),
                              .day = day,
                              .name = u"Somewhere, \"taken\""_s,
                              .anxiety = 3.1,
                              .avoidance = 0.1 + 0.2,
                              .lowest = -1,
                              .highest = 5},
                             name}};
        more.milestones = {{{.uuid = QUuid::createUuid(), .day = day, .words = u"נפגשנו 🌱"_s}, name},
                           {{.uuid = QUuid::createUuid(), .day = day, .words = u"Moved"_s}, {}}};
        more.practices = {{.uuid = QUuid::createUuid(),
                           .step = 3,
                           .when = u"when: [x]"_s,
                           .will = u"I wait\n"_s,
                           .begun = day,
                           .ended = day.addDays(5),
                           .weekdays = 0x15,
                           .log = {{day, PracticeAnswer::Outcome::Tried, u"half, \"so\""_s},
                                   {day.addDays(2), PracticeAnswer::Outcome::NotToday, {}}}}};
        more.risks = {{QUuid::createUuid(), day, u"Ask"_s, u"A no"_s, day.addDays(1), u"A yes 🙂"_s},
                      {QUuid::createUuid(), day, u"Say"_s, u"Silence"_s}};
        more.hiddenPatterns = {u"withdrawal"_s};
        more.care = {u"Nora"_s, u"A walk, then tea"_s, u"The kitchen"_s};
        more.filters = {{u"Hard days"_s, u"anxiety:>5 \"so it is\""_s}};
        return more;
    }

    /// Export, import into a new journal, export: the bytes of both exports.
    void expectSameBytes(const Journal &journal, ExportFormat format) const
    {
        const QString first = folder.filePath(u"first"_s);
        const QString second = folder.filePath(u"second"_s);
        ASSERT_TRUE(exportJournal(journal, {.format = format, .path = first}));
        const auto copy = imported(first, u"copy"_s);
        EXPECT_EQ(copy->rows().size(), journal.rows().size());
        ASSERT_TRUE(exportJournal(*copy, {.format = format, .path = second}));
        EXPECT_TRUE(everythingIn(first) == everythingIn(second));
    }

    static QByteArray everythingIn(const QString &path)
    {
        if (QFileInfo{path}.isFile())
            return fileContent(path).value();
        QStringList names;
        for (QDirIterator files{path, QDir::Files, QDirIterator::Subdirectories}; files.hasNext();)
            names.append(QDir{path}.relativeFilePath(files.next()));
        names.sort();
        QByteArray all;
        for (const QString &name : std::as_const(names))
            all += name.toUtf8() + '\n' + fileContent(path + u'/' + name).value();
        return all;
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

TEST_F(RoundTrip, a_thousand_days_give_the_same_bytes_as_json)
{
    expectSameBytes(*demoJournal(1000), ExportFormat::Json);
}

TEST_F(RoundTrip, a_thousand_days_give_the_same_bytes_as_markdown)
{
    expectSameBytes(*demoJournal(1000), ExportFormat::Markdown);
}

TEST_F(RoundTrip, strange_texts_and_every_kind_of_record_give_the_same_bytes_as_json)
{
    expectSameBytes(*strangeJournal(), ExportFormat::Json);
}

TEST_F(RoundTrip, strange_texts_and_every_kind_of_record_give_the_same_bytes_as_markdown)
{
    expectSameBytes(*strangeJournal(), ExportFormat::Markdown);
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

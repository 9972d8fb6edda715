// SPDX-License-Identifier: GPL-3.0-or-later
// Real exports held against the published JSON Schema.
#include "core/exchange/contentsjson.h"
#include "core/exchange/demo.h"
#include "core/exchange/text.h"
#include "core/journal/journal.h"
#include "tests/core/exchange/jsonschema.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

QJsonObject schema()
{
    return jsonObject(fileContent(QStringLiteral(DOCS "/formats/mooring.schema.json")).value()).value();
}

class JsonSchema : public testing::Test
{
protected:
    JsonSchema() : journal{Journal::create(folder.filePath(u"journal"_s), {}).value()}
    {
        EXPECT_TRUE(journal->merge(
            demoContents(60, QDate{2025, 2, 28}, journal->checkIn(), QLocale::c()).value(), false));
    }

    QJsonObject exported() const { return jsonObject(writeContents(journal->contents().value())).value(); }

    const QTemporaryDir folder;
    const std::unique_ptr<Journal> journal;
};

TEST_F(JsonSchema, fits_the_export_of_a_made_up_journal)
{
    EXPECT_THAT(breaches(schema(), exported()), IsEmpty());
}

TEST_F(JsonSchema, fits_the_export_of_an_empty_journal)
{
    const auto empty = Journal::create(folder.filePath(u"empty"_s), {}).value();
    EXPECT_THAT(breaches(schema(), jsonObject(writeContents(empty->contents().value())).value()), IsEmpty());
}

TEST_F(JsonSchema, fits_an_export_with_every_field_set)
{
    JournalContents more;
    more.entries = {fullEntry()};
    more.entries.front().source = ImportSource{u"jrnl"_s, u"1"_s, u"abc"_s};
    ASSERT_TRUE(journal->merge(more, false));
    const EntryId id = journal->find(fullEntry().entry.uuid).value();
    Entry entry = journal->entry(id).value();
    entry.body += u"More."_s;
    ASSERT_TRUE(journal->save(entry));
    ASSERT_TRUE(journal->moveToTrash(id));
    ASSERT_TRUE(journal->addPattern({.id = u"own_x"_s, .name = u"Own"_s, .meaning = u"So"_s, .own = true}));
    ASSERT_TRUE(journal->save(Relationship{
        .name = u"Jo"_s, .kind = RelationshipKind::Friend, .colour = u"#0a0b0c"_s, .archived = true}));
    const QDate day{2025, 2, 1};
    ASSERT_TRUE(journal->save(Milestone{.uuid = QUuid::createUuid(), .day = day, .words = u"Moved"_s}));
    ASSERT_TRUE(journal->save(
        Assessment{.uuid = QUuid::createUuid(), .day = day, .name = u"Q"_s, .anxiety = 2, .avoidance = 3.5}));
    ASSERT_TRUE(journal->save(Practice{.uuid = QUuid::createUuid(),
                                       .when = u"a"_s,
                                       .will = u"b"_s,
                                       .begun = day,
                                       .ended = day.addDays(9),
                                       .weekdays = 3,
                                       .log = {{day, PracticeAnswer::Outcome::Tried, u"c"_s}}}));
    ASSERT_TRUE(journal->save(SmallRisk{QUuid::createUuid(), day, u"a"_s, u"b"_s, day, u"c"_s}));
    ASSERT_TRUE(journal->save(SavedFilter{u"Hard"_s, u"anxiety:>5"_s}));
    const QJsonObject root = exported();
    for (auto list = root.constBegin(); list != root.constEnd(); ++list) {
        if (!list->isArray())
            continue;
        EXPECT_THAT(list->toArray(), testing::Not(SizeIs(0))) << list.key().toStdString();
    }
    EXPECT_THAT(breaches(schema(), root), IsEmpty());
}

TEST_F(JsonSchema, does_not_fit_what_an_export_never_holds)
{
    QJsonObject root = exported();
    root.insert("colour"_L1, u"blue"_s);
    EXPECT_THAT(breaches(schema(), root), SizeIs(1));
    root = exported();
    root.remove("people"_L1);
    EXPECT_THAT(breaches(schema(), root), SizeIs(1));
    root = exported();
    root.insert("entries"_L1, QJsonArray{QJsonObject{{u"day"_s, u"1 March"_s},
                                                     {u"id"_s, u"x"_s},
                                                     {u"checkin"_s, QJsonObject{{u"ax1"_s, 9}}}}});
    EXPECT_THAT(breaches(schema(), root), SizeIs(4));
}

TEST_F(JsonSchema, names_a_keyword_it_does_not_know)
{
    EXPECT_THAT(breaches({{u"maxium"_s, 3}}, 2), SizeIs(1));
}

} // namespace

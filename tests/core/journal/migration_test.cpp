// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite.h"
#include "core/journal/store.h"
#include "core/journal/verify.h"
#include "tests/support/fulljournal.h"
#include "tests/support/journals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <array>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::kindOf;
using test::valueOf;

struct Frozen {
    const char *name;
    bool isEncrypted;
};

Passphrase passphraseOf(const Frozen &frozen)
{
    return frozen.isEncrypted ? Passphrase{test::fixturePassphrase()} : Passphrase{};
}

QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// A journal frozen in tests/data, copied to where it may be opened.
class AFrozenJournal : public test::JournalTest, public testing::WithParamInterface<Frozen>
{
protected:
    void SetUp() override
    {
        const QString name = QString::fromLatin1(GetParam().name);
        ASSERT_TRUE(QFile::copy(QStringLiteral(TEST_DATA) + u'/' + name, journalPath()));
    }

    Result<std::unique_ptr<Journal>> opened() const
    {
        return Journal::open(journalPath(), passphraseOf(GetParam()));
    }
};

TEST_P(AFrozenJournal, opens_and_lists_what_it_held)
{
    const auto journal = valueOf(opened());
    EXPECT_THAT(journal->rows(), SizeIs(69));
    EXPECT_THAT(valueOf(journal->trash()), SizeIs(1));
    EXPECT_THAT(valueOf(journal->drafts()), SizeIs(2));
    EXPECT_THAT(journal->relationships(), SizeIs(3));
    const EntryId last = valueOf(journal->find(QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000004"_s)));
    EXPECT_EQ(valueOf(journal->entry(last)).body,
              u"Second thoughts: caf\u00e9, na\u00efve, \u6e2f, \U0001F6A2."_s);
    EXPECT_THAT(valueOf(journal->revisions(last)), SizeIs(1));
    EXPECT_EQ(journal->setting(u"lock/minutes"_s), u"5"_s);
    EXPECT_THAT(valueOf(journal->find(parseQuery(u"\"another program\""_s))), SizeIs(1));
}

TEST_P(AFrozenJournal, is_whole) { EXPECT_THAT(valueOf(valueOf(opened())->verify()), IsEmpty()); }

TEST_P(AFrozenJournal, can_be_written_again)
{
    {
        const auto journal = valueOf(opened());
        valueOf(journal->save(test::entryOn({2026, 3, 1}, u"Later words."_s)));
    }
    EXPECT_THAT(valueOf(opened())->rows(), SizeIs(70));
}

TEST_P(AFrozenJournal, notices_a_changed_letter_from_then_on)
{
    const JournalKey key = valueOf(opened())->key();
    test::tamper(journalPath(), "UPDATE entry_text SET body = replace(body, 'Second', 'second')", key);
    EXPECT_THAT(valueOf(valueOf(opened())->verify()), Contains(Field(&Finding::part, Finding::Part::Words)));
}

INSTANTIATE_TEST_SUITE_P(OfSchema, AFrozenJournal,
                         testing::Values(Frozen{"schema_v1.mooring", false},
                                         Frozen{"schema_v1_encrypted.mooring", true},
                                         Frozen{"schema_v2.mooring", false},
                                         Frozen{"schema_v2_encrypted.mooring", true}));

TEST(AFullJournal, has_rows_in_every_table)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"full.mooring"_s);
    ASSERT_TRUE(test::makeFullJournal(path, {}));
    const sqlite::Database db{path, sqlite::OpenMode::ReadWrite, Passphrase{}};
    sqlite::Statement tables{db,
                             "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                             "AND name NOT LIKE 'sqlite_%'"};
    while (tables.next()) {
        const QString name = tables.text(0);
        const QString count = u"SELECT count(*) FROM "_s + name;
        EXPECT_GT(db.integer(count.toUtf8().constData()), 0) << name.toStdString();
    }
}

/// A program that knows one schema more, made up for the test.
constexpr const char *madeUpStep = "ALTER TABLE entry ADD COLUMN weather TEXT NOT NULL DEFAULT '';";
constexpr const char *brokenStep =
    "ALTER TABLE entry ADD COLUMN weather TEXT; INSERT INTO nowhere VALUES (1);";

class Migrating : public test::JournalTest
{
protected:
    static std::vector<const char *> stepsAnd(const char *next)
    {
        std::vector<const char *> steps{schema::steps().begin(), schema::steps().end()};
        steps.push_back(next);
        return steps;
    }

    void write() const { valueOf(newJournal()->save(test::entryOn({2026, 1, 1}, u"Old words."_s))); }

    Result<std::unique_ptr<Store>> opened(const std::vector<const char *> &steps) const
    {
        return Store::open(journalPath(), {}, {.backupFolder = folder(), .steps = steps});
    }

    QString folder() const { return path(u"kept"_s); }
};

TEST_F(Migrating, brings_an_older_journal_to_the_new_schema_with_all_it_holds)
{
    write();
    const auto steps = stepsAnd(madeUpStep);
    const auto store = valueOf(opened(steps));
    EXPECT_EQ(store->schemaVersion(), schema::version + 1);
    EXPECT_EQ(valueOf(store->entry(EntryId{1})).body, u"Old words."_s);
}

TEST_F(Migrating, makes_a_verified_backup_of_the_old_schema_first)
{
    write();
    const auto steps = stepsAnd(madeUpStep);
    valueOf(opened(steps));
    const auto backups = backupsIn(folder(), journalPath());
    ASSERT_THAT(backups, SizeIs(1));
    EXPECT_EQ(backups.front().reason, BackupReason::BeforeUpgrade);
    EXPECT_THAT(valueOf(verifyJournal(backups.front().path, {})), IsEmpty());
    const auto old = valueOf(Journal::open(backups.front().path, {}));
    EXPECT_EQ(valueOf(old->info()).schema, schema::version);
    EXPECT_THAT(old->rows(), SizeIs(1));
}

TEST_F(Migrating, changes_nothing_when_a_step_fails)
{
    write();
    const auto steps = stepsAnd(brokenStep);
    const auto failed = opened(steps);
    ASSERT_FALSE(failed);
    EXPECT_FALSE(failed.error().message.isEmpty());
    const auto journal = reopened();
    EXPECT_EQ(valueOf(journal->info()).schema, schema::version);
    EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
}

TEST_F(Migrating, changes_nothing_when_no_backup_can_be_made)
{
    write();
    QFile blocking{folder()};
    ASSERT_TRUE(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
    const QByteArray before = bytesOf(journalPath());
    const auto steps = stepsAnd(madeUpStep);
    EXPECT_EQ(kindOf(opened(steps)), Error::Kind::ReadOnly);
    EXPECT_EQ(bytesOf(journalPath()), before);
}

TEST_F(Migrating, is_not_done_when_only_reading)
{
    write();
    const auto steps = stepsAnd(madeUpStep);
    EXPECT_EQ(kindOf(Store::open(journalPath(), {}, {.readOnly = true, .steps = steps})),
              Error::Kind::ReadOnly);
    EXPECT_EQ(valueOf(reopened()->info()).schema, schema::version);
}

TEST_F(Migrating, leaves_a_journal_from_a_newer_version_byte_by_byte_as_it_was)
{
    write();
    const auto steps = stepsAnd(madeUpStep);
    valueOf(opened(steps));
    const QByteArray before = bytesOf(journalPath());
    const auto refused = Journal::open(journalPath(), {});
    ASSERT_EQ(kindOf(refused), Error::Kind::NewerSchema);
    EXPECT_TRUE(refused.error().message.contains(u"newer"_s));
    EXPECT_EQ(bytesOf(journalPath()), before);
}

TEST_F(Migrating, leaves_an_encrypted_newer_journal_byte_by_byte_as_it_was)
{
    const Passphrase secret{test::fixturePassphrase()};
    valueOf(Journal::create(journalPath(), secret));
    const auto steps = stepsAnd(madeUpStep);
    valueOf(Store::open(journalPath(), secret, {.backupFolder = folder(), .steps = steps}));
    const QByteArray before = bytesOf(journalPath());
    EXPECT_EQ(kindOf(Journal::open(journalPath(), secret)), Error::Kind::NewerSchema);
    EXPECT_EQ(bytesOf(journalPath()), before);
}

} // namespace
} // namespace mooring

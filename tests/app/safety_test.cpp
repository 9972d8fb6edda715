// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

class SafetyCommands : public Program
{
protected:
    QStringList backups(const QString &journal) const
    {
        return QDir{path(journal + u" backups"_s)}.entryList(QDir::Files);
    }

    /// A protected journal with one entry, made today's backup with it.
    void makeJournal() const
    {
        makeProtectedJournal();
        ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, "The first words.").code, 0);
    }

    QByteArray list() const { return runOn(u"journal"_s, {u"list"_s}).output; }
};

TEST_F(SafetyCommands, the_first_change_of_a_day_makes_a_backup)
{
    makeJournal();
    EXPECT_THAT(backups(u"journal"_s), SizeIs(1));
    ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, "More.").code, 0);
    EXPECT_THAT(backups(u"journal"_s), SizeIs(1));
}

TEST_F(SafetyCommands, reading_makes_none)
{
    makeProtectedJournal();
    ASSERT_EQ(runOn(u"journal"_s, {u"list"_s}).code, 0);
    EXPECT_THAT(backups(u"journal"_s), SizeIs(0));
}

TEST_F(SafetyCommands, a_backup_is_made_and_named)
{
    makeJournal();
    const Outcome made = runOn(u"journal"_s, {u"backup"_s});
    ASSERT_EQ(made.code, 0) << made.messages;
    EXPECT_TRUE(QFile::exists(QString::fromUtf8(made.output).trimmed()));
    EXPECT_THAT(backups(u"journal"_s), SizeIs(2));
}

TEST_F(SafetyCommands, a_backup_goes_to_a_new_file_but_over_none)
{
    makeJournal();
    ASSERT_EQ(runOn(u"journal"_s, {u"backup"_s, path(u"out.mooring"_s)}).code, 0);
    const QByteArray before = content(path(u"out.mooring"_s));
    EXPECT_EQ(runOn(u"journal"_s, {u"backup"_s, path(u"out.mooring"_s)}).code, 1);
    EXPECT_EQ(content(path(u"out.mooring"_s)), before);
    EXPECT_EQ(runOn(u"out.mooring"_s, {u"verify"_s}).code, 0);
}

TEST_F(SafetyCommands, backups_are_listed_with_their_entries_and_state)
{
    makeJournal();
    ASSERT_EQ(runOn(u"journal"_s, {u"backup"_s}).code, 0);
    const QByteArray listed = runOn(u"journal"_s, {u"backup"_s, u"--list"_s}).output;
    EXPECT_EQ(listed.count('\n'), 2);
    EXPECT_THAT(listed.toStdString(), HasSubstr("\tgood\t1\t"));
}

TEST_F(SafetyCommands, a_backup_needs_a_journal_and_its_passphrase)
{
    EXPECT_EQ(run({u"backup"_s, u"--journal"_s, path(u"none"_s)}).code, 1);
    makeJournal();
    EXPECT_EQ(run({u"backup"_s, u"--journal"_s, path(u"journal"_s)}).code, 1);
    EXPECT_EQ(run({u"backup"_s, u"a"_s, u"b"_s}).code, 2);
}

TEST_F(SafetyCommands, a_restore_brings_back_what_was_and_keeps_what_is)
{
    makeJournal();
    const QByteArray before = list();
    const QString backup = QString::fromUtf8(runOn(u"journal"_s, {u"backup"_s}).output).trimmed();
    ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, "Later words.").code, 0);
    const Outcome restored = runOn(u"journal"_s, {u"restore"_s, backup});
    ASSERT_EQ(restored.code, 0) << restored.messages;
    EXPECT_THAT(restored.messages, HasSubstr("before restore"));
    EXPECT_EQ(list(), before);
}

TEST_F(SafetyCommands, a_dry_restore_only_says_what_would_change)
{
    makeJournal();
    const QString backup = QString::fromUtf8(runOn(u"journal"_s, {u"backup"_s}).output).trimmed();
    ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, "Later words.").code, 0);
    const QByteArray before = list();
    const Outcome told = runOn(u"journal"_s, {u"restore"_s, u"--dry-run"_s, backup});
    EXPECT_EQ(told.code, 0);
    EXPECT_THAT(told.output.toStdString(), HasSubstr("take away 1"));
    EXPECT_THAT(told.output.toStdString(), HasSubstr("Later words."));
    EXPECT_EQ(list(), before);
}

TEST_F(SafetyCommands, a_restore_refuses_what_is_no_backup)
{
    makeJournal();
    write(u"notes.txt"_s, QByteArray{"Not a journal. "}.repeated(1000));
    const QByteArray before = list();
    EXPECT_EQ(runOn(u"journal"_s, {u"restore"_s, path(u"notes.txt"_s)}).code, 1);
    EXPECT_EQ(runOn(u"journal"_s, {u"restore"_s, path(u"nothing"_s)}).code, 1);
    EXPECT_EQ(runOn(u"journal"_s, {u"restore"_s}).code, 2);
    EXPECT_EQ(list(), before);
}

TEST_F(SafetyCommands, a_backup_with_another_passphrase_is_restored_with_it)
{
    makeJournal();
    write(u"old passphrase"_s, "an older harbour\n");
    const QStringList old{u"--journal"_s, path(u"old"_s), u"--passphrase-file"_s, path(u"old passphrase"_s)};
    ASSERT_EQ(run(QStringList{u"new"_s} + old).code, 0);
    ASSERT_EQ(run(QStringList{u"add"_s} + old, "Old words.").code, 0);
    EXPECT_EQ(runOn(u"journal"_s, {u"restore"_s, path(u"old"_s)}).code, 1);
    EXPECT_EQ(runOn(u"journal"_s,
                    {u"restore"_s, path(u"old"_s), u"--backup-passphrase-file"_s, path(u"old passphrase"_s)})
                  .code,
              0);
}

TEST_F(SafetyCommands, an_import_begins_with_a_backup_unless_it_is_dry)
{
    makeJournal();
    write(u"2026-01-05.md"_s, "Words from elsewhere.");
    ASSERT_EQ(runOn(u"journal"_s, {u"import"_s, u"--dry-run"_s, path(u"2026-01-05.md"_s)}).code, 0);
    EXPECT_THAT(backups(u"journal"_s).filter(u"before import"_s), SizeIs(0));
    ASSERT_EQ(runOn(u"journal"_s, {u"import"_s, path(u"2026-01-05.md"_s)}).code, 0);
    EXPECT_THAT(backups(u"journal"_s).filter(u"before import"_s), SizeIs(1));
}

TEST_F(SafetyCommands, what_can_be_read_of_a_damaged_journal_is_salvaged)
{
    makeJournal();
    ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, QByteArray(200'000, 'a')).code, 0);
    QByteArray bytes = content(path(u"journal"_s));
    const qsizetype middle = bytes.size() / 2;
    bytes[middle] = static_cast<char>(bytes.at(middle) ^ 1);
    write(u"journal"_s, bytes);
    const Outcome salvaged = runOn(u"journal"_s, {u"salvage"_s, path(u"salvaged.mooring"_s)});
    ASSERT_EQ(salvaged.code, 0) << salvaged.messages;
    EXPECT_THAT(salvaged.messages, HasSubstr("can't be read"));
    EXPECT_EQ(runOn(u"salvaged.mooring"_s, {u"verify"_s}).code, 0);
    EXPECT_THAT(runOn(u"salvaged.mooring"_s, {u"list"_s}).output.toStdString(),
                HasSubstr("The first words."));
    EXPECT_EQ(content(path(u"journal"_s)), bytes);
}

} // namespace

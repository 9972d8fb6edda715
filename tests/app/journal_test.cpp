// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/schema.h"
#include "tests/app/program.h"

#include <QDir>

using namespace Qt::StringLiterals;
using testing::AllOf;
using testing::Ge;
using testing::HasSubstr;
using testing::Le;

namespace {

class JournalCommands : public Program
{};

TEST_F(JournalCommands, a_new_journal_is_the_last_one)
{
    ASSERT_EQ(run({u"new"_s, u"--journal"_s, path(u"journal"_s)}).code, 0);
    EXPECT_EQ(run({u"info"_s, u"--json"_s}).object().value(u"path"_s).toString(), path(u"journal"_s));
}

TEST_F(JournalCommands, a_new_journal_never_replaces_a_file)
{
    write(u"journal"_s, "mine");
    EXPECT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 1);
    EXPECT_EQ(content(path(u"journal"_s)), "mine");
}

TEST_F(JournalCommands, without_a_passphrase_it_is_said_plainly)
{
    EXPECT_THAT(runOn(u"journal"_s, {u"new"_s}).messages, HasSubstr("anyone"));
}

TEST_F(JournalCommands, info_says_what_it_is)
{
    makeProtectedJournal();
    const QJsonObject info = runOn(u"journal"_s, {u"info"_s, u"--json"_s}).object();
    EXPECT_TRUE(info.value(u"encrypted"_s).toBool());
    EXPECT_EQ(info.value(u"schema"_s).toInt(), mooring::schema::version);
    EXPECT_EQ(info.value(u"entries"_s).toInt(-1), 0);
    EXPECT_EQ(info.value(u"relationships"_s).toInt(-1), 0);
    EXPECT_GT(info.value(u"size"_s).toInt(), 0);
    EXPECT_FALSE(info.value(u"version"_s).toString().isEmpty());
}

TEST_F(JournalCommands, the_passphrase_may_come_from_stdin)
{
    makeProtectedJournal();
    const QStringList info{u"info"_s, u"--journal"_s, path(u"journal"_s), u"--passphrase-file"_s, u"-"_s};
    EXPECT_EQ(run(info, "three calm harbours\n").code, 0);
    EXPECT_EQ(run(info, "three calm harbours").code, 0);
}

TEST_F(JournalCommands, a_wrong_passphrase_is_told)
{
    makeProtectedJournal();
    const Outcome info =
        run({u"info"_s, u"--journal"_s, path(u"journal"_s), u"--passphrase-file"_s, u"-"_s}, "another\n");
    EXPECT_EQ(info.code, 1);
    EXPECT_THAT(info.messages, HasSubstr("passphrase"));
}

TEST_F(JournalCommands, a_missing_passphrase_is_asked_for)
{
    makeProtectedJournal();
    const Outcome info = run({u"info"_s, u"--journal"_s, path(u"journal"_s)});
    EXPECT_EQ(info.code, 1);
    EXPECT_THAT(info.messages, HasSubstr("--passphrase-file"));
}

TEST_F(JournalCommands, an_empty_passphrase_file_is_refused)
{
    const Outcome made =
        run({u"new"_s, u"--journal"_s, path(u"journal"_s), u"--passphrase-file"_s, u"-"_s}, "\n");
    EXPECT_EQ(made.code, 1);
    EXPECT_FALSE(QFile::exists(path(u"journal"_s)));
}

TEST_F(JournalCommands, something_else_is_no_journal_and_is_left_alone)
{
    const QByteArray words = QByteArray{"Not a journal. "}.repeated(1000);
    write(u"notes.txt"_s, words);
    EXPECT_EQ(runOn(u"notes.txt"_s, {u"info"_s}).code, 1);
    EXPECT_EQ(content(path(u"notes.txt"_s)), words);
}

TEST_F(JournalCommands, a_folder_and_nothing_at_all_are_no_journals)
{
    ASSERT_TRUE(QDir{path({})}.mkdir(u"folder"_s));
    EXPECT_EQ(runOn(u"folder"_s, {u"info"_s}).code, 1);
    EXPECT_EQ(runOn(u"nothing"_s, {u"info"_s}).code, 1);
    EXPECT_FALSE(QFile::exists(path(u"nothing"_s)));
}

TEST_F(JournalCommands, a_made_up_journal_is_whole)
{
    ASSERT_EQ(runOn(u"demo"_s, {u"demo"_s, u"60"_s}).code, 0);
    const QJsonObject info = runOn(u"demo"_s, {u"info"_s, u"--json"_s}).object();
    EXPECT_THAT(info.value(u"entries"_s).toInt(), AllOf(Ge(40), Le(90)));
    EXPECT_EQ(info.value(u"relationships"_s).toInt(), 3);
    EXPECT_EQ(runOn(u"demo"_s, {u"verify"_s}).code, 0);
}

TEST_F(JournalCommands, a_made_up_journal_needs_a_name_and_a_number_of_days)
{
    EXPECT_EQ(run({u"demo"_s, u"60"_s}).code, 2);
    EXPECT_EQ(runOn(u"demo"_s, {u"demo"_s, u"0"_s}).code, 2);
    EXPECT_EQ(runOn(u"demo"_s, {u"demo"_s, u"many"_s}).code, 2);
}

TEST_F(JournalCommands, a_journal_that_is_open_elsewhere_is_not_written)
{
    ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
    const auto open = mooring::Journal::open(path(u"journal"_s), {});
    ASSERT_TRUE(open);
    const Outcome add = runOn(u"journal"_s, {u"add"_s}, "Words.");
    EXPECT_EQ(add.code, 1);
    EXPECT_FALSE(add.messages.empty());
    EXPECT_EQ((*open)->info()->entries, 0);
}

TEST_F(JournalCommands, a_flipped_bit_is_found)
{
    makeProtectedJournal();
    ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, QByteArray(200'000, 'a')).code, 0);
    QByteArray bytes = content(path(u"journal"_s));
    const qsizetype middle = bytes.size() / 2;
    bytes[middle] = static_cast<char>(bytes.at(middle) ^ 1);
    write(u"journal"_s, bytes);
    const Outcome verify = runOn(u"journal"_s, {u"verify"_s});
    EXPECT_EQ(verify.code, 1);
    EXPECT_FALSE(verify.messages.empty());
}

} // namespace

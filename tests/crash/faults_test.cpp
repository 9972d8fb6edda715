// SPDX-License-Identifier: GPL-3.0-or-later
// The disk refuses every nth write, sync, open … in turn. What was saved before must still be there, the
// refusal be said in words, and the same change succeed once the cause is gone.
#include "core/journal/backup.h"
#include "core/journal/verify.h"
#include "tests/crash/counts.h"
#include "tests/crash/faultyvfs.h"
#include "tests/crash/script.h"
#include "tests/support/journals.h"

#include <QFile>

#include <gmock/gmock.h>

#include <iostream>

using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace mooring::crash {
namespace {

using Kind = Step::Kind;
using test::valueOf;

struct Case {
    Fault fault;
    const char *name;
    bool isEncrypted;
    bool stays; ///< all calls after the first that fails do too, until the cause is gone
};

void PrintTo(const Case &tried, std::ostream *out) // NOLINT(readability-identifier-naming): GoogleTest's name
{
    *out << tried.name << (tried.isEncrypted ? " encrypted" : " plain") << (tried.stays ? " stays" : " once");
}

const std::vector<Step> &steps()
{
    static const std::vector<Step> all{
        {Kind::Save, 11, 1},   {Kind::Save, 1, 2},     {Kind::Draft, 11, 5}, {Kind::Draft, 0, 6},
        {Kind::Trash, 2, 0},   {Kind::Import, 12, 5},  {Kind::Star, 3, 1},   {Kind::Restore, 2, 0},
        {Kind::Setting, 0, 9}, {Kind::Discard, 11, 0}, {Kind::Save, 11, 2},
    };
    return all;
}

/// 1 in the long run: every call.
int stride() { return countFrom("MOORING_FAULT_STRIDE", 13); }

class AFailingDisk : public test::JournalTest, public testing::WithParamInterface<Case>
{
protected:
    void SetUp() override
    {
        const Passphrase passphrase = GetParam().isEncrypted ? Passphrase{u"a calm harbour"_s} : Passphrase{};
        const auto journal = valueOf(Journal::create(templatePath(), passphrase));
        m_key = journal->key();
        const Step first{Kind::Import, 1, 10};
        ASSERT_TRUE(perform(*journal, first));
        m_written.apply(first);
    }

    QString templatePath() const { return path(u"template.mooring"_s); }
    const JournalKey &key() const { return m_key; }
    const Model &written() const { return m_written; }

    void copyTemplate() const
    {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(QString{journalPath() + end});
        ASSERT_TRUE(QFile::copy(templatePath(), journalPath()));
    }

    void expectWhole(const Model &model) const
    {
        const auto journal = Journal::openWith(journalPath(), m_key);
        ASSERT_TRUE(journal) << journal.error().message.toStdString();
        ASSERT_THAT(valueOf((*journal)->verify()), IsEmpty());
        const QString other = difference(**journal, model);
        ASSERT_TRUE(other.isEmpty()) << other.toStdString();
    }

private:
    JournalKey m_key;
    Model m_written;
};

/// All steps, each tried again once the cause of its failure is gone. Gives how many failed.
int performAll(Journal &journal, FaultyDisk &disk, Model &model)
{
    int failures = 0;
    for (const Step &step : steps()) {
        if (const Status done = perform(journal, step); !done) {
            ++failures;
            EXPECT_FALSE(done.error().message.isEmpty());
            EXPECT_TRUE(difference(journal, model).isEmpty()) << "before " << step.text().toStdString();
            disk.mend();
            const Status again = perform(journal, step);
            EXPECT_TRUE(again) << step.text().toStdString() << ": "
                               << (again ? "" : again.error().message.toStdString());
        }
        model.apply(step);
    }
    return failures;
}

TEST_P(AFailingDisk, loses_nothing_and_saving_goes_on_once_it_is_mended)
{
    constexpr int most = 1000;
    int tried = 0;
    int refused = 0;
    for (int nth = 1; nth < most; nth += stride()) {
        copyTemplate();
        FaultyDisk disk;
        Model model = written();
        {
            const auto journal = valueOf(Journal::openWith(journalPath(), key()));
            disk.fail(GetParam().fault, nth, GetParam().stays);
            refused += performAll(*journal, disk, model);
        }
        const bool wasReached = disk.hasFailed();
        disk.mend();
        ASSERT_NO_FATAL_FAILURE(expectWhole(model)) << "call " << nth;
        if (HasFailure())
            FAIL() << "call " << nth;
        if (!wasReached)
            break;
        ++tried;
    }
    std::cout << tried << " calls failed in turn; " << refused << " changes refused in words, none lost\n";
}

TEST_P(AFailingDisk, at_opening_is_said_and_leaves_the_journal_whole)
{
    constexpr int most = 200;
    int tried = 0;
    for (int nth = 1; nth < most; ++nth) {
        copyTemplate();
        FaultyDisk disk;
        disk.fail(GetParam().fault, nth, GetParam().stays);
        {
            const auto journal = Journal::openWith(journalPath(), key());
            if (!journal) {
                EXPECT_FALSE(journal.error().message.isEmpty());
            }
        }
        const bool wasReached = disk.hasFailed();
        disk.mend();
        ASSERT_NO_FATAL_FAILURE(expectWhole(written())) << "call " << nth;
        if (!wasReached)
            break;
        ++tried;
    }
    std::cout << tried << " calls failed in turn while opening\n";
}

TEST_P(AFailingDisk, makes_no_backup_that_is_not_good)
{
    constexpr int most = 2000;
    int tried = 0;
    for (int nth = 1; nth < most; nth += stride()) {
        FaultyDisk disk;
        disk.fail(GetParam().fault, nth, GetParam().stays);
        const auto made = makeBackup(templatePath(), key(), {.folder = path(u"kept"_s)}, {});
        const bool wasReached = disk.hasFailed();
        disk.mend();
        if (!made) {
            EXPECT_FALSE(made.error().message.isEmpty());
        }
        const auto backups = backupsIn(path(u"kept"_s), templatePath());
        ASSERT_EQ(backups.size(), made ? 1U : 0U);
        if (made) {
            ASSERT_EQ(inspectBackup(made->path, key()).state, BackupContent::State::Good);
            QFile::remove(made->path);
        }
        if (!wasReached)
            break;
        ++tried;
    }
    std::cout << tried << " calls failed in turn while backing up\n";
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const auto &[fault, name] :
         {std::pair{Fault::Write, "write"}, std::pair{Fault::FullDisk, "full disk"},
          std::pair{Fault::Sync, "sync"}, std::pair{Fault::Truncate, "truncate"},
          std::pair{Fault::Open, "open"}, std::pair{Fault::SharedMemory, "shared memory"},
          std::pair{Fault::Lock, "lock"}})
        for (const bool isEncrypted : {false, true})
            for (const bool stays : {false, true})
                all.push_back({fault, name, isEncrypted, stays});
    return all;
}

INSTANTIATE_TEST_SUITE_P(AtEveryCall, AFailingDisk, testing::ValuesIn(cases()));

} // namespace
} // namespace mooring::crash

// SPDX-License-Identifier: GPL-3.0-or-later
// A child writes and reports each acknowledged change; it is killed at a random moment; then the journal must
// be whole and hold every acknowledged change, and of the one in progress all or nothing.
#include "core/journal/backup.h"
#include "core/journal/verify.h"
#include "tests/crash/counts.h"
#include "tests/crash/script.h"
#include "tests/support/journals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <gmock/gmock.h>

#include <iostream>

using namespace Qt::StringLiterals;
using testing::AnyOf;
using testing::IsEmpty;

namespace mooring::crash {
namespace {

using test::valueOf;

constexpr int killsOfAJournal = 20; // then a new one is begun, so that making one is killed too

/// What the child had said before it was killed.
struct Said {
    bool wasOpen = false;
    QList<QByteArray> acknowledged;
    QByteArray inProgress; ///< empty if the last one was acknowledged
    QByteArray failure;
};

Said understood(const QByteArray &output)
{
    Said said;
    QList<QByteArray> lines = output.split('\n');
    lines.removeLast(); // unfinished, or empty
    for (const QByteArray &line : std::as_const(lines)) {
        if (line == "open")
            said.wasOpen = true;
        else if (line.startsWith("? "))
            said.inProgress = line.sliced(2);
        else if (line.startsWith("! ")) {
            said.acknowledged.append(line.sliced(2));
            said.inProgress.clear();
        } else
            said.failure = line;
    }
    return said;
}

/// Runs the child and kills it so many microseconds after it was ready, or after it was started.
Said killed(const QStringList &arguments, unsigned long microseconds, bool onceReady)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + u"/crash_writer"_s, arguments);
    EXPECT_TRUE(child.waitForStarted());
    if (onceReady)
        child.waitForReadyRead(20'000);
    QThread::usleep(microseconds);
    child.kill();
    child.waitForFinished();
    return understood(child.readAllStandardOutput());
}

Passphrase passphrase(int number)
{
    return number == 0 ? Passphrase{} : Passphrase{u"a calm harbour %1"_s.arg(number)};
}

class Killed : public test::JournalTest
{
protected:
    QString folder() const { return path(u"kept"_s); }

    void forget() const
    {
        QDir{folder()}.removeRecursively();
        for (const QString &file : QDir{path(u"."_s)}.entryList(QDir::Files | QDir::Hidden))
            QFile::remove(path(file));
    }

    QStringList call(const QString &work, quint32 number) const
    {
        return {journalPath(), work, QString::number(number), path(u"steps"_s)};
    }

    void expectNothingUnfinished() const
    {
        EXPECT_THAT(QDir{path(u"."_s)}.entryList({u"*.unfinished*"_s}, QDir::Files | QDir::Hidden),
                    IsEmpty());
    }
};

class WhileWriting : public Killed, public testing::WithParamInterface<bool>
{
protected:
    QString work() const { return GetParam() ? u"encrypted"_s : u"plain"_s; }

    /// Takes what was acknowledged, and the change in progress if it is there; empty when all is well.
    QString settle(const Said &said)
    {
        for (const QByteArray &text : said.acknowledged)
            note(text);
        if (!QFileInfo::exists(journalPath()))
            return said.acknowledged.isEmpty() && m_steps.isEmpty() ? QString{} : u"the journal is gone"_s;
        const auto journal = Journal::open(journalPath(), passphrase(GetParam() ? 1 : 0));
        if (!journal)
            return journal.error().message;
        const auto findings = (*journal)->verify();
        if (!findings || !findings->empty())
            return findings ? QString{findings->front().words + u" "_s + findings->front().detail}
                            : findings.error().message;
        QString other = difference(**journal, m_model);
        if (other.isEmpty() || said.inProgress.isEmpty())
            return other;
        note(said.inProgress);
        return difference(**journal, m_model);
    }

    void note(const QByteArray &text)
    {
        m_model.apply(Step::from(text).value());
        m_steps += text + '\n';
        QFile file{path(u"steps"_s)};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(m_steps);
    }

    void beginAnew()
    {
        forget();
        m_model = {};
        m_steps.clear();
    }

private:
    Model m_model;
    QByteArray m_steps;
};

TEST_P(WhileWriting, a_long_life_without_any_kill_stays_whole)
{
    const int steps = countFrom("MOORING_STEPS", 300);
    const auto journal = valueOf(Journal::create(journalPath(), passphrase(GetParam() ? 1 : 0)));
    Model model;
    QRandomGenerator random{20260307};
    for (int done = 1; done <= steps; ++done) {
        const Step step = nextStep(model, 1, random.generate());
        ASSERT_TRUE(perform(*journal, step)) << step.text().toStdString();
        model.apply(step);
        if (done % 50 == 0) {
            const auto findings = valueOf(journal->verify());
            ASSERT_TRUE(findings.empty())
                << "after " << done << " steps: " << findings.front().detail.toStdString();
        }
    }
    EXPECT_EQ(difference(*journal, model), QString{});
}

TEST_P(WhileWriting, every_acknowledged_change_is_there_whole)
{
    const int kills = countFrom("MOORING_KILLS", 8);
    QRandomGenerator random{20260301};
    qsizetype acknowledged = 0;
    int inProgress = 0;
    for (int kill = 0; kill < kills; ++kill) {
        if (kill % killsOfAJournal == 0)
            beginAnew();
        const bool early = random.bounded(5) == 0; // while it is made or opened
        const Said said =
            killed(call(work(), random.generate()), random.bounded(early ? 400'000U : 150'000U), !early);
        ASSERT_TRUE(said.failure.isEmpty()) << said.failure.toStdString();
        const QString other = settle(said);
        ASSERT_TRUE(other.isEmpty()) << "kill " << kill << ": " << other.toStdString();
        expectNothingUnfinished();
        acknowledged += said.acknowledged.size();
        inProgress += said.inProgress.isEmpty() ? 0 : 1;
    }
    std::cout << kills << " kills (" << work().toStdString() << "), " << inProgress
              << " of them within a change; " << acknowledged << " acknowledged changes, none lost\n";
    EXPECT_GT(acknowledged, 0);
}

INSTANTIATE_TEST_SUITE_P(PlainAndEncrypted, WhileWriting, testing::Bool());

class WhileReplacing : public Killed
{
protected:
    /// A journal with so many entries.
    void write(int entries, int passphraseNumber) const
    {
        const auto journal = QFileInfo::exists(journalPath())
                               ? valueOf(Journal::open(journalPath(), passphrase(passphraseNumber)))
                               : valueOf(Journal::create(journalPath(), passphrase(passphraseNumber)));
        for (int key = static_cast<int>(journal->rows().size()) + 1; key <= entries; ++key)
            valueOf(journal->save(entryFor(key, 1)));
    }

    std::size_t entriesWith(int passphraseNumber) const
    {
        const auto journal = valueOf(Journal::open(journalPath(), passphrase(passphraseNumber)));
        EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
        return journal->rows().size();
    }

    static int kills() { return std::max(4, countFrom("MOORING_KILLS", 20) / 5); }
};

TEST_F(WhileReplacing, a_change_of_the_passphrase_leaves_the_old_or_the_new_one)
{
    constexpr int entries = 25;
    write(entries, 0);
    quint32 present = 0;
    int changed = 0;
    QRandomGenerator random{20260302};
    for (int kill = 0; kill < kills(); ++kill) {
        const Said said = killed(call(u"passphrases"_s, present), random.bounded(1'500'000U), true);
        ASSERT_TRUE(said.failure.isEmpty()) << said.failure.toStdString();
        changed += static_cast<int>(said.acknowledged.size());
        if (!said.acknowledged.isEmpty())
            present = said.acknowledged.last().toUInt();
        const bool opensWithOld =
            Journal::open(journalPath(), passphrase(static_cast<int>(present))).has_value()
            && Journal::needsPassphrase(journalPath()) == (present != 0);
        if (!opensWithOld) {
            ASSERT_FALSE(said.inProgress.isEmpty());
            present = said.inProgress.toUInt();
            ASSERT_EQ(Journal::needsPassphrase(journalPath()), present != 0);
        }
        ASSERT_EQ(entriesWith(static_cast<int>(present)), static_cast<std::size_t>(entries));
        expectNothingUnfinished();
    }
    std::cout << kills() << " kills, " << changed << " passphrases changed\n";
}

TEST_F(WhileReplacing, a_backup_is_whole_or_not_there)
{
    write(60, 1);
    const JournalKey key = valueOf(JournalKey::forFile(journalPath(), passphrase(1)));
    QRandomGenerator random{20260303};
    std::size_t seen = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        const Said said = killed(call(u"backups"_s, 0), random.bounded(150'000U), random.bounded(2) == 0);
        ASSERT_TRUE(said.failure.isEmpty()) << said.failure.toStdString();
        for (const BackupFile &backup : backupsIn(folder(), journalPath()))
            ASSERT_EQ(inspectBackup(backup.path, key).state, BackupContent::State::Good);
        for (const QByteArray &path : said.acknowledged)
            ASSERT_TRUE(QFileInfo::exists(QString::fromUtf8(path)));
        seen += backupsIn(folder(), journalPath()).size();
        QDir{folder()}.removeRecursively();
        ASSERT_EQ(entriesWith(1), 60U);
    }
    std::cout << kills() << " kills, " << seen << " backups, all good\n";
}

TEST_F(WhileReplacing, a_restore_leaves_the_one_or_the_other)
{
    write(20, 1);
    const JournalKey key = valueOf(JournalKey::forFile(journalPath(), passphrase(1)));
    valueOf(makeBackup(journalPath(), key, {.folder = folder()}, {}));
    write(30, 1);
    valueOf(makeBackup(journalPath(), key, {.folder = folder()}, {}));
    QRandomGenerator random{20260304};
    qsizetype restored = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        const Said said = killed(call(u"restores"_s, 0), random.bounded(300'000U), true);
        ASSERT_TRUE(said.failure.isEmpty()) << said.failure.toStdString();
        ASSERT_THAT(entriesWith(1), AnyOf(20U, 30U));
        expectNothingUnfinished();
        restored += said.acknowledged.size();
    }
    std::cout << kills() << " kills, " << restored << " restores\n";
}

} // namespace
} // namespace mooring::crash

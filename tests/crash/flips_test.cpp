// SPDX-License-Identifier: GPL-3.0-or-later
// Bits flip, blocks are overwritten, ends go missing. Nothing may crash or hang, nothing wrong may ever be
// shown as right, and in an encrypted journal every change inside a page must be noticed.
#include "core/journal/salvage.h"
#include "core/journal/verify.h"
#include "tests/crash/counts.h"
#include "tests/support/fulljournal.h"
#include "tests/support/journals.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <gmock/gmock.h>

#include <iostream>

using namespace Qt::StringLiterals;

namespace mooring::crash {
namespace {

using test::valueOf;

/// One way of damaging bytes; says what it did.
std::string damage(QByteArray &bytes, QRandomGenerator &random)
{
    const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
    const std::string where = std::to_string(at);
    switch (random.bounded(10)) {
    case 0:
        bytes.truncate(at);
        return "cut at " + where;
    case 1: {
        const auto length =
            std::min<qsizetype>(bytes.size() - at, 1 + static_cast<qsizetype>(random.bounded(6000)));
        for (qsizetype i = at; i < at + length; ++i)
            bytes[i] = static_cast<char>(random.bounded(256));
        return "noise at " + where;
    }
    case 2: {
        const qsizetype page = at / 4096 * 4096;
        bytes.replace(page, std::min<qsizetype>(4096, bytes.size() - page), QByteArray{4096, '\0'});
        return "empty page at " + where;
    }
    default: {
        const auto bit = random.bounded(8);
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << bit));
        return "bit " + std::to_string(bit) + " of " + where;
    }
    }
}

class Damaged : public test::JournalTest, public testing::WithParamInterface<bool>
{
protected:
    void SetUp() override
    {
        const Passphrase passphrase = GetParam() ? Passphrase{test::fixturePassphrase()} : Passphrase{};
        ASSERT_TRUE(test::makeFullJournal(journalPath(), passphrase));
        const auto journal = valueOf(Journal::open(journalPath(), passphrase));
        m_key = journal->key();
        for (const EntryRow &row : journal->rows()) {
            const Entry entry = valueOf(journal->entry(row.id));
            m_entries.insert(entry.uuid, entry);
        }
    }

    QString copyPath() const { return path(u"damaged.mooring"_s); }
    const JournalKey &key() const { return m_key; }

    QByteArray original() const
    {
        QFile file{journalPath()};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    void write(const QByteArray &bytes) const
    {
        for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(QString{copyPath() + end});
        QFile file{copyPath()};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

    /// Entries that read without an error and are not what was written.
    int wrongEntries(const QString &path, bool sameTags) const
    {
        const auto journal = Journal::openWith(path, m_key, Journal::Access::ReadOnly);
        if (!journal)
            return 0;
        int wrong = 0;
        for (const EntryRow &row : (*journal)->rows()) {
            const auto entry = (*journal)->entry(row.id);
            if (!entry)
                continue;
            const Entry &right = m_entries.value(entry->uuid);
            const bool sameWords = entry->title == right.title && entry->body == right.body
                                && entry->whatHappened == right.whatHappened
                                && entry->automatic == right.automatic && entry->instead == right.instead;
            const bool same =
                sameTags ? entry->checkIn.answers == right.checkIn.answers && entry->day == right.day : true;
            wrong += sameWords && same ? 0 : 1;
        }
        return wrong;
    }

    bool isNoticed() const
    {
        const auto findings = verifyJournal(copyPath(), m_key);
        return !findings || !findings->empty();
    }

private:
    JournalKey m_key;
    QHash<QUuid, Entry> m_entries;
};

TEST_P(Damaged, is_noticed_and_never_shown_wrong)
{
    const int flips = countFrom("MOORING_FLIPS", 60);
    const QByteArray whole = original();
    QRandomGenerator random{20260305};
    int unnoticed = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = whole;
        const std::string what = damage(bytes, random);
        if (bytes == whole)
            continue;
        write(bytes);
        const int shownWrong = wrongEntries(copyPath(), true);
        const bool noticed = isNoticed();
        ASSERT_EQ(shownWrong, 0) << what;
        ASSERT_TRUE(noticed || !GetParam()) << what;
        unnoticed += noticed ? 0 : 1;
    }
    std::cout << flips << " damaged " << (GetParam() ? "encrypted" : "plain") << " journals: " << unnoticed
              << " unnoticed, in none of them other words than were written\n";
}

TEST_P(Damaged, gives_back_only_what_was_written)
{
    const int tries = std::max(10, countFrom("MOORING_FLIPS", 60) / 10);
    const QByteArray whole = original();
    QRandomGenerator random{20260306};
    int nothing = 0;
    int entries = 0;
    for (int i = 0; i < tries; ++i) {
        QByteArray bytes = whole;
        const std::string what = damage(bytes, random);
        write(bytes);
        const QString to = path(u"salvaged.mooring"_s);
        QFile::remove(to);
        const auto outcome = salvageJournal(copyPath(), key(), to, {});
        if (!outcome) {
            EXPECT_FALSE(outcome.error().message.isEmpty());
            EXPECT_FALSE(QFileInfo::exists(to));
            ++nothing;
            continue;
        }
        entries += outcome->entries;
        ASSERT_TRUE(valueOf(verifyJournal(to, key())).empty()) << what;
        if (outcome->losses.isEmpty()) {
            ASSERT_EQ(outcome->entries, 70) << what;
            ASSERT_EQ(wrongEntries(to, true), 0) << what;
        }
    }
    std::cout << tries << " salvaged: " << nothing << " times nothing, else " << entries << " of "
              << (tries - nothing) * 70 << " entries\n";
}

INSTANTIATE_TEST_SUITE_P(PlainAndEncrypted, Damaged, testing::Bool());

TEST_P(Damaged, in_any_bit_of_the_first_bytes_is_noticed)
{
    const QByteArray whole = original();
    for (qsizetype at = 16; at < 24; ++at)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << bit));
            write(bytes);
            EXPECT_TRUE(isNoticed()) << "bit " << bit << " of " << at;
            EXPECT_FALSE(Journal::openWith(copyPath(), key())) << "bit " << bit << " of " << at;
        }
}

} // namespace
} // namespace mooring::crash

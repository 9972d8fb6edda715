// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/sqlite.h"
#include "tests/support/journals.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;

class Encryption : public test::JournalTest
{
protected:
    static Passphrase right() { return Passphrase{u"a calm harbour at night"_s}; }

    /// An encrypted journal of several pages, closed again.
    void write() const
    {
        const auto journal = valueOf(Journal::create(journalPath(), right()));
        for (int day = 1; day <= 20; ++day)
            valueOf(journal->save(entryOn({2026, 1, day}, u"zanzibarmarker "_s.repeated(60))));
    }
};

TEST_F(Encryption, opens_with_the_passphrase_it_was_made_with)
{
    write();
    const auto journal = valueOf(Journal::open(journalPath(), right()));
    EXPECT_EQ(journal->rows().size(), 20U);
    EXPECT_TRUE(valueOf(journal->info()).encrypted);
}

TEST_F(Encryption, tells_a_wrong_passphrase)
{
    write();
    EXPECT_EQ(kindOf(Journal::open(journalPath(), Passphrase{u"a calm harbour at noon"_s})),
              Error::Kind::WrongPassphrase);
}

TEST_F(Encryption, asks_for_a_passphrase_when_none_is_given)
{
    write();
    EXPECT_TRUE(Journal::needsPassphrase(journalPath()));
    EXPECT_EQ(kindOf(Journal::open(journalPath(), Passphrase{})), Error::Kind::WrongPassphrase);
}

TEST_F(Encryption, tells_a_flipped_bit_from_a_wrong_passphrase)
{
    write();
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 middle = file.size() / 2;
    file.seek(middle);
    char byte = 0;
    file.getChar(&byte);
    file.seek(middle);
    file.putChar(static_cast<char>(byte ^ 1));
    file.close();

    const auto opened = Journal::open(journalPath(), right());

    if (opened) // the damaged page is none that opening reads
        EXPECT_THAT(valueOf((*opened)->verify()), testing::Not(testing::IsEmpty()));
    else
        EXPECT_EQ(opened.error().kind, Error::Kind::Damaged);
}

TEST_F(Encryption, tells_a_damaged_first_page_from_a_wrong_passphrase)
{
    write();
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(2000);
    file.write("xxxx");
    file.close();
    EXPECT_EQ(kindOf(Journal::open(journalPath(), right())), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(Journal::open(journalPath(), Passphrase{u"a calm harbour at noon"_s})),
              Error::Kind::WrongPassphrase);
}

TEST_F(Encryption, does_not_open_with_the_librarys_default_key_derivation)
{
    write();
    // The library's own defaults for AEGIS-256: 19 MiB, 2 passes. Were ours ignored, these would open the
    // file.
    EXPECT_THROW(
        {
            const sqlite::Database db(journalPath(), sqlite::OpenMode::ReadWrite, right(),
                                      {.memoryKiB = 19 * 1024, .passes = 2, .lanes = 1});
            db.integer("SELECT count(*) FROM sqlite_schema");
        },
        sqlite::Exception);
}

TEST_F(Encryption, opens_with_the_parameters_written_in_the_documents)
{
    write();
    const sqlite::Database db(journalPath(), sqlite::OpenMode::ReadWrite, right(),
                              {.memoryKiB = 65536, .passes = 3, .lanes = 1});
    EXPECT_GT(db.integer("SELECT count(*) FROM sqlite_schema"), 0);
}

TEST_F(Encryption, leaves_no_word_readable_in_any_file)
{
    const auto journal = valueOf(Journal::create(journalPath(), right())); // open: the log is still there
    Entry entry = entryOn({2026, 1, 1}, u"zanzibarmarker"_s);
    entry.title = u"zanzibarmarker"_s;
    entry.id = valueOf(journal->save(entry));
    entry.body = u"zanzibarmarker once more"_s;
    valueOf(journal->save(entry));
    ASSERT_TRUE(journal->keepDraft(entry));

    int files = 0;
    QDirIterator it{QFileInfo{journalPath()}.absolutePath(), QDir::Files | QDir::Hidden};
    while (it.hasNext()) {
        QFile file{it.next()};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("zanzibarmarker")) << file.fileName().toStdString();
        ++files;
    }
    EXPECT_GE(files, 2);
}

TEST_F(Encryption, leaves_no_readable_word_in_the_utf16_form_either)
{
    const auto journal = valueOf(Journal::create(journalPath(), right()));
    valueOf(journal->save(entryOn({2026, 1, 1}, u"zanzibarmarker"_s)));
    const QString marker = u"zanzibarmarker"_s;
    QFile file{journalPath() + u"-wal"_s};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray utf16{reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2};
    EXPECT_FALSE(file.readAll().contains(utf16));
}

TEST_F(Encryption, without_a_passphrase_is_a_plain_sqlite_file)
{
    newJournal();
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(16).startsWith("SQLite format 3"));
    EXPECT_FALSE(Journal::needsPassphrase(journalPath()));
}

TEST_F(Encryption, keeps_the_file_to_its_owner)
{
    newJournal();
    EXPECT_EQ(QFile::permissions(journalPath()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
              0);
}

TEST(PassphraseStrengthWords, grow_with_length_and_variety)
{
    EXPECT_EQ(strengthOf(u"short"_s), PassphraseStrength::VeryShort);
    EXPECT_EQ(strengthOf(u"aaaaaaaaaaaaaaaaaaaa"_s), PassphraseStrength::Weak);
    EXPECT_EQ(strengthOf(u"harbourlight7"_s), PassphraseStrength::Fair);
    EXPECT_EQ(strengthOf(u"four quiet boats at anchor"_s), PassphraseStrength::Good);
}

TEST(APassphrase, is_the_same_however_its_accents_were_typed)
{
    EXPECT_EQ(Passphrase(u"caf\u00e9"_s).utf8(), Passphrase(u"cafe\u0301"_s).utf8());
}

} // namespace
} // namespace mooring

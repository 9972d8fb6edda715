// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/exportcard.h"
#include "ui/settings/importcard.h"
#include "ui/settings/importwords.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/progresssheet.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

constexpr int patience = 60'000; // ms

QString wordsIn(const QWidget &card)
{
    QStringList words;
    const auto labels = card.findChildren<TextLabel *>();
    for (const TextLabel *label : labels)
        if (label->isVisible())
            words.append(label->text());
    return words.join('\n'_L1);
}

MATCHER_P(Says, words, "")
{
    const QString all = wordsIn(arg);
    *result_listener << all.toStdString();
    return all.contains(words);
}

template <typename Card>
class CardTest : public test::JournalTest
{
protected:
    CardTest() : m_journal{newJournal()}, m_card{*m_journal}
    {
        m_card.resize(640, 400);
        m_card.show();
        QApplication::setActiveWindow(&m_card);
    }

    QPushButton *button(const QString &name) const { return named<QPushButton>(m_card, name); }

    std::unique_ptr<Journal> m_journal;
    Card m_card;
};

class ImportCardTest : public CardTest<ImportCard>
{
protected:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QString evening() const { return file(u"evening.md"_s, "---\ndate: 2025-01-05\n---\n\nWe talked.\n"); }
    QString twoThousandDays() const
    {
        QByteArray text;
        for (int day = 0; day < 2'000; ++day)
            text += "[" + QDate{2015, 1, 1}.addDays(day).toString(Qt::ISODate).toUtf8()
                  + " 20:15] A day.\nWords.\n\n";
        return file(u"long.txt"_s, text);
    }
    QString tagged() const
    {
        return file(u"tagged.md"_s, "---\ndate: 2025-01-05\ntags: [row]\n---\n\nWe talked.\n");
    }
    void choose(const QString &name, const QString &meaning)
    {
        auto *choice = named<QComboBox>(m_card, name);
        ASSERT_NE(choice, nullptr);
        ASSERT_GE(choice->findData(meaning), 0);
        choice->setCurrentIndex(choice->findData(meaning));
    }
    void import()
    {
        QSignalSpy merged{&m_card, &ImportCard::wasMerged};
        button(u"Import"_s)->click();
        EXPECT_TRUE(merged.wait(patience));
    }
    void read(const QString &path)
    {
        QSignalSpy read{&m_card, &ImportCard::wasRead};
        m_card.read(path);
        EXPECT_TRUE(read.wait(patience));
    }
};

class ExportCardTest : public CardTest<ExportCard>
{
protected:
    ExportCardTest() { test::valueOf(m_journal->save(test::entryOn({2025, 1, 5}, u"We talked."_s))); }

    void write(exchange::ExportFormat format, const QString &name)
    {
        QSignalSpy written{&m_card, &ExportCard::wasWritten};
        m_card.write(format, path(name));
        EXPECT_TRUE(written.wait(patience));
    }
};

} // namespace

TEST_F(ImportCardTest, shows_what_would_come_in_before_anything_does)
{
    read(evening());

    EXPECT_THAT(m_card, Says(u"New entries: 1."_s));
    EXPECT_THAT(m_card, Says(u"2025"_s));
    EXPECT_THAT(m_journal->rows(), IsEmpty());
}

TEST_F(ImportCardTest, brings_in_what_it_showed)
{
    read(evening());

    import();

    EXPECT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_THAT(m_card, Says(u"Added: 1."_s));
}

TEST_F(ImportCardTest, backs_the_journal_up_before_it_brings_anything_in)
{
    read(evening());

    import();

    const auto kept = backupsIn(backupFolder(journalPath()), journalPath());
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept.front().reason, BackupReason::BeforeImport);
    EXPECT_EQ(inspectBackup(kept.front().path, {}).entries, 0);
}

TEST_F(ImportCardTest, names_the_entries_it_added)
{
    read(evening());
    const QSignalSpy imported{&m_card, &ImportCard::imported};

    import();

    ASSERT_THAT(imported, SizeIs(1));
    EXPECT_THAT(imported.front().front().value<std::vector<EntryId>>(),
                ElementsAre(m_journal->rows().front().id));
}

TEST_F(ImportCardTest, reads_a_whole_folder)
{
    read(u"" TEST_DATA "/exchange/daily"_s);

    EXPECT_THAT(m_card, Says(u"New entries: 2."_s));
}

TEST_F(ImportCardTest, names_what_it_leaves_out)
{
    read(u"" TEST_DATA "/exchange/broken"_s);

    EXPECT_THAT(m_card, Says(u"score.md"_s));
}

TEST_F(ImportCardTest, has_nothing_to_decide_when_all_is_here_already)
{
    const QString path = evening();
    read(path);
    import();

    read(path);

    EXPECT_THAT(m_card, Says(u"Here already: 1."_s));
    EXPECT_EQ(button(u"Import"_s), nullptr);
}

TEST_F(ImportCardTest, says_what_it_can_not_read)
{
    read(file(u"photo.jpg"_s, "\xff\xd8\xff\xe0"));

    EXPECT_THAT(m_card, Says(u"photo.jpg can't be imported"_s));
    EXPECT_NE(button(u"Import a file…"_s), nullptr);
}

TEST_F(ImportCardTest, leaves_the_journal_alone_when_it_is_cancelled)
{
    read(evening());

    button(u"Cancel"_s)->click();

    EXPECT_THAT(m_card, Says(u"Stopped."_s));
    EXPECT_THAT(m_journal->rows(), IsEmpty());
    EXPECT_EQ(button(u"Import"_s), nullptr);
}

TEST_F(ImportCardTest, brings_nothing_in_when_it_is_cancelled_on_the_way)
{
    read(twoThousandDays());
    QSignalSpy merged{&m_card, &ImportCard::wasMerged};
    button(u"Import"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_card.findChild<ProgressSheet *>() != nullptr; }, patience));

    m_card.findChild<ProgressSheet *>()->reject();

    EXPECT_TRUE(merged.wait(patience));
    EXPECT_THAT(m_card, Says(u"Stopped. Nothing came into the journal."_s));
    EXPECT_THAT(m_card, Not(Says(u"can't be imported"_s)));
    EXPECT_THAT(m_journal->rows(), IsEmpty());
}

TEST_F(ImportCardTest, offers_nothing_but_to_stop_while_entries_come_in)
{
    read(twoThousandDays());
    QSignalSpy merged{&m_card, &ImportCard::wasMerged};
    button(u"Import"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_card.findChild<ProgressSheet *>() != nullptr; }, patience));

    QStringList offered;
    for (const auto *shown : m_card.findChildren<QPushButton *>())
        if (shown->isVisible())
            offered.append(shown->text());

    EXPECT_EQ(offered, QStringList{u"Cancel"_s});
    EXPECT_TRUE(merged.wait(patience));
}

TEST_F(ImportCardTest, stays_awake_while_entries_come_in)
{
    read(twoThousandDays());
    int turns = 0;
    QTimer often;
    often.callOnTimeout([&] { turns += m_card.findChild<ProgressSheet *>() != nullptr ? 1 : 0; });
    often.start(0);

    import();

    EXPECT_GT(turns, 3);
    EXPECT_THAT(m_journal->rows(), SizeIs(2'000));
}

TEST_F(ImportCardTest, is_stopped_by_its_end_and_leaves_a_whole_journal)
{
    auto card = std::make_unique<ImportCard>(*m_journal);
    card->show();
    QSignalSpy isRead{card.get(), &ImportCard::wasRead};
    card->read(evening());
    ASSERT_TRUE(isRead.wait(patience));
    named<QPushButton>(*card, u"Import"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return card->findChild<ProgressSheet *>() != nullptr; }, patience));

    card.reset();

    EXPECT_THAT(test::valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(ImportCardTest, drops_what_was_read_after_it_was_cancelled)
{
    const QSignalSpy read{&m_card, &ImportCard::wasRead};
    m_card.read(evening());
    button(u"Cancel"_s)->click();

    while (m_card.isReading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    QCoreApplication::processEvents();

    EXPECT_THAT(read, IsEmpty());
    EXPECT_THAT(m_card, Says(u"Stopped."_s));
}

TEST_F(ImportCardTest, guesses_no_date_that_can_be_two_days)
{
    read(file(u"old.txt"_s, "[03/04/2025 20:15] A quiet evening.\nWe talked.\n"));

    EXPECT_THAT(m_card, Says(u"03/04/2025"_s));
    EXPECT_EQ(button(u"Import"_s), nullptr);
}

TEST_F(ImportCardTest, takes_such_a_date_as_it_was_told)
{
    m_card.findChild<ComboField *>()->setCurrentIndex(1);
    read(file(u"old.txt"_s, "[03/04/2025 20:15] A quiet evening.\nWe talked.\n"));

    import();

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_EQ(m_journal->rows().begin()->date(), QDate(2025, 4, 3));
}

TEST_F(ImportCardTest, reads_what_is_dropped_on_it)
{
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(evening())});
    QDragEnterEvent enter{{4, 4}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier};
    QDropEvent drop{{4, 4}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier};
    QSignalSpy read{&m_card, &ImportCard::wasRead};

    enter.ignore();
    QApplication::sendEvent(&m_card, &enter);
    QApplication::sendEvent(&m_card, &drop);

    EXPECT_TRUE(enter.isAccepted());
    ASSERT_TRUE(read.wait(patience));
    EXPECT_NE(button(u"Import"_s), nullptr);
}

TEST_F(ImportCardTest, takes_no_drop_while_there_is_something_to_decide)
{
    read(evening());
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(evening())});
    QDragEnterEvent enter{{4, 4}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier};

    enter.ignore();
    QApplication::sendEvent(&m_card, &enter);

    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(ImportCardTest, may_go_while_it_reads)
{
    auto card = std::make_unique<ImportCard>(*m_journal);
    card->show();
    card->read(evening());

    card.reset();

    EXPECT_THAT(m_journal->rows(), IsEmpty());
}

TEST_F(ImportCardTest, gives_the_keyboard_what_there_is_to_decide)
{
    button(u"Import a file…"_s)->setFocus();

    read(evening());

    EXPECT_TRUE(button(u"Import"_s)->hasFocus());
}

TEST_F(ImportCardTest, shows_the_first_entries_as_they_will_look)
{
    read(evening());

    EXPECT_THAT(m_card, Says(u"We talked."_s));
}

TEST_F(ImportCardTest, asks_what_unknown_tags_are)
{
    read(tagged());

    auto *choice = named<QComboBox>(m_card, u"What “row” is"_s);
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->currentText(), u"Stays a tag"_s);
}

TEST_F(ImportCardTest, tags_an_entry_as_it_was_told)
{
    read(tagged());
    choose(u"What “row” is"_s, u"protest"_s);

    import();

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_THAT(entry.patterns, ElementsAre(PatternTag{u"protest"_s}));
}

TEST_F(ImportCardTest, gives_an_entry_the_person_a_tag_is)
{
    test::valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
    read(tagged());
    choose(u"What “row” is"_s, u"Sam"_s);

    import();

    EXPECT_EQ(m_journal->nameOf(m_journal->rows().front().with), u"Sam"_s);
}

TEST_F(ImportCardTest, leaves_a_tag_alone_of_which_nothing_was_said)
{
    read(tagged());

    import();

    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_THAT(entry.patterns, IsEmpty());
    EXPECT_TRUE(entry.extra.contains(u"row"_s));
}

TEST_F(ImportCardTest, asks_what_unknown_moods_are)
{
    read(file(u"moods.csv"_s, "date,text,mood\n2025-01-05,Tea.,in awe\n"));
    choose(u"What “in awe” is"_s, u"rad"_s);

    import();

    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_TRUE(entry.extra.contains(uR"(mood_group: "1")"_s)) << entry.extra.toStdString();
}

TEST_F(ImportCardTest, remembers_what_words_are)
{
    read(tagged());
    choose(u"What “row” is"_s, u"protest"_s);
    import();

    read(file(u"next.md"_s, "---\ndate: 2025-01-06\ntags: [Row]\n---\n\nWe talked again.\n"));

    auto *choice = named<QComboBox>(m_card, u"What “Row” is"_s);
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->currentData().toString(), u"protest"_s);
}

TEST_F(ImportCardTest, asks_only_of_the_most_frequent_words)
{
    QByteArray tags;
    for (int i = 0; i < 40; ++i)
        tags += "word" + QByteArray::number(i) + ", ";
    read(file(u"a.md"_s, "---\ndate: 2025-01-05\ntags: [" + tags + "often]\n---\n\nx #often\n"));

    EXPECT_EQ(m_card.findChild<ImportWords *>()->findChildren<QComboBox *>().size(), ImportWords::mostWords);
    EXPECT_NE(named<QComboBox>(m_card, u"What “often” is"_s), nullptr);
}

TEST_F(ImportCardTest, reaches_the_words_by_the_keyboard_before_the_button)
{
    read(tagged());
    named<QComboBox>(m_card, u"What “row” is"_s)->setFocus();

    press(Qt::Key_Tab);

    EXPECT_TRUE(button(u"Import"_s)->hasFocus());
}

TEST_F(ImportCardTest, asks_no_more_after_it_was_cancelled)
{
    read(tagged());

    button(u"Cancel"_s)->click();

    EXPECT_EQ(named<QComboBox>(m_card, u"What “row” is"_s), nullptr);
}

TEST_F(ImportCardTest, names_every_control_of_unknown_words)
{
    read(tagged());

    EXPECT_THAT(unnamedControls(m_card), IsEmpty());
}

TEST_F(ImportCardTest, names_every_control)
{
    read(evening());

    EXPECT_THAT(unnamedControls(m_card), IsEmpty());
}

TEST_F(ExportCardTest, writes_a_file_that_is_only_the_persons_own)
{
    write(exchange::ExportFormat::Json, u"copy.json"_s);

    const QFileInfo copy{path(u"copy.json"_s)};
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    ASSERT_TRUE(copy.exists());
    EXPECT_TRUE(copy.permission(QFile::ReadOwner | QFile::WriteOwner));
    EXPECT_FALSE(copy.permissions() & others);
    EXPECT_THAT(m_card, Says(u"It is not protected."_s));
}

TEST_F(ExportCardTest, writes_a_folder_of_markdown)
{
    write(exchange::ExportFormat::Markdown, u"copy"_s);

    EXPECT_TRUE(QFileInfo::exists(path(u"copy/2025-01-05 2104.md"_s)));
}

TEST_F(ExportCardTest, writes_over_nothing)
{
    write(exchange::ExportFormat::Csv, u"copy.csv"_s);

    write(exchange::ExportFormat::Csv, u"copy.csv"_s);

    EXPECT_THAT(m_card, Says(u"is there already"_s));
}

TEST_F(ExportCardTest, leaves_no_copy_when_it_is_cancelled)
{
    QSignalSpy written{&m_card, &ExportCard::wasWritten};
    m_card.write(exchange::ExportFormat::Markdown, path(u"copy"_s));

    button(u"Cancel"_s)->click();
    EXPECT_TRUE(written.wait(patience));

    EXPECT_THAT(m_card, AnyOf(Says(u"Stopped."_s), Says(u"Written"_s)));
    EXPECT_EQ(wordsIn(m_card).contains(u"No copy is left"_s), !QFileInfo::exists(path(u"copy"_s)));
}

TEST_F(ExportCardTest, says_beforehand_that_anyone_can_read_the_copy)
{
    EXPECT_THAT(m_card, Says(u"anyone who gets the file can read it"_s));
}

TEST_F(ExportCardTest, names_every_control) { EXPECT_THAT(unnamedControls(m_card), IsEmpty()); }

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "tests/ui/settings/cards.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/progresssheet.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

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

TEST_F(ImportCardTest, names_every_control)
{
    read(evening());

    EXPECT_THAT(unnamedControls(m_card), IsEmpty());
}

} // namespace mooring::ui

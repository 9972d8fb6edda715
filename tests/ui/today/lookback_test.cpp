// SPDX-License-Identifier: GPL-3.0-or-later
// Looking back on the week: an entry like any other, with the week beside it.
#include "core/analysis/week.h"
#include "tests/support/journals.h"
#include "ui/today/todaypage.h"
#include "ui/today/weekcard.h"
#include "ui/today/writingeditor.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QDate sunday{2025, 11, 16};

class LookingBack : public test::JournalTest
{
protected:
    LookingBack()
    {
        QCoreApplication::setOrganizationName(u"mooring-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path(u"settings"_s));
        m_journal = newJournal();
        open();
    }

    void open()
    {
        m_page = std::make_unique<TodayPage>(*m_journal, [] { return QDateTime{sunday, QTime{19, 0}}; });
        m_page->noteIn(m_history);
        m_page->resize(1092, 760);
        m_page->show();
    }

    EntryId write(QDate day, const QString &body, const QStringList &patterns = {}) const
    {
        Entry entry = test::entryOn(day, body);
        for (const QString &id : patterns)
            entry.patterns.append({id, PatternTag::Source::Chosen});
        return test::valueOf(m_journal->save(entry));
    }

    WeekCard &card() const { return *m_page->findChild<WeekCard *>(); }
    WritingEditor &editor() const { return *m_page->findChild<WritingEditor *>(); }

    QStringList said() const
    {
        QStringList words;
        for (const auto *label : card().findChildren<TextLabel *>())
            words.append(label->text());
        for (const auto *button : card().findChildren<QPushButton *>())
            words.append(button->text());
        return words;
    }

    void click(const QString &words) const
    {
        for (auto *button : card().findChildren<QPushButton *>())
            if (button->text() == words)
                QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Journal> m_journal;
    UndoHistory m_history;
    std::unique_ptr<TodayPage> m_page;
};

TEST_F(LookingBack, is_an_entry_with_headings_to_write_under)
{
    m_page->lookBack();
    QTest::keyClicks(&editor(), u"rest helps"_s);
    EXPECT_EQ(editor().text(),
              u"## My week: Mon 10 Nov to Sun 16 Nov\n\n### One thing I learned\n\nrest helps\n\n"
              "### Next week\n\n\n\n"_s);
    EXPECT_TRUE(m_page->save());
    EXPECT_EQ(m_journal->rows().size(), 1U);
}

TEST_F(LookingBack, shows_the_week_beside_it_and_beside_nothing_else)
{
    EXPECT_TRUE(card().isHidden());
    m_page->lookBack();
    EXPECT_FALSE(card().isHidden());
    m_page->start(sunday, {});
    EXPECT_TRUE(card().isHidden());
}

TEST_F(LookingBack, lists_what_was_written_and_what_showed_up_with_secure_patterns_first)
{
    write(sunday.addDays(-8), u"Before the week."_s);
    write(sunday.addDays(-2), u"# It rang late"_s, {u"withdrawal"_s, u"repaired"_s});
    m_page->lookBack();
    const QStringList words = said();
    EXPECT_THAT(words, Contains(u"One entry"_s));
    EXPECT_THAT(words, Contains(u"Fri 14 Nov · It rang late"_s));
    EXPECT_THAT(words, Not(Contains(ResultOf([](const QString &one) { return one.contains(u"Before"_s); },
                                             IsTrue()))));
    const auto secure = words.indexOf(QRegularExpression{u"^Secure: .*"_s});
    const auto alarm = words.indexOf(QRegularExpression{u"^Alarm down: .*"_s});
    EXPECT_GE(secure, 0);
    EXPECT_GT(alarm, secure);
}

TEST_F(LookingBack, opens_the_day_of_an_entry)
{
    write(sunday.addDays(-2), u"It rang late"_s);
    m_page->lookBack();
    const QSignalSpy asked{m_page.get(), &TodayPage::dayRequested};
    click(u"Fri 14 Nov · It rang late"_s);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toDate(), sunday.addDays(-2));
}

TEST_F(LookingBack, asks_whether_a_secure_pattern_counts_and_notes_it_only_then)
{
    const EntryId id = write(sunday.addDays(-2), u"It rang late"_s, {u"repaired"_s});
    m_page->lookBack();
    EXPECT_THAT(test::valueOf(m_journal->entry(id)).steps, IsEmpty());
    click(u"It counts"_s);
    EXPECT_THAT(test::valueOf(m_journal->entry(id)).steps, ElementsAre(5));
    EXPECT_THAT(said(), Not(Contains(u"It counts"_s)));
}

TEST_F(LookingBack, takes_back_what_was_confirmed)
{
    const EntryId id = write(sunday.addDays(-2), u"It rang late"_s, {u"repaired"_s});
    m_page->lookBack();
    click(u"It counts"_s);
    m_history.undo();
    EXPECT_THAT(test::valueOf(m_journal->entry(id)).steps, IsEmpty());
}

TEST_F(LookingBack, does_not_ask_again_after_a_no)
{
    write(sunday.addDays(-2), u"It rang late"_s, {u"repaired"_s});
    m_page->lookBack();
    click(u"Not really"_s);
    EXPECT_THAT(said(), Not(Contains(u"It counts"_s)));
}

TEST_F(LookingBack, survives_a_lock_half_written)
{
    m_page->lookBack();
    QTest::keyClicks(&editor(), u"rest helps"_s);
    m_page->keepDraftNow();
    m_page.reset();
    open();
    EXPECT_THAT(editor().text().toStdString(), HasSubstr("rest helps"));
    EXPECT_FALSE(card().isHidden());
}

TEST_F(LookingBack, saves_first_what_was_on_the_page)
{
    QTest::keyClicks(&editor(), u"An evening"_s);
    m_page->lookBack();
    ASSERT_EQ(m_journal->rows().size(), 1U);
    EXPECT_EQ(test::valueOf(m_journal->entry(m_journal->rows().front().id)).body, u"An evening"_s);
}

TEST_F(LookingBack, begins_only_once)
{
    m_page->lookBack();
    const QString text = editor().text();
    m_page->lookBack();
    EXPECT_EQ(editor().text(), text);
}

} // namespace

} // namespace mooring::ui

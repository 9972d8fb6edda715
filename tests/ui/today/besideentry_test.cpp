// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside an entry on Today, and that none of it does where the words speak of danger.
#include "tests/support/journals.h"
#include "ui/today/promptrow.h"
#include "ui/today/todaypage.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QDate entryDay{2025, 11, 13};
constexpr auto danger = "He grabbed my wrist and wouldn't let me leave the kitchen.";

class BesideTheEntry : public test::JournalTest
{
protected:
    BesideTheEntry()
    {
        QCoreApplication::setOrganizationName(u"mooring-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path(u"settings"_s));
        m_journal = newJournal();
        Relationship sam;
        sam.name = u"Sam"_s;
        sam.kind = RelationshipKind::Partner;
        m_sam = test::valueOf(m_journal->save(sam));
        open();
    }

    void open()
    {
        m_page.reset();
        m_page = std::make_unique<TodayPage>(*m_journal, [this] { return m_now; });
        m_page->setSteps({u"Notice"_s, u"Understand"_s, u"Worth"_s, u"Steady"_s}, 4);
        m_page->resize(1092, 760);
        m_page->show();
    }

    PromptRow &row() const { return *m_page->findChild<PromptRow *>(); }
    WritingEditor &editor() const { return *m_page->findChild<WritingEditor *>(); }
    QCheckBox &step() const { return *m_page->findChild<QCheckBox *>(); }

    template <typename Button>
    Button &button(const QString &text) const
    {
        for (auto *one : m_page->findChildren<Button *>())
            if (one->text() == text || one->accessibleName() == text)
                return *one;
        throw std::runtime_error{"no such button: " + text.toStdString()};
    }

    bool showsWay(const QString &words) const
    {
        const auto labels = m_page->findChildren<TextLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const TextLabel *label) {
            return label->text() == words && !label->parentWidget()->parentWidget()->isHidden();
        });
    }

    /// The bar that offers the help page, if it does.
    MessageBar *offer() const
    {
        for (auto *bar : m_page->findChildren<MessageBar *>())
            if (bar->isVisible() && bar->message().contains(u"Nothing you write is sent"_s))
                return bar;
        return nullptr;
    }

    bool offersHelp() const
    {
        return QTest::qWaitFor([this] { return offer() != nullptr; }, 2000);
    }

    QString asSeen() const { return u"Write it as Sam would see you"_s; }

    QDateTime m_now{entryDay, QTime{21, 4}};
    std::unique_ptr<Journal> m_journal;
    RelationshipId m_sam{};
    std::unique_ptr<TodayPage> m_page;
};

} // namespace

TEST_F(BesideTheEntry, a_cue_of_danger_offers_the_help_page)
{
    editor().insertPlainText(QString::fromLatin1(danger));
    ASSERT_TRUE(offersHelp());
    const QSignalSpy asked{m_page.get(), &TodayPage::helpRequested};
    button<QPushButton>(u"When to get help"_s).click();

    EXPECT_EQ(asked.size(), 1);
}

TEST_F(BesideTheEntry, a_cue_of_danger_withholds_prompt_step_and_other_ways)
{
    const auto *pattern = m_journal->patterns().find(u"threat_reading"_s);
    button<Chip>(pattern->name).click();
    button<QToolButton>(u"Unfold Another way"_s).click();
    ASSERT_TRUE(button<QPushButton>(asSeen()).isVisible());
    editor().insertPlainText(QString::fromLatin1(danger));
    ASSERT_TRUE(offersHelp());

    EXPECT_FALSE(row().isVisible());
    EXPECT_FALSE(step().isVisible());
    EXPECT_FALSE(button<QPushButton>(asSeen()).isVisible());
    for (const auto *label : m_page->findChildren<TextLabel *>())
        if (label->text().startsWith(u"One way: "_s)) {
            EXPECT_FALSE(label->isVisible());
        }
}

TEST_F(BesideTheEntry, a_cue_in_another_field_counts_too)
{
    Entry entry = test::entryOn(entryDay, u"An ordinary day."_s);
    entry.whatHappened = QString::fromLatin1(danger);
    ASSERT_TRUE(m_journal->keepDraft(entry).has_value());
    open();

    EXPECT_TRUE(offersHelp());
}

TEST_F(BesideTheEntry, the_help_page_is_offered_once)
{
    editor().insertPlainText(QString::fromLatin1(danger));
    ASSERT_TRUE(offersHelp());
    offer()->dismiss();
    editor().insertPlainText(u" He took my keys so I couldn't go."_s);
    QTest::qWait(400);

    EXPECT_EQ(offer(), nullptr);
    EXPECT_FALSE(row().isVisible());
}

TEST_F(BesideTheEntry, everything_comes_back_when_the_words_go)
{
    editor().insertPlainText(QString::fromLatin1(danger));
    ASSERT_TRUE(offersHelp());
    editor().setPlainText(u"An ordinary day."_s);

    EXPECT_TRUE(QTest::qWaitFor([this] { return row().isVisible() && step().isVisible(); }, 2000));
    EXPECT_EQ(offer(), nullptr);
}

TEST_F(BesideTheEntry, nothing_of_a_cue_is_stored)
{
    editor().insertPlainText(QString::fromLatin1(danger));
    ASSERT_TRUE(offersHelp());
    ASSERT_TRUE(m_page->save());
    const auto contents = test::valueOf(m_journal->contents());

    ASSERT_EQ(contents.entries.size(), 1U);
    EXPECT_THAT(contents.entries.front().entry.patterns, IsEmpty());
    EXPECT_TRUE(contents.entries.front().entry.extra.isEmpty());
}

TEST_F(BesideTheEntry, an_ordinary_entry_withholds_nothing)
{
    editor().insertPlainText(u"This job is killing me, but Sam made soup."_s);
    QTest::qWait(400);

    EXPECT_EQ(offer(), nullptr);
    EXPECT_TRUE(row().isVisible());
}

TEST_F(BesideTheEntry, the_chosen_patterns_show_all_their_other_ways)
{
    const auto *pattern = m_journal->patterns().find(u"threat_reading"_s);
    button<Chip>(pattern->name).click();

    EXPECT_TRUE(showsWay(u"One way: "_s + pattern->alternatives.first()));
    EXPECT_TRUE(showsWay(u"Or: "_s + pattern->alternatives.at(1)));
}

TEST_F(BesideTheEntry, a_writing_can_begin_as_the_other_would_see_me)
{
    button<QPushButton>(asSeen()).click();

    EXPECT_EQ(editor().text(), u"## As Sam would see me\n\n"_s);
}

TEST_F(BesideTheEntry, a_writing_in_general_takes_the_eyes_of_a_friend)
{
    button<Chip>(u"In general"_s).click();
    button<QPushButton>(u"Write it as a friend would see you"_s).click();

    EXPECT_EQ(editor().text(), u"## As a friend would see me\n\n"_s);
}

TEST_F(BesideTheEntry, a_prompt_can_be_written_from)
{
    const QString prompt = row().prompt();
    editor().insertPlainText(u"Before."_s);
    button<QToolButton>(u"Write from this prompt"_s).click();

    EXPECT_EQ(editor().text(), u"Before.\n\n> "_s + prompt + u"\n\n"_s);
}

TEST_F(BesideTheEntry, the_prompt_fits_the_step_one_is_on)
{
    const auto prompts = loadPrompts(QLocale{}).value();
    const auto shown = std::find_if(prompts.cbegin(), prompts.cend(),
                                    [this](const Prompt &prompt) { return prompt.words == row().prompt(); });

    ASSERT_NE(shown, prompts.cend());
    EXPECT_THAT(shown->targets, ElementsAre(u"4"_s));
}

TEST_F(BesideTheEntry, the_prompt_follows_a_pattern_while_nothing_is_written)
{
    const QString before = row().prompt();
    button<Chip>(m_journal->patterns().find(u"threat_reading"_s)->name).click();

    EXPECT_TRUE(QTest::qWaitFor([&] { return row().prompt() != before; }, 2000));
}

TEST_F(BesideTheEntry, the_prompt_stays_once_something_is_written)
{
    const QString before = row().prompt();
    editor().insertPlainText(u"Late again."_s);
    button<Chip>(m_journal->patterns().find(u"threat_reading"_s)->name).click();
    QTest::qWait(400);

    EXPECT_EQ(row().prompt(), before);
}

TEST_F(BesideTheEntry, the_prompt_of_the_day_is_the_same_after_coming_back)
{
    const QString before = row().prompt();
    open();

    EXPECT_EQ(row().prompt(), before);
}

TEST_F(BesideTheEntry, the_prompt_of_another_day_is_another_for_a_fortnight)
{
    QStringList shown;
    for (int day = 0; day < 14; ++day) {
        shown.append(row().prompt());
        m_now = m_now.addDays(1);
        open();
    }

    EXPECT_EQ(shown.removeDuplicates(), 0);
}

TEST_F(BesideTheEntry, a_prompt_that_is_refused_never_comes_again)
{
    const QString refused = row().prompt();
    button<QToolButton>(u"Not this one again"_s).click();
    EXPECT_NE(row().prompt(), refused);
    for (int fortnight = 0; fortnight < 8; ++fortnight) {
        m_now = m_now.addDays(15);
        open();
        EXPECT_NE(row().prompt(), refused);
    }
}

} // namespace mooring::ui

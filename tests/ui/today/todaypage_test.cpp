// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/today/today.h"
#include "ui/today/daypopover.h"
#include "ui/today/patterncard.h"
#include "ui/today/personpopover.h"
#include "ui/today/promptrow.h"
#include "ui/today/whobar.h"
#include "ui/widgets/monthview.h"
#include "ui/widgets/scalerow.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

TEST_F(Today, refuses_a_day_to_come)
{
    m_page->start(today.addDays(1), m_sam);

    EXPECT_EQ(m_page->entry().day, today);
    EXPECT_TRUE(message().message().contains(u"still to come"_s)) << message().message().toStdString();
}

TEST_F(Today, refuses_a_day_to_come_in_the_calendar)
{
    button<QToolButton>(u"Choose another day"_s).click();
    auto &calendar = the<DayPopover>();
    emit the<MonthView>().dayActivated(today.addDays(3));

    EXPECT_TRUE(calendar.isVisible());
    EXPECT_TRUE(calendar.refusal().contains(u"still to come"_s)) << calendar.refusal().toStdString();
}

TEST_F(Today, turns_to_a_day_chosen_in_the_calendar)
{
    button<QToolButton>(u"Choose another day"_s).click();
    emit the<MonthView>().dayActivated(today.addDays(-1));

    EXPECT_EQ(m_page->entry().day, today.addDays(-1));
    EXPECT_FALSE(the<DayPopover>().isVisible());
}

TEST_F(Today, answers_with_the_keys_1_to_7)
{
    QTest::keyClick(&scale(2), Qt::Key_6);

    EXPECT_THAT(m_page->entry().checkIn.answers.values(), ElementsAre(6));
}

TEST_F(Today, needs_no_answer_at_all)
{
    write(u"only words"_s);
    press(Qt::Key_S);

    EXPECT_EQ(stored().checkIn, CheckInAnswers{});
}

TEST_F(Today, keeps_the_answers_when_the_statements_change_places)
{
    scale(0).setValue(2);
    const auto before = m_page->entry().checkIn.answers;
    the<CheckInCard>().setSubject(today.addDays(-7), today, {});

    EXPECT_EQ(the<CheckInCard>().answers(), before);
}

TEST_F(Today, keeps_the_words_when_the_person_changes)
{
    write(u"about whom"_s);
    choose(u"Mum"_s);

    EXPECT_EQ(m_page->entry().body, u"about whom"_s);
    EXPECT_EQ(m_page->entry().with, m_mum);
    EXPECT_EQ(the<CheckInCard>().title(), u"Check-in: today, with Mum"_s);
}

TEST_F(Today, remembers_the_person_for_the_next_time)
{
    choose(u"Mum"_s);
    open();

    EXPECT_EQ(m_page->entry().with, m_mum);
}

TEST_F(Today, leaves_archived_people_out)
{
    add(u"Old friend"_s, true);

    QStringList names;
    for (const auto *chip : the<WhoBar>().findChildren<Chip *>())
        if (chip->isVisible())
            names << chip->text();
    EXPECT_THAT(names, Not(Contains(u"Old friend"_s)));
}

TEST_F(Today, moves_between_people_with_the_arrows)
{
    choose(u"Sam"_s);
    auto &sam = button<Chip>(u"Sam"_s);
    sam.setFocus();
    QTest::keyClick(&sam, Qt::Key_Right);

    EXPECT_TRUE(button<Chip>(u"Mum"_s).isChecked());
}

TEST_F(Today, adds_a_person_and_writes_about_them)
{
    write(u"met someone"_s);
    button<Chip>(u"Add a person"_s).click();
    auto &popover = the<PersonPopover>();
    popover.findChild<QLineEdit *>()->setText(u"Priya"_s);
    QTest::keyClick(popover.findChild<QLineEdit *>(), Qt::Key_Return);

    EXPECT_EQ(m_journal->nameOf(m_page->entry().with), u"Priya"_s);
    EXPECT_EQ(m_page->entry().body, u"met someone"_s);
}

TEST_F(Today, keeps_the_choice_when_people_change)
{
    choose(u"Mum"_s);
    add(u"Priya"_s);

    EXPECT_EQ(m_page->entry().with, m_mum);
}

TEST_F(Today, asks_another_prompt)
{
    auto &prompt = the<PromptRow>();
    const auto first = prompt.prompt();
    button<QToolButton>(u"Another prompt"_s).click();

    EXPECT_FALSE(first.isEmpty());
    EXPECT_NE(prompt.prompt(), first);
}

TEST_F(Today, remembers_that_the_prompt_is_hidden)
{
    button<QToolButton>(u"Hide the prompt"_s).click();
    open();

    EXPECT_TRUE(the<PromptRow>().isPutAway());
}

TEST_F(Today, brings_the_prompt_back)
{
    button<QToolButton>(u"Hide the prompt"_s).click();
    button<QPushButton>(u"Prompt"_s).click();

    EXPECT_FALSE(the<PromptRow>().isPutAway());
}

TEST_F(Today, shows_two_patterns_of_each_group_until_asked_for_more)
{
    const auto shown = [this] {
        int chips = 0;
        for (const auto *chip : the<PatternCard>().findChildren<Chip *>())
            chips += chip->isVisible() ? 1 : 0;
        return chips;
    };

    EXPECT_EQ(shown(), 8);
    button<QPushButton>(u"All 25"_s).click();
    EXPECT_EQ(shown(), 25);
}

TEST_F(Today, shows_one_way_for_a_chosen_pattern)
{
    const auto *pattern = m_journal->patterns().find(u"threat_reading"_s);
    button<Chip>(pattern->name).click();

    EXPECT_NO_THROW(the<QWidget>(u"One way: "_s + pattern->alternatives.first()));
}

TEST_F(Today, asks_for_the_page_of_a_pattern)
{
    const QSignalSpy asked{m_page.get(), &TodayPage::patternRequested};
    QTest::keyClick(&button<Chip>(u"Asked directly"_s), Qt::Key_F1);

    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), u"asked_directly"_s);
}

TEST_F(Today, offers_no_step_until_there_is_one) { EXPECT_FALSE(the<QCheckBox>().isVisible()); }

TEST_F(Today, stores_a_step_that_was_practised)
{
    m_page->setSteps({u"Notice"_s, u"Understand"_s, u"Worth"_s, u"Steady"_s}, 4);
    the<QCheckBox>().click();
    press(Qt::Key_S);

    EXPECT_EQ(the<QCheckBox>().text(), u"Practised today: Steady"_s);
    EXPECT_THAT(stored().steps, ElementsAre(4));
}

TEST_F(Today, counts_the_words)
{
    write(u"one two  three"_s);

    EXPECT_TRUE(QTest::qWaitFor([this] {
        const auto labels = the<TodayFooter>().findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [](const QLabel *label) { return label->text() == u"· 3 words"_s; });
    }));
}

TEST_F(Today, follows_a_change_made_on_another_page)
{
    write(u"from here"_s);
    press(Qt::Key_S);
    auto entry = stored();
    entry.body = u"from there"_s;
    test::valueOf(m_journal->save(entry));

    EXPECT_EQ(editor().text(), u"from there"_s);
}

TEST_F(Today, is_blank_again_when_its_entry_is_thrown_away)
{
    write(u"not this"_s);
    press(Qt::Key_S);
    EXPECT_TRUE(m_journal->moveToTrash(stored().id));

    EXPECT_TRUE(m_page->entry().isBlank());
}

TEST_F(Today, turns_a_blank_page_left_open_overnight_to_the_new_day)
{
    m_page->hide();
    m_now = m_now.addDays(1);
    m_page->show();

    EXPECT_EQ(m_page->entry().day, today.addDays(1));
}

TEST_F(Today, names_every_control)
{
    for (auto *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " has no name";
    }
}

TEST_F(Today, is_read_aloud_in_the_order_of_reading)
{
    auto &card = the<CheckInCard>();
    for (int week = 0; week < 6; ++week) {
        card.setSubject(today.addDays(7 * week), today, u"Sam"_s);
        QApplication::processEvents();
        QList<int> places;
        for (const auto *row : card.findChildren<ScaleRow *>())
            places << row->mapTo(&card, QPoint{}).y();

        EXPECT_TRUE(std::is_sorted(places.cbegin(), places.cend()));
    }
}

TEST_F(Today, is_walked_with_tab_in_the_order_of_reading)
{
    m_page->setSteps({u"Notice"_s, u"Understand"_s}, 1);
    const QList<QWidget *> reading{&button<QToolButton>(u"Choose another day"_s),
                                   &button<QToolButton>(u"New entry"_s),
                                   &button<Chip>(u"Sam"_s),
                                   &button<Chip>(u"Add a person"_s),
                                   &scale(0),
                                   &scale(1),
                                   &scale(5),
                                   &button<QToolButton>(u"Write from this prompt"_s),
                                   &button<QToolButton>(u"Another prompt"_s),
                                   &button<QToolButton>(u"Not this one again"_s),
                                   &editor(),
                                   &button<QPushButton>(u"All 25"_s),
                                   &button<Chip>(u"Asked directly"_s),
                                   &button<QToolButton>(u"Unfold Another way"_s),
                                   &the<QCheckBox>(),
                                   &button<QPushButton>(u"Save and see the day"_s)};
    QList<QWidget *> walked;
    reading.first()->setFocus();
    for (int i = 0; i < 60; ++i) {
        auto *at = QApplication::focusWidget();
        if (reading.contains(at) && !walked.contains(at))
            walked << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }

    EXPECT_EQ(walked, reading);
}

} // namespace mooring::ui

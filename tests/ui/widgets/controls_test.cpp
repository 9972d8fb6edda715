// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class Segments : public Test
{
protected:
    Segments()
    {
        for (const auto &text : {u"1 M"_s, u"3 M"_s, u"6 M"_s})
            m_control.addSegment(text, text % u" in words"_s);
        m_buttons = m_control.findChildren<QAbstractButton *>();
        m_control.show();
        QApplication::setActiveWindow(&m_control);
    }

    SegmentedControl m_control;
    QList<QAbstractButton *> m_buttons;
};

int heightFor(GrowingTextEdit &edit, const QString &text)
{
    edit.setText(text);
    return edit.height();
}

} // namespace

TEST_F(Segments, have_the_first_one_chosen) { EXPECT_EQ(m_control.currentIndex(), 0); }

TEST_F(Segments, are_chosen_with_the_arrows)
{
    const QSignalSpy changes{&m_control, &SegmentedControl::currentIndexChanged};
    m_buttons.first()->setFocus();

    QTest::keyClick(m_buttons.first(), Qt::Key_Right);

    EXPECT_EQ(m_control.currentIndex(), 1);
    EXPECT_EQ(changes.size(), 1);
}

TEST_F(Segments, tell_of_a_change_once)
{
    const QSignalSpy changes{&m_control, &SegmentedControl::currentIndexChanged};

    m_control.setCurrentIndex(2);
    m_control.setCurrentIndex(2);

    EXPECT_EQ(changes.size(), 1);
}

TEST_F(Segments, ignore_an_index_that_is_not_there)
{
    m_control.setCurrentIndex(9);

    EXPECT_EQ(m_control.currentIndex(), 0);
}

TEST_F(Segments, have_names_longer_than_their_text)
{
    EXPECT_EQ(m_buttons.at(1)->accessibleName(), u"3 M in words"_s);
}

TEST(Card, folds_with_enter_on_its_arrow)
{
    Card card{u"Another way"_s};
    card.setFoldable(true);
    card.show();

    QTest::keyClick(card.findChild<QToolButton *>(), Qt::Key_Return);

    EXPECT_TRUE(card.isFolded());
    EXPECT_FALSE(card.bodyWidget().isVisible());
}

TEST(Card, says_what_its_arrow_will_do)
{
    Card card{u"Another way"_s};
    card.setFoldable(true);
    const auto *arrow = card.findChild<QToolButton *>();

    EXPECT_EQ(arrow->accessibleName(), u"Fold Another way"_s);
    card.setFolded(true);
    EXPECT_EQ(arrow->accessibleName(), u"Unfold Another way"_s);
}

TEST(Card, does_not_fold_unless_it_may)
{
    Card card{u"In words"_s};

    card.setFolded(true);

    EXPECT_FALSE(card.isFolded());
}

TEST(Card, puts_head_buttons_before_its_arrow)
{
    Card card{u"Another way"_s};
    card.setFoldable(true);
    auto *button = makeButton(u"Copy"_s, ButtonKind::Text, &card, ControlSize::Small);
    card.addHeadWidget(button);
    card.resize(400, 200);
    card.show();

    EXPECT_LT(button->mapTo(&card, QPoint{}).x(),
              card.findChild<QToolButton *>()->mapTo(&card, QPoint{}).x());
}

TEST(MessageBar, is_hidden_until_it_has_something_to_say)
{
    QWidget window;
    MessageBar bar{&window};
    EXPECT_TRUE(bar.isHidden());

    bar.say(u"Nothing has changed."_s);

    EXPECT_FALSE(bar.isHidden());
}

TEST(MessageBar, is_an_alert_with_its_words_as_name)
{
    MessageBar bar;
    bar.say(u"Nothing has changed."_s);

    const auto *seen = QAccessible::queryAccessibleInterface(&bar);

    EXPECT_EQ(seen->role(), QAccessible::AlertMessage);
    EXPECT_EQ(seen->text(QAccessible::Name), u"Nothing has changed."_s);
}

TEST(MessageBar, closes_with_escape)
{
    MessageBar bar;
    bar.say(u"Moved to trash."_s, u"Undo"_s);
    const QSignalSpy dismissed{&bar, &MessageBar::dismissed};

    QTest::keyClick(bar.findChild<QPushButton *>(), Qt::Key_Escape);

    EXPECT_EQ(dismissed.size(), 1);
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBar, offers_its_action)
{
    MessageBar bar;
    bar.say(u"Moved to trash."_s, u"Undo"_s);
    const QSignalSpy triggered{&bar, &MessageBar::actionTriggered};

    bar.findChild<QPushButton *>()->click();

    EXPECT_EQ(triggered.size(), 1);
}

TEST(GrowingTextEdit, is_as_high_as_its_text)
{
    applyTheme(*qApp, Appearance::Light);
    GrowingTextEdit edit;
    edit.resize(300, 32);
    edit.show();

    EXPECT_EQ(heightFor(edit, u"one"_s), 32);
    EXPECT_EQ(heightFor(edit, u"one\ntwo\nthree"_s), 72);
}

TEST(GrowingTextEdit, stops_growing_at_eight_lines)
{
    applyTheme(*qApp, Appearance::Light);
    GrowingTextEdit edit;
    edit.resize(300, 32);
    edit.show();

    EXPECT_EQ(heightFor(edit, u"line\n"_s.repeated(20)), 32 + 7 * 20);
}

TEST(GrowingTextEdit, grows_while_one_types)
{
    applyTheme(*qApp, Appearance::Light);
    GrowingTextEdit edit;
    edit.resize(300, 32);
    edit.show();

    QTest::keyClick(&edit, Qt::Key_Return);

    EXPECT_EQ(edit.height(), 52);
}

TEST(GrowingTextEdit, is_left_with_tab)
{
    QWidget window;
    auto *layout = new QVBoxLayout{&window};
    auto *edit = new GrowingTextEdit;
    auto *next = new QPushButton;
    layout->addWidget(edit);
    layout->addWidget(next);
    window.show();
    QApplication::setActiveWindow(&window);
    edit->setFocus();

    QTest::keyClick(edit, Qt::Key_Tab);

    EXPECT_EQ(QApplication::focusWidget(), next);
}

TEST(SearchField, is_emptied_with_escape)
{
    SearchField field;
    field.setText(u"quiet"_s);

    QTest::keyClick(&field, Qt::Key_Escape);

    EXPECT_TRUE(field.text().isEmpty());
}

TEST(SearchField, explains_itself_through_its_button)
{
    SearchField field;
    const QSignalSpy help{&field, &SearchField::helpRequested};

    field.helpButton().click();

    EXPECT_EQ(help.size(), 1);
    EXPECT_FALSE(field.helpButton().accessibleName().isEmpty());
}

TEST(ComboField, is_named_by_the_label_inside_it)
{
    const ComboField combo{u"With"_s};

    EXPECT_EQ(combo.accessibleName(), u"With"_s);
}

TEST(RailButton, is_named_by_its_word_and_shows_that_it_is_chosen)
{
    RailButton button{u"trends"_s, u"Trends"_s};
    button.setChecked(true);

    const auto *seen = QAccessible::queryAccessibleInterface(&button);

    EXPECT_EQ(seen->text(QAccessible::Name), u"Trends"_s);
    EXPECT_TRUE(seen->state().checked);
}

TEST(IconButton, has_words_for_those_who_do_not_see_it)
{
    QWidget window;
    const auto *button = makeIconButton(u"print"_s, u"Print"_s, &window);

    EXPECT_EQ(button->accessibleName(), u"Print"_s);
    EXPECT_EQ(button->toolTip(), u"Print"_s);
}

TEST(EmptyState, offers_what_can_be_done)
{
    EmptyState state{u"harbour"_s, u"Nothing here yet."_s, u"Write"_s};
    const QSignalSpy triggered{&state, &EmptyState::actionTriggered};

    state.findChild<QPushButton *>()->click();

    EXPECT_EQ(triggered.size(), 1);
}

TEST(TextLabel, has_the_line_height_of_the_design)
{
    applyTheme(*qApp, Appearance::Light);
    const TextLabel label{u"One line."_s, FontSize::Body};

    EXPECT_EQ(label.heightForWidth(400), 24);
    EXPECT_EQ(label.heightForWidth(40), 48);
}

TEST(TextLabel, tells_the_whole_when_it_shows_a_part)
{
    ElidedLabel label{u"A subtitle too long for where it stands"_s};

    label.resize(60, 24);
    label.show();

    EXPECT_EQ(label.toolTip(), label.text());
}

TEST(TextLabel, has_no_tooltip_when_all_of_it_is_seen)
{
    ElidedLabel label{u"Short"_s};

    label.resize(200, 24);
    label.show();

    EXPECT_TRUE(label.toolTip().isEmpty());
}

TEST(TextLabel, is_text_for_screen_readers)
{
    TextLabel label{u"Saved 21:04"_s};

    const auto *seen = QAccessible::queryAccessibleInterface(&label);

    EXPECT_EQ(seen->role(), QAccessible::StaticText);
    EXPECT_EQ(seen->text(QAccessible::Name), u"Saved 21:04"_s);
}

TEST(ScrollArea, takes_the_focus_while_there_is_something_to_scroll)
{
    auto *content = new QWidget;
    content->setMinimumHeight(400);
    QWidget window;
    auto *area = makeScrollArea(content, &window);
    area->resize(200, 100);
    window.show();
    QApplication::processEvents();

    EXPECT_EQ(area->focusPolicy(), Qt::StrongFocus);
    EXPECT_FALSE(area->accessibleName().isEmpty());
}

TEST(ScrollArea, is_passed_over_while_everything_is_seen)
{
    QWidget window;
    auto *area = makeScrollArea(new QWidget, &window);
    area->resize(200, 100);
    window.show();
    QApplication::processEvents();

    EXPECT_EQ(area->focusPolicy(), Qt::NoFocus);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class Suggestion : public Test
{
protected:
    Suggestion() { m_chip.resize(m_chip.sizeHint()); }

    Chip m_chip{Chip::Kind::Suggestion, u"Replaying"_s, PatternGroup::AlarmUp};
    QSignalSpy m_accepted{&m_chip, &Chip::accepted};
    QSignalSpy m_dismissed{&m_chip, &Chip::dismissed};
};

} // namespace

TEST_F(Suggestion, becomes_a_chosen_pattern_with_enter)
{
    QTest::keyClick(&m_chip, Qt::Key_Return);

    EXPECT_EQ(m_accepted.size(), 1);
    EXPECT_EQ(m_chip.kind(), Chip::Kind::Pattern);
    EXPECT_TRUE(m_chip.isChecked());
}

TEST_F(Suggestion, becomes_a_chosen_pattern_with_a_click)
{
    QTest::mouseClick(&m_chip, Qt::LeftButton, {}, {20, 14});

    EXPECT_EQ(m_accepted.size(), 1);
    EXPECT_TRUE(m_chip.isChecked());
}

TEST_F(Suggestion, is_put_away_with_delete)
{
    QTest::keyClick(&m_chip, Qt::Key_Delete);

    EXPECT_EQ(m_dismissed.size(), 1);
    EXPECT_EQ(m_accepted.size(), 0);
}

TEST_F(Suggestion, is_put_away_by_its_cross)
{
    QTest::mouseClick(&m_chip, Qt::LeftButton, {}, {m_chip.width() - 15, 14});

    EXPECT_EQ(m_dismissed.size(), 1);
    EXPECT_EQ(m_accepted.size(), 0);
}

TEST_F(Suggestion, has_its_cross_on_the_left_when_read_from_the_right)
{
    m_chip.setLayoutDirection(Qt::RightToLeft);

    QTest::mouseClick(&m_chip, Qt::LeftButton, {}, {15, 14});

    EXPECT_EQ(m_dismissed.size(), 1);
}

TEST_F(Suggestion, says_which_keys_it_takes)
{
    EXPECT_THAT(m_chip.accessibleDescription().toStdString(), AllOf(HasSubstr("Enter"), HasSubstr("Delete")));
}

TEST_F(Suggestion, is_a_button_and_once_accepted_a_check_box_for_screen_readers)
{
    auto *seen = QAccessible::queryAccessibleInterface(&m_chip);
    EXPECT_EQ(seen->role(), QAccessible::Button);

    m_chip.click();

    EXPECT_EQ(seen->role(), QAccessible::CheckBox);
    EXPECT_TRUE(seen->state().checked);
    EXPECT_EQ(seen->text(QAccessible::Name), u"Replaying"_s);
}

TEST(Chip, of_a_pattern_is_chosen_and_let_go_with_space)
{
    Chip chip{Chip::Kind::Pattern, u"Replaying"_s, PatternGroup::AlarmUp};

    QTest::keyClick(&chip, Qt::Key_Space);
    EXPECT_TRUE(chip.isChecked());
    QTest::keyClick(&chip, Qt::Key_Space);
    EXPECT_FALSE(chip.isChecked());
}

TEST(Chip, that_is_fixed_tells_of_a_click_but_stays_as_it_is)
{
    Chip chip{Chip::Kind::Pattern, u"Repaired"_s, PatternGroup::Secure};
    chip.setFixed(true);
    const QSignalSpy clicks{&chip, &Chip::clicked};

    chip.click();

    EXPECT_EQ(clicks.size(), 1);
    EXPECT_TRUE(chip.isChosen());
}

TEST(Chip, that_is_fixed_is_pressed_and_not_toggled_by_a_screen_reader)
{
    Chip chip{Chip::Kind::Pattern, u"Repaired"_s, PatternGroup::Secure};
    chip.setFixed(true);
    const QSignalSpy clicks{&chip, &Chip::clicked};
    auto *actions = QAccessible::queryAccessibleInterface(&chip)->actionInterface();

    EXPECT_FALSE(actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());

    EXPECT_TRUE(QTest::qWaitFor([&clicks] { return clicks.size() == 1; }));
    EXPECT_TRUE(chip.isChosen());
}

TEST(Chip, asks_for_help_with_f1)
{
    Chip chip{Chip::Kind::Pattern, u"Replaying"_s, PatternGroup::AlarmUp};
    const QSignalSpy help{&chip, &Chip::helpRequested};

    QTest::keyClick(&chip, Qt::Key_F1);

    EXPECT_EQ(help.size(), 1);
}

TEST(Chip, of_a_filter_is_taken_away_with_backspace)
{
    Chip chip{Chip::Kind::Filter, u"with Sam"_s};
    const QSignalSpy dismissed{&chip, &Chip::dismissed};

    QTest::keyClick(&chip, Qt::Key_Backspace);

    EXPECT_EQ(dismissed.size(), 1);
}

TEST(Chip, is_no_wider_when_it_is_chosen)
{
    Chip chip{Chip::Kind::Person, u"In general"_s};
    const auto before = chip.sizeHint();

    chip.setChecked(true);

    EXPECT_EQ(chip.sizeHint(), before);
}

TEST(Chip, passes_the_focus_to_its_neighbour_with_an_arrow)
{
    QWidget window;
    auto *layout = new FlowLayout{&window};
    auto *first = new Chip{Chip::Kind::Pattern, u"Replaying"_s, PatternGroup::AlarmUp};
    auto *second = new Chip{Chip::Kind::Pattern, u"Repaired"_s, PatternGroup::Secure};
    layout->addWidget(first);
    layout->addWidget(second);
    window.show();
    QApplication::setActiveWindow(&window);
    first->setFocus();

    QTest::keyClick(first, Qt::Key_Right);

    EXPECT_EQ(QApplication::focusWidget(), second);
}

TEST(FlowLayout, wraps_when_the_row_is_full)
{
    QWidget window;
    auto *layout = new FlowLayout{&window, 8};
    for (int i = 0; i < 3; ++i) {
        auto *box = new QWidget;
        box->setFixedSize(40, 20);
        layout->addWidget(box);
    }

    EXPECT_EQ(layout->heightForWidth(136), 20);
    EXPECT_EQ(layout->heightForWidth(135), 48);
}

TEST(FlowLayout, begins_on_the_right_when_read_from_there)
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    auto *layout = new FlowLayout{&window};
    auto *box = new QWidget;
    box->setFixedSize(40, 20);
    layout->addWidget(box);

    layout->setGeometry({0, 0, 100, 20});

    EXPECT_EQ(box->geometry(), (QRect{60, 0, 40, 20}));
}

TEST(FlowLayout, leaves_no_gap_for_what_is_hidden)
{
    QWidget window;
    auto *layout = new FlowLayout{&window};
    for (int i = 0; i < 2; ++i) {
        auto *box = new QWidget;
        box->setFixedSize(40, 20);
        layout->addWidget(box);
        box->setVisible(i == 1);
    }

    EXPECT_EQ(layout->sizeHint(), (QSize{40, 20}));
}

} // namespace mooring::ui

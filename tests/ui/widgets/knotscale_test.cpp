// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/knotscale.h"
#include "ui/widgets/scalerow.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

QAccessibleInterface &accessible(QWidget &widget) { return *QAccessible::queryAccessibleInterface(&widget); }

} // namespace

TEST(KnotScale, is_open_at_first)
{
    const KnotScale scale;

    EXPECT_EQ(scale.value(), std::nullopt);
}

TEST(KnotScale, is_answered_by_a_digit)
{
    KnotScale scale;

    QTest::keyClick(&scale, Qt::Key_5);

    EXPECT_THAT(scale.value(), Optional(5.0));
}

TEST(KnotScale, takes_no_digit_beyond_its_ends)
{
    KnotScale scale;

    QTest::keyClick(&scale, Qt::Key_8);
    QTest::keyClick(&scale, Qt::Key_0);

    EXPECT_EQ(scale.value(), std::nullopt);
}

TEST(KnotScale, leaves_digits_with_control_to_the_window)
{
    KnotScale scale;

    QTest::keyClick(&scale, Qt::Key_1, Qt::ControlModifier);

    EXPECT_EQ(scale.value(), std::nullopt);
}

TEST(KnotScale, moves_by_one_with_the_arrows)
{
    KnotScale scale;
    scale.setValue(3);

    QTest::keyClick(&scale, Qt::Key_Right);
    EXPECT_THAT(scale.value(), Optional(4.0));
    QTest::keyClick(&scale, Qt::Key_Down);
    EXPECT_THAT(scale.value(), Optional(3.0));
}

TEST(KnotScale, moves_the_other_way_when_read_from_the_right)
{
    KnotScale scale;
    scale.setLayoutDirection(Qt::RightToLeft);
    scale.setValue(3);

    QTest::keyClick(&scale, Qt::Key_Right);

    EXPECT_THAT(scale.value(), Optional(2.0));
}

TEST(KnotScale, stops_at_its_ends)
{
    KnotScale scale;
    scale.setValue(7);

    QTest::keyClick(&scale, Qt::Key_Right);

    EXPECT_THAT(scale.value(), Optional(7.0));
}

TEST(KnotScale, is_opened_again_by_backspace_and_by_delete)
{
    for (const auto key : {Qt::Key_Backspace, Qt::Key_Delete}) {
        KnotScale scale;
        scale.setValue(3);

        QTest::keyClick(&scale, key);

        EXPECT_EQ(scale.value(), std::nullopt);
    }
}

TEST(KnotScale, is_answered_by_a_click_on_a_knot)
{
    KnotScale scale;
    scale.resize(scale.sizeHint());

    QTest::mouseClick(&scale, Qt::LeftButton, {}, {26 * 5 + 13, 14});

    EXPECT_THAT(scale.value(), Optional(6.0));
}

TEST(KnotScale, counts_knots_from_the_right_when_read_from_there)
{
    KnotScale scale;
    scale.setLayoutDirection(Qt::RightToLeft);
    scale.resize(scale.sizeHint());

    QTest::mouseClick(&scale, Qt::LeftButton, {}, {26 * 5 + 13, 14});

    EXPECT_THAT(scale.value(), Optional(2.0));
}

TEST(KnotScale, keeps_half_steps_and_rounds_the_rest)
{
    KnotScale scale;

    scale.setValue(3.6);

    EXPECT_THAT(scale.value(), Optional(3.5));
}

TEST(KnotScale, tells_of_a_change_once)
{
    KnotScale scale;
    const QSignalSpy changes{&scale, &KnotScale::valueChanged};

    scale.setValue(4);
    scale.setValue(4);

    EXPECT_EQ(changes.size(), 1);
}

TEST(KnotScale, says_its_value_in_words)
{
    KnotScale scale;
    EXPECT_EQ(scale.valueInWords(), u"not answered"_s);
    scale.setValue(3);
    EXPECT_EQ(scale.valueInWords(), u"3 of 7, closer to not at all"_s);
    scale.setValue(4);
    EXPECT_EQ(scale.valueInWords(), u"4 of 7, in the middle"_s);
    scale.setValue(5.5);
    EXPECT_EQ(scale.valueInWords(), u"5½ of 7, closer to very much"_s);
    scale.setValue(7);
    EXPECT_EQ(scale.valueInWords(), u"7 of 7, very much"_s);
}

TEST(KnotScale, is_a_slider_with_words_for_screen_readers)
{
    KnotScale scale;
    scale.setAccessibleName(u"I let Sam help or comfort me."_s);
    scale.setValue(3);

    auto &seen = accessible(scale);

    EXPECT_EQ(seen.role(), QAccessible::Slider);
    EXPECT_EQ(seen.text(QAccessible::Name), u"I let Sam help or comfort me."_s);
    EXPECT_EQ(seen.text(QAccessible::Value), u"3 of 7, closer to not at all"_s);
}

TEST(KnotScale, can_be_set_and_cleared_by_a_screen_reader)
{
    KnotScale scale;
    auto *value = accessible(scale).valueInterface();
    ASSERT_NE(value, nullptr);

    value->setCurrentValue(6);
    EXPECT_THAT(scale.value(), Optional(6.0));
    value->setCurrentValue(0);
    EXPECT_EQ(scale.value(), std::nullopt);
}

TEST(ScaleRow, names_its_scale_after_its_statement)
{
    const ScaleRow row{u"I let Sam help or comfort me."_s};

    EXPECT_EQ(row.scale().accessibleName(), row.statement());
}

TEST(ScaleRow, is_36_high_and_48_with_two_lines)
{
    ScaleRow row{u"I let Sam help."_s};
    EXPECT_EQ(row.heightForWidth(600), 36);

    row.setStatement(u"I felt sure of my place with Sam, even while we were busy or apart."_s);

    EXPECT_EQ(row.heightForWidth(600), 48);
}

} // namespace mooring::ui

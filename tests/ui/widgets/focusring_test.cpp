// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"
#include "ui/widgets/monthgrid.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class Ring : public Test
{
protected:
    Ring()
    {
        m_window.resize(300, 300);
        m_button.setGeometry(50, 50, 80, 36);
        m_field.setGeometry(50, 100, 80, 36);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&m_window);
    }

    QWidget m_window;
    QPushButton m_button{&m_window};
    QLineEdit m_field{&m_window};
    FocusRing m_ring{&m_window};
};

} // namespace

TEST_F(Ring, lies_two_pixels_outside_what_has_the_keyboard)
{
    m_button.setFocus(Qt::TabFocusReason);

    EXPECT_TRUE(m_ring.isVisible());
    EXPECT_EQ(m_ring.geometry(), (QRect{46, 46, 88, 44}));
}

TEST_F(Ring, stays_away_from_fields)
{
    m_button.setFocus(Qt::TabFocusReason);

    m_field.setFocus(Qt::TabFocusReason);

    EXPECT_FALSE(m_ring.isVisible());
}

TEST_F(Ring, moves_with_what_it_is_around)
{
    m_button.setFocus(Qt::TabFocusReason);

    m_button.move(100, 60);

    EXPECT_EQ(m_ring.pos(), (QPoint{96, 56}));
}

TEST_F(Ring, hides_with_what_it_is_around)
{
    m_button.setFocus(Qt::TabFocusReason);

    m_button.hide();

    EXPECT_FALSE(m_ring.isVisible());
}

TEST_F(Ring, goes_with_a_click_and_comes_with_a_key)
{
    m_button.setFocus(Qt::TabFocusReason);

    QTest::mouseClick(&m_button, Qt::LeftButton);
    EXPECT_FALSE(m_ring.isVisible());
    QTest::keyClick(&m_button, Qt::Key_Shift);
    EXPECT_TRUE(m_ring.isVisible());
}

TEST_F(Ring, stays_away_when_a_click_sends_the_focus_elsewhere)
{
    QPushButton other{&m_window};
    other.setGeometry(50, 150, 80, 36);
    other.setFocusPolicy(Qt::NoFocus);
    other.show();
    QObject::connect(&other, &QPushButton::clicked, &m_button,
                     [this] { m_button.setFocus(Qt::OtherFocusReason); });

    QTest::mouseClick(&other, Qt::LeftButton);

    EXPECT_TRUE(m_button.hasFocus());
    EXPECT_FALSE(m_ring.isVisible());
}

TEST_F(Ring, lets_clicks_through)
{
    m_button.setFocus(Qt::TabFocusReason);

    EXPECT_EQ(m_window.childAt(60, 60), &m_button);
}

TEST_F(Ring, follows_the_day_in_a_calendar)
{
    MonthGrid grid{{2025, 11, 13}, &m_window};
    grid.setGeometry(20, 20, 240, 200);
    grid.show();
    grid.setFocus(Qt::TabFocusReason);

    QTest::keyClick(&grid, Qt::Key_Left);
    QApplication::processEvents();

    const auto day = grid.cell({2025, 11, 12}).translated(grid.pos());
    EXPECT_EQ(m_ring.geometry(), day.adjusted(-4, -4, 4, 4));
}

TEST_F(Ring, scrolls_out_of_sight_with_what_it_is_around)
{
    QScrollArea area{&m_window};
    auto *content = new QWidget;
    content->setFixedSize(100, 600);
    auto *button = new QPushButton{content};
    button->setGeometry(10, 10, 60, 36);
    area.setWidget(content);
    area.setGeometry(0, 150, 120, 100);
    area.show();
    button->setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(m_ring.isVisible());

    area.verticalScrollBar()->setValue(200);

    EXPECT_FALSE(m_ring.isVisible());
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

/// Whether the field keeps the turn for itself; otherwise Qt hands it on to what is around it.
bool keepsATurnOfTheWheel(QWidget &field)
{
    const QPointF at = field.rect().center();
    QWheelEvent event{
        at, field.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false};
    event.accept();
    QApplication::sendEvent(&field, &event);
    return event.isAccepted();
}

TEST(WheelGuard, leaves_a_choice_as_it_is_and_scrolls)
{
    QComboBox choice;
    const WheelGuard guard{&choice};
    choice.addItems({u"partner"_s, u"friend"_s});
    choice.show();
    EXPECT_FALSE(keepsATurnOfTheWheel(choice));
    EXPECT_EQ(choice.currentIndex(), 0);
}

TEST(WheelGuard, leaves_a_day_as_it_is_and_scrolls)
{
    QDateEdit day{QDate{2026, 3, 1}};
    const WheelGuard guard{&day};
    day.show();
    EXPECT_FALSE(keepsATurnOfTheWheel(day));
    EXPECT_EQ(day.date(), QDate(2026, 3, 1));
}

TEST(WheelGuard, keeps_the_wheel_from_giving_focus)
{
    QComboBox choice;
    const WheelGuard guard{&choice};
    choice.show();
    EXPECT_EQ(choice.focusPolicy(), Qt::StrongFocus);
}

TEST(WheelGuard, lets_everything_else_have_the_wheel)
{
    QWidget other;
    const WheelGuard guard{&other};
    int turns = 0;
    class Counter : public QObject
    {
    public:
        explicit Counter(int &count) : m_count{count} {}
        bool eventFilter(QObject * /*watched*/, QEvent *event) override
        {
            m_count += event->type() == QEvent::Wheel ? 1 : 0;
            return false;
        }

    private:
        int &m_count;
    } counter{turns};
    other.installEventFilter(&counter);
    static_cast<void>(keepsATurnOfTheWheel(other));
    EXPECT_EQ(turns, 1);
}

} // namespace
} // namespace mooring::ui

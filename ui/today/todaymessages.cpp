// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaymessages.h"

#include "ui/widgets/messagebar.h"

#include <utility>

namespace mooring::ui {

TodayMessages::TodayMessages(MessageBar &bar, QObject *parent) : QObject{parent}, m_bar{bar}
{
    connect(&m_bar, &MessageBar::actionTriggered, this, &TodayMessages::act);
}

void TodayMessages::say(const QString &message, const QString &label, Action action)
{
    m_complaining = false;
    m_action = std::move(action);
    m_bar.say(message, label);
}

void TodayMessages::complain(const Error &error, Action again)
{
    m_action = std::move(again);
    const bool isSaidAlready = m_complaining && m_bar.isVisible() && m_bar.message() == error.message;
    if (!isSaidAlready)
        m_bar.say(error.message, tr("Try again"));
    m_complaining = true;
}

void TodayMessages::dismiss() { m_bar.dismiss(); }

void TodayMessages::settle()
{
    if (m_complaining)
        m_bar.dismiss();
}

void TodayMessages::act()
{
    const auto action = std::exchange(m_action, {});
    m_bar.dismiss();
    if (action)
        action();
}

} // namespace mooring::ui

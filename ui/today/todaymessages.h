// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace mooring::ui {

class MessageBar;

/// What Today says in its message bar, each with the one thing that can be done about it.
class TodayMessages final : public QObject
{
    Q_OBJECT

public:
    using Action = std::function<void()>;

    explicit TodayMessages(MessageBar &bar, QObject *parent = nullptr);

    void say(const QString &message, const QString &label = {}, Action action = {});
    /// A failure that repeats is said once, for a screen reader would read it out with every line that is
    /// typed.
    void complain(const Error &error, Action again);
    void dismiss();
    /// What failed has succeeded since: takes a complaint away and leaves anything else.
    void settle();

private:
    void act();

    MessageBar &m_bar;
    Action m_action; ///< of the message that is shown
    bool m_complaining = false;
};

} // namespace mooring::ui

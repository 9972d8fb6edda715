// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mooring::ui {

class MessageBar;

/// A message bar with room around it; takes no room while there is nothing to say.
class MessageStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    MessageBar &bar() const { return *m_bar; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MessageBar *m_bar;
};

} // namespace mooring::ui

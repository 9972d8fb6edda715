// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace mooring::ui {

class UndoHistory;

/// Ctrl+Z and Ctrl+Shift+Z inside `place`: what is being written comes first, as long as there is some of it
/// to take back; then what was done to the journal.
class UndoKeys final : public QObject
{
    Q_OBJECT

public:
    UndoKeys(UndoHistory &history, QWidget &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool take(QObject *watched, const QKeyEvent &event);

    UndoHistory &m_history;
    QWidget &m_place;
};

} // namespace mooring::ui

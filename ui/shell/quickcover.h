// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace mooring::ui {

/// A page without a word of the journal, over whatever is shown, at two quick presses of Esc. Any key or
/// click takes it away again: it is for eyes that pass by, and no lock.
class QuickCover final : public QWidget
{
    Q_OBJECT

public:
    /// Covers the pages of `stack`.
    QuickCover(QStackedWidget &stack, std::function<QDateTime()> now, QWidget *parent = nullptr);

    bool isOn() const;
    /// Esc was pressed and had nothing else to close.
    void escaped();
    void cover();
    void uncover();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool isQuick(const QDateTime &before) const;

    QStackedWidget &m_stack;
    std::function<QDateTime()> m_now;
    QDateTime m_escaped; ///< the last time, if it was no second one
    QDateTime m_covered;
    QPointer<QWidget> m_below;
    QPointer<QWidget> m_focus;
};

} // namespace mooring::ui

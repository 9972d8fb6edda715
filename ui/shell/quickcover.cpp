// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quickcover.h"

#include "ui/welcome/harbour.h"
#include "ui/widgets/controls.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int picture = 360;
constexpr int quickly = 600; // ms, or as long as a double click may take

/// Keys that are held down on the way to another one.
bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_Super_L || key == Qt::Key_Super_R
        || key == Qt::Key_CapsLock;
}

} // namespace

QuickCover::QuickCover(QStackedWidget &stack, std::function<QDateTime()> now, QWidget *parent)
    : QWidget{parent}
    , m_stack{stack}
    , m_now{std::move(now)}
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Hidden. Press a key to come back."));
    QLabel *words = makeLabel(tr("Press a key to come back."), LabelKind::SmallMuted, this);
    words->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout{this};
    column->addStretch(3);
    column->addWidget(new Harbour{picture, this}, 0, Qt::AlignHCenter);
    column->addSpacing(24);
    column->addWidget(words);
    column->addStretch(4);
    stack.addWidget(this);
}

bool QuickCover::isQuick(const QDateTime &before) const
{
    const qint64 since = before.isValid() ? before.msecsTo(m_now()) : -1;
    return since >= 0 && since <= std::max(quickly, QApplication::doubleClickInterval());
}

void QuickCover::escaped()
{
    if (isQuick(m_escaped))
        cover();
    m_escaped = isOn() ? QDateTime{} : m_now();
}

bool QuickCover::isOn() const { return m_stack.currentWidget() == this; }

void QuickCover::cover()
{
    if (isOn())
        return;
    QToolTip::hideText();
    m_covered = m_now();
    m_focus = QApplication::focusWidget();
    m_below = m_stack.currentWidget();
    m_stack.setCurrentWidget(this);
    setFocus(Qt::OtherFocusReason);
}

void QuickCover::uncover()
{
    if (!isOn())
        return;
    if (m_below != nullptr)
        m_stack.setCurrentWidget(m_below);
    if (m_focus != nullptr)
        m_focus->setFocus(Qt::OtherFocusReason);
}

// A third Esc in a hurry, and a key held down, leave it where it is.
void QuickCover::keyPressEvent(QKeyEvent *event)
{
    const bool isOneMore = event->key() == Qt::Key_Escape && isQuick(m_covered);
    if (!event->isAutoRepeat() && !isModifier(event->key()) && !isOneMore)
        uncover();
}

void QuickCover::mousePressEvent(QMouseEvent * /*event*/) { uncover(); }

} // namespace mooring::ui

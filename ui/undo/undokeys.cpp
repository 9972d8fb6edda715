// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo/undokeys.h"

#include "ui/undo/undohistory.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <QWidget>

namespace mooring::ui {

namespace {

/// What the writing under the keyboard can still take back, or bring back.
bool hasOwn(const QObject *widget, bool undo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return undo ? line->isUndoAvailable() : line->isRedoAvailable();
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const QTextDocument *document = rich != nullptr  ? rich->document()
                                  : plain != nullptr ? plain->document()
                                                     : nullptr;
    return document != nullptr && (undo ? document->isUndoAvailable() : document->isRedoAvailable());
}

} // namespace

UndoKeys::UndoKeys(UndoHistory &history, QWidget &place) : QObject{&place}, m_history{history}, m_place{place}
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::KeyPress && take(watched, *static_cast<QKeyEvent *>(event));
}

bool UndoKeys::take(QObject *watched, const QKeyEvent &event)
{
    const bool undo = event.matches(QKeySequence::Undo);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if ((!undo && !event.matches(QKeySequence::Redo)) || widget == nullptr || !m_place.isAncestorOf(widget)
        || widget->window() != m_place.window() || hasOwn(watched, undo))
        return false;
    if (undo ? !m_history.canUndo() : !m_history.canRedo())
        return false;
    if (undo)
        m_history.undo();
    else
        m_history.redo();
    return true;
}

} // namespace mooring::ui

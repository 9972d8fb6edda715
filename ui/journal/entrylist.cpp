// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrylist.h"

#include "ui/journal/entrydelegate.h"
#include "ui/journal/entrylistmodel.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace mooring::ui {

EntryList::EntryList(EntryListModel &model, QWidget *parent) : QListView{parent}
{
    setModel(&model);
    setItemDelegate(new EntryDelegate{this});
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameStyle(QFrame::NoFrame);
    verticalScrollBar()->installEventFilter(this);
    setAccessibleName(tr("Entries, newest first"));
}

// The scroll bar lies over the margin of the rows: they are as wide with it as without it.
bool EntryList::eventFilter(QObject *watched, QEvent *event)
{
    const bool shown = event->type() == QEvent::Show;
    if (watched == verticalScrollBar() && (shown || event->type() == QEvent::Hide)) {
        const auto bar = shown ? verticalScrollBar()->sizeHint().width() : 0;
        setViewportMargins(0, 0, -bar, 0); // mirrored by Qt where one reads from the right
    }
    return QListView::eventFilter(watched, event);
}

void EntryList::keyPressEvent(QKeyEvent *event)
{
    if (act(*event))
        event->accept();
    else
        QListView::keyPressEvent(event);
}

bool EntryList::act(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo)) {
        emit undoRequested();
        return true;
    }
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened();
        return true;
    case Qt::Key_Delete:
        emit trashRequested();
        return true;
    case Qt::Key_F2:
    case Qt::Key_E:
        emit editRequested();
        return true;
    case Qt::Key_Escape:
        if (m_searched)
            emit escaped();
        return m_searched;
    default: // a key is not an enumeration one could list
        return false;
    }
}

void EntryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentMoved();
}

void EntryList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    emit opened();
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace mooring::ui {

class EntryListModel;

/// The list itself: rows of one height, however many, and the keys that do something with the chosen one.
class EntryList final : public QListView
{
    Q_OBJECT

public:
    explicit EntryList(EntryListModel &model, QWidget *parent = nullptr);

    /// Typing letters finds nothing here: it would read every entry, and there is a search for it.
    void keyboardSearch(const QString & /*search*/) override {}

    /// While there is a search that Esc takes back.
    void setSearched(bool searched) { m_searched = searched; }

signals:
    void opened();
    void trashRequested();
    void editRequested();
    void undoRequested();
    void escaped();
    void currentMoved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    bool act(const QKeyEvent &event);

    bool m_searched = false;
};

} // namespace mooring::ui

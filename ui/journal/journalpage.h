// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"
#include "ui/journal/journalplace.h"

#include <QTimer>
#include <QWidget>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EntryListModel;
class EntryPane;
class EntrySearch;
class Pane;
class ReadingPane;
class SearchPane;
class Trashing;
class UndoHistory;

/// The journal: search and calendar, the list, and one entry to be read, edited, starred or put into the
/// trash.
class JournalPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalPage)

public:
    JournalPage(Journal &journal, UndoHistory &history, QWidget *parent = nullptr);
    ~JournalPage() override = default;

    /// Widens the search to everything if the entry is not among its hits.
    void showEntry(EntryId id);
    /// The newest entry about the day, or that there is none yet.
    void showDay(QDate day);
    void setSearch(const QString &text);
    JournalPlace place() const;
    /// An entry that is gone by now leaves the page as it is.
    void returnTo(const JournalPlace &place);

signals:
    void patternRequested(const QString &id);
    void writeRequested(QDate day);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void layOut();
    void follow();
    void followSearch();
    void followList();
    void followReading();
    void followTrash();
    void followJournal();
    void fold();

    void search(const QString &text);
    void keepPlace();
    void choose(EntryId id);
    void showCurrent();
    void focusList();
    void trashShown();
    void tellTrashed();
    void askForFilterName();
    void keepFilter(const QString &name);
    void fail(const Error &error);

    Journal &m_journal;
    UndoHistory &m_history;
    EntryListModel *m_model;
    EntrySearch *m_search;
    Trashing *m_trashing;
    SearchPane *m_left = nullptr;
    EntryPane *m_middle = nullptr;
    ReadingPane *m_reading = nullptr;
    Pane *m_middleGround = nullptr;
    Pane *m_rightGround = nullptr;
    QTimer m_showing;    ///< shows the current row when the keys have come to rest
    QTimer m_refreshing; ///< reads the shown entry again after it changed underneath
};

} // namespace mooring::ui

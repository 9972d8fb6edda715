// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/journal/search.h"
#include "core/result.h"

#include <QWidget>

class QStackedWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EmptyState;
class EntryEditor;
class EntryReader;
class MessageBar;
class MessageStrip;
class RevisionView;
class UndoHistory;

/// The right pane: one entry read, edited, or in its earlier versions; above it what has just happened.
class ReadingPane final : public QWidget
{
    Q_OBJECT

public:
    ReadingPane(Journal &journal, UndoHistory &history, QWidget *parent = nullptr);

    void showEntry(EntryId id, bool fromTrash);
    void showNothing();
    /// A day nothing was written about.
    void showEmptyDay(QDate day);
    void setQuery(const SearchQuery &query);
    void edit();
    void focusText();
    bool isEditing() const;
    EntryId shownId() const;
    EntryReader &reader() const { return *m_reader; }
    EntryEditor &editor(); ///< made when it is first asked for, as is the next
    RevisionView &versions();
    MessageBar &messages() const;

public slots:
    /// Reads the shown entry again; one being edited is left alone.
    void refresh();
    void fail(const mooring::Error &error);

signals:
    void patternRequested(const QString &id);
    void writeRequested(QDate day);
    void closed(); ///< back from editing or from earlier versions

private:
    void build();
    void followReader();
    void showVersions();
    void restoreVersion(Entry version);
    void setStarred(bool starred);
    void noteSaved();
    void noteChange(const Entry &before, const Entry &after);
    Status star(EntryId id, bool starred);
    void backToReading();

    Journal &m_journal;
    UndoHistory &m_history;
    Entry m_before; ///< the entry being edited, as it was last stored
    QDate m_emptyDay;
    MessageStrip *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_nothing = nullptr;
    EmptyState *m_noEntries = nullptr;
    EmptyState *m_unwritten = nullptr; ///< a day without an entry
    EntryReader *m_reader = nullptr;
    EntryEditor *m_editor = nullptr;
    RevisionView *m_versions = nullptr;
};

} // namespace mooring::ui

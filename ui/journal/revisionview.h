// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class DifferenceView;
class EntryBody;
class SegmentedControl;

/// Earlier versions of one entry: their dates, and the chosen one to be read as it stood or beside the entry
/// as it is now.
class RevisionView final : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionView(const Journal &journal, QWidget *parent = nullptr);

    Status show(EntryId id);
    DifferenceView &changes() const { return *m_changes; }

signals:
    /// The version as it stood, carrying the entry's id, to be saved as its newest.
    void restoreRequested(const mooring::Entry &version);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makePage();
    void showVersion(int row);
    void restoreShown();

    const Journal &m_journal;
    std::vector<Revision> m_revisions;
    Entry m_now;
    QListWidget *m_dates = nullptr;
    SegmentedControl *m_view = nullptr;
    QStackedWidget *m_pages = nullptr;
    EntryBody *m_body = nullptr;
    DifferenceView *m_changes = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EntryBody;

/// Earlier versions of one entry: their dates, and the chosen one to be read.
class RevisionView final : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionView(const Journal &journal, QWidget *parent = nullptr);

    Status show(EntryId id);

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
    QListWidget *m_dates = nullptr;
    EntryBody *m_body = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backgroundwork.h"
#include "ui/backups/backupmodel.h"
#include "ui/backups/backupwork.h"

#include <QWidget>

class QTableView;

namespace mooring::ui {

class TextLabel;

/// The backups of a journal in a table, each opened and checked beside the window; or that there are none.
class BackupList final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupList(QWidget *parent = nullptr);

    /// Looks into the folder again.
    void show(const JournalAtRest &journal);
    using QWidget::show;
    /// The path of the one chosen if it is good; empty otherwise.
    QString chosen() const;
    bool isEmpty() const { return m_model->rowCount() == 0; }
    int good() const;

signals:
    void chosenChanged();
    void checked(); ///< all are looked at

private:
    void take(std::vector<BackupModel::Row> rows);

    BackupModel *m_model;
    QTableView *m_table;
    TextLabel *m_nothing;
    BackgroundWork m_work;
};

} // namespace mooring::ui

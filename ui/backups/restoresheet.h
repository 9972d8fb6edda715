// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/restore.h"
#include "ui/backups/backgroundwork.h"
#include "ui/backups/backupwork.h"

#include <QDialog>

class QPushButton;
class QListWidget;

namespace mooring::ui {

class TextLabel;

/// What would change if a backup were put in the journal's place: asked before it is done.
class RestoreSheet final : public QDialog
{
    Q_OBJECT

public:
    RestoreSheet(const JournalAtRest &journal, QString backup, QWidget *parent = nullptr);

    bool isReady() const;

signals:
    void previewed();
    void restoreRequested(const QString &backup);

private:
    void build();
    void compare(const JournalAtRest &journal);
    void take(const Result<RestorePreview> &preview);
    void list(const QString &heading, const std::vector<RestoredEntry> &entries);

    QString m_backup;
    TextLabel *m_words = nullptr;
    QListWidget *m_entries = nullptr;
    QPushButton *m_restore = nullptr;
    BackgroundWork m_work;
};

} // namespace mooring::ui

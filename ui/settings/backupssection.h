// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/backup.h"
#include "ui/backups/backgroundwork.h"
#include "ui/settings/section.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class BackupList;

/// Which backups there are, where they go and how many are kept; making one, and going back to one.
class BackupsSection final : public Section
{
    Q_OBJECT

public:
    explicit BackupsSection(Journal &journal, QWidget *parent = nullptr);

    /// One by hand, beside the window.
    void makeOne();
    /// Asks first, showing what would change.
    void askToRestore(const QString &backup);
    void setFolder(const QString &folder);

signals:
    void made();
    /// The journal has to be closed for it.
    void restoreRequested(const QString &backup);

private:
    void addBackups();
    void addPlace();
    void addNumbers();
    void addNumber(QHBoxLayout &row, const QString &key, const QString &unit, int value);
    void chooseFolder();
    void refresh();
    void setBusy(bool busy);

    Journal &m_journal;
    BackupList *m_list = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_restore = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_folder = nullptr;
    BackgroundWork m_work;
};

} // namespace mooring::ui

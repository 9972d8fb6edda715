// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/salvage.h"
#include "ui/backups/backgroundwork.h"
#include "ui/backups/backupwork.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace mooring::ui {

class BackupList;
class Card;
class MessageBar;
class TextLabel;

/// Where one is when the journal is closed and has to be put right: a damaged one, with its backups and what
/// can still be read; or one whose backup is just being restored.
class RecoveryPage final : public QWidget
{
    Q_OBJECT

public:
    RecoveryPage(const QString &journal, const JournalKey &key, QWidget *parent = nullptr);

    /// What is wrong with it, in words.
    void showDamage(const QString &words);
    void restore(const QString &backup);
    /// Everything that can be read, into a new journal.
    void salvage(const QString &to);
    bool isBusy() const { return m_work.isRunning(); }

signals:
    /// There is a journal at `path` that can be opened with `key`; `words` say what became of the other.
    void finished(const QString &path, const std::shared_ptr<const mooring::JournalKey> &key,
                  const QString &words);
    /// A backup could not be restored; the journal is as it was.
    void failed();
    void salvaged();
    void anotherRequested();

private:
    void build();
    void addBackups(QVBoxLayout &column);
    void addSalvage(QVBoxLayout &column);
    void addFoot(QVBoxLayout &column);
    void choosePlace();
    void setBusy(bool busy, const QString &words = {});
    void restored(const Result<std::optional<BackupFile>> &kept, const QString &backup);
    void takeOutcome(const Result<SalvageOutcome> &outcome, const QString &to);

    JournalAtRest m_journal;
    QString m_salvaged;
    TextLabel *m_title = nullptr;
    TextLabel *m_words = nullptr;
    MessageBar *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    BackupList *m_backups = nullptr;
    Card *m_backupCard = nullptr;
    Card *m_salvageCard = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_salvage = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_again = nullptr;
    TextLabel *m_outcome = nullptr;
    BackgroundWork m_work;
};

} // namespace mooring::ui

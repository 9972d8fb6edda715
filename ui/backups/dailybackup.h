// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/backups/backgroundwork.h"

#include <QDateTime>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// The copy made beside the window when a journal is opened for the first time on a day.
class DailyBackup final : public QObject
{
    Q_OBJECT

public:
    explicit DailyBackup(Journal &journal, QObject *parent = nullptr);

    /// Nothing for a journal without entries, one that may only be read, or when the day has its copy.
    void makeIfDue(const QDateTime &now);

signals:
    /// There is a copy of today, if one was due.
    void finished();
    /// None could be made: what to do and what is safe. Said once a day.
    void failed(const QString &words);
    /// The journal itself is not whole, which shows when it is copied.
    void foundDamage(const mooring::Error &error);

private:
    void tell(const Error &error, QDate day);

    Journal &m_journal;
    BackgroundWork m_work;
};

} // namespace mooring::ui

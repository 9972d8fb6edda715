// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporter.h"
#include "ui/widgets/card.h"

#include <QFutureWatcher>

class QComboBox;
class QPushButton;
class QProgressBar;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;

/// Writes the journal as plain text, beside the window, and says plainly that anyone can read the result.
class ExportCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportCard)

public:
    explicit ExportCard(Journal &journal, QWidget *parent = nullptr);
    ~ExportCard() override;

    /// Writes the journal to `path`, where nothing may be yet.
    void write(exchange::ExportFormat format, const QString &path);

signals:
    /// It is there, or it failed, or it was stopped.
    void wasWritten();

private:
    void addChoice();
    void choosePlace();
    void writingEnded();
    void cancel();
    void setBusy(bool busy);
    void say(const QString &words);

    Journal &m_journal;
    QFutureWatcher<Status> m_watcher;
    QString m_path;
    TextLabel *m_words = nullptr;
    QComboBox *m_format = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace mooring::ui

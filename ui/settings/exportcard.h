// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporter.h"
#include "ui/backups/backgroundwork.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QProgressBar;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;

/// Writes the journal, or what a search finds in it, as plain text, beside the window, and says plainly that
/// anyone can read the result. Stopped or locked away it leaves nothing behind.
class ExportCard final : public Card
{
    Q_OBJECT

public:
    explicit ExportCard(Journal &journal, QWidget *parent = nullptr);

    void write(const exchange::ExportRequest &request);

signals:
    /// It is there, or it failed, or it was stopped.
    void wasWritten();

private:
    void addFilter();
    void addChoice();
    void choosePlace();
    void writingEnded(const QString &path, const Status &written);
    void cancel();
    void setBusy(bool busy);
    void say(const QString &words);

    Journal &m_journal;
    TextLabel *m_words = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_format = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    BackgroundWork m_writing; ///< the last: it is stopped before anything it speaks of goes
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QProgressBar;

namespace mooring::ui {

/// How far long work is that needs the journal to itself, over a window that waits for it. Cancel and Esc
/// reject it; whoever opened it closes it when the work is over.
class ProgressSheet final : public QDialog
{
    Q_OBJECT

public:
    ProgressSheet(const QString &words, QWidget *parent);

public slots:
    void setPercent(int percent);

private:
    QProgressBar *m_progress;
};

} // namespace mooring::ui

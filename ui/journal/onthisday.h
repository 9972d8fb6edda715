// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QWidget>

class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Entries of the same day and month in other years, a line or two of each. Hidden when there are none.
class OnThisDay final : public QWidget
{
    Q_OBJECT

public:
    explicit OnThisDay(const Journal &journal, QWidget *parent = nullptr);

    void showDay(QDate day);

signals:
    void entryRequested(mooring::EntryId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(EntryId id, const EntryExcerpt &excerpt);

    const Journal &m_journal;
    QVBoxLayout *m_lines;
};

} // namespace mooring::ui

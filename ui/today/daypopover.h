// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/popover.h"

#include <QDate>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class MonthView;
class TextLabel;

/// Chooses the day an entry is about. Days to come are refused in words.
class DayPopover final : public Popover
{
    Q_OBJECT

public:
    DayPopover(const Journal &journal, QDate today, QWidget *parent = nullptr);

    void choose(QDate current, QDate today, const QWidget &control);
    QString refusal() const;

signals:
    void dayChosen(QDate day);

private:
    void take(QDate day);
    void markWritten();

    const Journal &m_journal;
    QDate m_current;
    QDate m_today;
    MonthView *m_month;
    TextLabel *m_refusal;
};

} // namespace mooring::ui

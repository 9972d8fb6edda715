// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/timerange.h"
#include "ui/widgets/popover.h"

class QDateEdit;

namespace mooring::ui {

/// Chooses the days the charts show: from, to.
class SpanPopover final : public Popover
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanPopover)

public:
    explicit SpanPopover(QWidget *parent = nullptr);
    ~SpanPopover() override = default;

    void choose(DayRange current, QDate today, const QWidget &control);
    QDateEdit &from() const { return *m_from; }
    QDateEdit &to() const { return *m_to; }
    void take(); ///< as the button

signals:
    void spanChosen(mooring::ui::DayRange days);

private:
    QDateEdit *addDay(const QString &name);

    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace mooring::ui

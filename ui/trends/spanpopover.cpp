// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/spanpopover.h"

#include "ui/trends/zoom.h"
#include "ui/widgets/controls.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace mooring::ui {

SpanPopover::SpanPopover(QWidget *parent) : Popover{parent}
{
    auto *layout = new QGridLayout{this};
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_from = addDay(tr("From"));
    m_to = addDay(tr("To"));
    auto *show = makeButton(tr("Show these days"), ButtonKind::Primary, this, ControlSize::Small);
    layout->addWidget(show, layout->rowCount(), 0, 1, 2);
    connect(show, &QPushButton::clicked, this, &SpanPopover::take);
}

QDateEdit *SpanPopover::addDay(const QString &name)
{
    auto *day = new QDateEdit{this};
    day->setCalendarPopup(true);
    day->setAccessibleName(name);
    auto *label = makeLabel(name, LabelKind::Small, this);
    label->setBuddy(day);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(day, row, 1);
    return day;
}

void SpanPopover::choose(DayRange current, QDate today, const QWidget &control)
{
    for (QDateEdit *day : {m_from, m_to})
        day->setMaximumDate(today);
    m_from->setDate(current.first);
    m_to->setDate(current.last);
    openBelow(control);
    m_from->setFocus();
}

/// Whichever way round they are; never shorter than the charts can show.
void SpanPopover::take()
{
    const auto [first, last] = std::minmax({m_from->date(), m_to->date()});
    hide();
    emit spanChosen({std::min(first, last.addDays(1 - shortestSpan)), last});
}

} // namespace mooring::ui

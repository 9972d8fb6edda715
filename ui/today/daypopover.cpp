// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/daypopover.h"

#include "core/journal/journal.h"
#include "ui/today/daywords.h"
#include "ui/widgets/monthview.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace mooring::ui {

DayPopover::DayPopover(const Journal &journal, QDate today, QWidget *parent)
    : Popover{parent}
    , m_journal{journal}
    , m_today{today}
    , m_month{new MonthView{today, this}}
    , m_refusal{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
{
    setAccessibleName(tr("Choose the day"));
    m_refusal->hide();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_month);
    column->addWidget(m_refusal);
    connect(m_month, &MonthView::dayActivated, this, &DayPopover::take);
    connect(m_month, &MonthView::monthChanged, this, &DayPopover::markWritten);
}

QString DayPopover::refusal() const { return m_refusal->isHidden() ? QString{} : m_refusal->text(); }

void DayPopover::choose(QDate current, QDate today, const QWidget &control)
{
    m_current = current;
    m_today = today;
    m_month->setToday(today);
    m_month->setSelectedDay(current);
    m_refusal->hide();
    m_refusal->setFixedWidth(m_month->sizeHint().width());
    markWritten();
    openBelow(control);
    m_month->setFocus();
}

void DayPopover::take(QDate day)
{
    if (day > m_today) {
        m_month->setSelectedDay(m_current);
        m_refusal->setText(stillToCome(day, m_today));
        m_refusal->show();
        QAccessibleEvent alert{m_refusal, QAccessible::Alert};
        QAccessible::updateAccessibility(&alert);
        return;
    }
    hide();
    emit dayChosen(day);
}

void DayPopover::markWritten()
{
    const auto [first, last] = m_month->visibleDays();
    QSet<QDate> days;
    for (const auto &row : m_journal.rows())
        if (row.date() >= first && row.date() <= last)
            days.insert(row.date());
    m_month->setMarkedDays(days);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthview.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/monthgrid.h"

#include <QEvent>
#include <QFocusEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

MonthView::MonthView(QDate today, QWidget *parent)
    : QWidget{parent}
    , m_grid{new MonthGrid{today, this}}
    , m_title{makeLabel({}, LabelKind::Heading, this)}
    , m_previous{makeIconButton(u"left"_s, tr("Month before"), this, 16)}
    , m_next{makeIconButton(u"right"_s, tr("Month after"), this, 16)}
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QWidget::setTabOrder(m_previous, m_next);
    QWidget::setTabOrder(m_next, m_grid);
    const auto turn = [this](int by) { m_grid->setCurrent(m_grid->current().addMonths(by)); };
    connect(m_previous, &QToolButton::clicked, this, [turn] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [turn] { turn(1); });
    connect(m_grid, &MonthGrid::activated, this, &MonthView::dayActivated);
    connect(m_grid, &MonthGrid::monthChanged, this, &MonthView::monthShown);
    nameMonth();
}

QDate MonthView::firstOfMonth() const { return m_grid->firstOfMonth(); }

std::pair<QDate, QDate> MonthView::visibleDays() const
{
    return {m_grid->dayAt(0), m_grid->dayAt(m_grid->dayCount() - 1)};
}

QDate MonthView::selectedDay() const { return m_grid->selected(); }

void MonthView::setToday(QDate today) { m_grid->setToday(today); }

void MonthView::showMonth(int year, int month)
{
    const QDate first{year, month, 1};
    if (first.isValid() && first != m_grid->firstOfMonth())
        m_grid->setCurrent({year, month, std::min(m_grid->current().day(), first.daysInMonth())});
}

void MonthView::setSelectedDay(QDate day) { m_grid->setSelected(day); }

void MonthView::setMarkedDays(const QSet<QDate> &days) { m_grid->setMarked(days); }

void MonthView::setHits(const QSet<QDate> &days) { m_grid->setHits(days); }

void MonthView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange)
        nameMonth();
    QWidget::changeEvent(event);
}

void MonthView::nameMonth() { m_title->setText(locale().toString(firstOfMonth(), u"MMMM yyyy"_s)); }

void MonthView::monthShown()
{
    nameMonth();
    emit monthChanged(firstOfMonth().year(), firstOfMonth().month());
}

// Not a focus proxy: Tab would then go to the proxy at once, past all that stands before it.
void MonthView::focusInEvent(QFocusEvent *event) { m_grid->setFocus(event->reason()); }

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/overview.h"

#include "core/journal/journal.h"
#include "ui/journal/filterrow.h"
#include "ui/journal/rowranges.h"
#include "ui/journal/savedfilters.h"
#include "ui/widgets/monthview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

Overview::Overview(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_month{new MonthView{QDate::currentDate(), this}}
    , m_filters{new SavedFilters{journal, this}}
    , m_trash{new FilterRow{u"trash"_s, tr("Trash"), FilterRow::Keeps::Always, this}}
{
    auto *month = new QVBoxLayout;
    month->setContentsMargins(8, 0, 8, 0);
    month->addWidget(m_month);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(16);
    column->addLayout(month);
    column->addWidget(m_filters);
    column->addStretch(1);
    column->addWidget(m_trash);
    m_marking.setSingleShot(true);
    connect(&m_marking, &QTimer::timeout, this, &Overview::markDays);
    follow();
    markDays();
    countTrash();
}

void Overview::follow()
{
    connect(m_month, &MonthView::dayActivated, this, &Overview::dayChosen);
    connect(m_month, &MonthView::monthChanged, this, &Overview::markDays);
    connect(m_filters, &SavedFilters::chosen, this, &Overview::filterChosen);
    connect(m_filters, &SavedFilters::failed, this, &Overview::failed);
    connect(m_trash, &FilterRow::clicked, this, [this] { emit filterChosen(u"is:trashed"_s); });
    connect(&m_journal, &Journal::trashChanged, this, &Overview::countTrash);
    const auto later = [this] { m_marking.start(); };
    connect(&m_journal, &Journal::entryAdded, this, later);
    connect(&m_journal, &Journal::entryRemoved, this, later);
    connect(&m_journal, &Journal::entryMoved, this, later);
    connect(&m_journal, &Journal::wasReset, this, later);
    connect(&m_journal, &Journal::wasReset, this, &Overview::countTrash);
}

void Overview::setHitDays(const std::vector<QDate> &days)
{
    m_hitDays = days;
    markDays();
}

void Overview::setShownDay(QDate day) { m_month->setSelectedDay(day); }

Status Overview::keepFilter(const QString &name, const QString &query)
{
    return m_filters->keep(name, query);
}

void Overview::markDays()
{
    m_month->setToday(QDate::currentDate());
    const auto [first, last] = m_month->visibleDays();
    m_month->setMarkedDays(daysIn(rowsBetween(m_journal.rows(), first, last)));
    m_month->setHits({std::ranges::lower_bound(m_hitDays, first), std::ranges::upper_bound(m_hitDays, last)});
}

void Overview::countTrash()
{
    if (const auto trash = m_journal.trash())
        m_trash->setCount(static_cast<qsizetype>(trash->size()));
}

} // namespace mooring::ui

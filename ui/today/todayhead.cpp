// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayhead.h"

#include "ui/today/daypopover.h"
#include "ui/today/daywords.h"
#include "ui/today/whobar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleHeight = 40, besideTitle = 12;

} // namespace

TodayHead::TodayHead(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_title{makeLabel({}, LabelKind::Display, this)}
    , m_calendar{makeIconButton(u"calendar"_s, tr("Choose another day"), this)}
    , m_new{makeIconButton(u"plus"_s, tr("New entry"), this)}
    , m_lookBack{makeIconButton(u"history"_s, tr("Look back on the week"), this)}
    , m_who{new WhoBar{journal, this}}
    , m_line{new QBoxLayout{QBoxLayout::LeftToRight, this}}
{
    m_title->setFixedHeight(scaled(titleHeight));
    m_new->setToolTip(tr("New entry (Ctrl+N)"));
    auto *title = new QHBoxLayout;
    title->setSpacing(0);
    title->addWidget(m_title);
    title->addSpacing(besideTitle);
    title->addWidget(m_calendar);
    title->addWidget(m_new);
    title->addWidget(m_lookBack);
    title->addStretch(1);
    m_line->setSpacing(8);
    m_line->addLayout(title, 1);
    m_line->addWidget(m_who);
    connect(m_calendar, &QToolButton::clicked, this, &TodayHead::openCalendar);
    connect(m_new, &QToolButton::clicked, this, &TodayHead::newRequested);
    connect(m_lookBack, &QToolButton::clicked, this, &TodayHead::lookBackRequested);
    connect(m_who, &WhoBar::refilled, this, &TodayHead::place);
}

void TodayHead::setDay(QDate day, QDate today)
{
    m_day = day;
    m_today = today;
    m_title->setText(dayTitle(day, today));
    m_title->setAccessibleName(m_title->text());
    place();
}

void TodayHead::arrange(int width, bool narrow)
{
    m_width = width;
    m_line->setContentsMargins(0, narrow ? 16 : 24, 0, 16);
    m_who->setCompact(narrow);
    place();
}

void TodayHead::place()
{
    m_title->ensurePolished();
    const auto title = m_title->sizeHint().width() + besideTitle + 3 * m_calendar->sizeHint().width();
    const auto who = m_who->sizeHint().width();
    const bool fits = title + m_line->spacing() + who <= m_width;
    m_line->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_who->setMinimumWidth(fits ? who : 0);
    m_line->setAlignment(m_who, fits ? Qt::AlignVCenter : Qt::Alignment{});
}

QList<QWidget *> TodayHead::stops() const
{
    return QList<QWidget *>{m_calendar, m_new, m_lookBack} + m_who->stops();
}

void TodayHead::openCalendar()
{
    if (m_popover == nullptr) {
        m_popover = new DayPopover{m_journal, m_today, this};
        connect(m_popover, &DayPopover::dayChosen, this, &TodayHead::dayChosen);
    }
    m_popover->choose(m_day, m_today, *m_calendar);
}

} // namespace mooring::ui

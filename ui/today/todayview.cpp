// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayview.h"

#include "ui/today/eveningform.h"
#include "ui/today/planscard.h"
#include "ui/today/todayfooter.h"
#include "ui/today/todayhead.h"
#include "ui/today/weekcard.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

TodayView::TodayView(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_head{new TodayHead{journal, this}}
    , m_cards{new QWidget{this}}
    , m_week{new WeekCard{journal, m_cards}}
    , m_plans{new PlansCard{journal, m_cards}}
    , m_form{new EveningForm{journal, this}}
    , m_messages{new MessageBar{this}}
    , m_help{new MessageBar{this}}
    , m_footer{new TodayFooter{this}}
{
    layOut();
    connect(m_plans, &PlansCard::arranged, this, &TodayView::arrange);
    connect(m_week, &WeekCard::arranged, this, &TodayView::arrange);
    connect(m_week, &WeekCard::dayRequested, this, &TodayView::dayRequested);
    connect(m_week, &WeekCard::planRequested, this, &TodayView::planRequested);
    connect(m_week, &WeekCard::failed, this, &TodayView::failed);
    connect(m_plans, &PlansCard::failed, this, &TodayView::failed);
    connect(&m_form->editor(), &WritingEditor::caretMoved, this, &TodayView::followCaret,
            Qt::QueuedConnection);
}

void TodayView::layOut()
{
    auto *content = new QWidget{this};
    m_column = new QVBoxLayout{content};
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    auto *cards = new QVBoxLayout{m_cards};
    cards->setContentsMargins({});
    cards->setSpacing(metrics::gap);
    cards->addWidget(m_week);
    cards->addWidget(m_plans);
    m_column->addWidget(m_cards);
    m_gap = new QSpacerItem{0, 0};
    m_column->addSpacerItem(m_gap);
    m_column->addWidget(m_form, 1);
    m_scroll = makeScrollArea(content, this, Qt::NoFocus);
    m_scroll->viewport()->installEventFilter(this);
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(metrics::pageMarginNarrow, 0, metrics::pageMarginNarrow, 0);
    messages->addWidget(m_help);
    messages->addWidget(m_messages);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addLayout(messages);
    column->addWidget(m_footer);
}

void TodayView::noteIn(UndoHistory &history)
{
    m_plans->noteIn(history);
    m_week->noteIn(history);
}

void TodayView::setQuiet(bool quiet)
{
    m_quiet = quiet;
    m_cards->setVisible(!quiet);
    m_form->setQuiet(quiet);
    m_footer->setStepWithheld(quiet);
    arrange();
}

void TodayView::scrollToTop() { m_scroll->verticalScrollBar()->setValue(0); }

void TodayView::showWeek()
{
    if (const auto stops = m_week->stops(); !stops.isEmpty())
        stops.constFirst()->setFocus(Qt::OtherFocusReason);
    scrollToTop();
}

void TodayView::followCaret()
{
    auto &editor = m_form->editor();
    if (!editor.hasFocus())
        return;
    const auto caret = editor.viewport()->mapTo(m_scroll->widget(), editor.cursorRect().center());
    m_scroll->ensureVisible(caret.x(), caret.y(), 0, scaled(40));
}

bool TodayView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void TodayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// The scroll bar lies in the margin, so that nothing moves when it comes.
void TodayView::arrange()
{
    const bool narrow = width() < scaled(metrics::narrowBelow - metrics::rail);
    const auto margin = narrow ? metrics::pageMarginNarrow : metrics::pageMargin;
    const auto side = margin + std::max(0, width() - scaled(metrics::contentAtMost)) / 2;
    const auto bar = m_scroll->width() - m_scroll->viewport()->width();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_column->setContentsMargins(mirrored ? side - bar : side, 0, mirrored ? side : side - bar, metrics::gap);
    const bool hasCards = !m_plans->isHidden() || !m_week->isHidden();
    m_gap->changeSize(0, hasCards && !m_quiet ? metrics::gap : 0);
    m_column->invalidate();
    const auto inner = width() - 2 * side;
    m_head->arrange(inner, narrow);
    m_form->arrange(inner, narrow);
    m_footer->setSideMargin(side);
}

QList<QWidget *> TodayView::stops() const
{
    auto stops = m_head->stops() + m_week->stops() + m_plans->stops() + m_form->stops();
    for (const auto *bar : {m_help, m_messages}) {
        const auto buttons = bar->findChildren<QAbstractButton *>();
        stops.append({buttons.cbegin(), buttons.cend()});
    }
    return stops + m_footer->stops();
}

// Tab follows the order of reading whatever was made or moved later on, and leaves the page at its ends.
bool TodayView::focusNextPrevChild(bool next)
{
    const auto all = stops();
    const auto step = next ? 1 : -1;
    const auto from = all.indexOf(focusWidget());
    for (auto at = from + step; from >= 0 && at >= 0 && at < all.size(); at += step) {
        auto *stop = all.at(at);
        if (stop == nullptr || !stop->isVisible() || !stop->isEnabled())
            continue;
        stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendspage.h"

#include "core/journal/journal.h"
#include "ui/trends/inwordscard.h"
#include "ui/trends/mapcard.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/stillmissing.h"
#include "ui/trends/trendscontrols.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int overTimeHeight = 336; // px at least

} // namespace

TrendsPage::TrendsPage(Journal &journal, std::function<QDate()> today, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_today{std::move(today)}
    , m_controls{new TrendsControls{journal, this}}
    , m_messages{new MessageBar{this}}
    , m_overTime{new OverTimeCard{this}}
    , m_inWords{new InWordsCard{this}}
    , m_map{new MapCard{this}}
    , m_missing{new StillMissing{this}}
    , m_pages{new QStackedWidget{this}}
{
    setAccessibleName(tr("Trends"));
    layOut();
    follow();
    fold();
}

void TrendsPage::layOut()
{
    auto *cards = new QWidget;
    m_grid = new QGridLayout{cards};
    m_grid->setSpacing(metrics::gap);
    m_overTime->setMinimumHeight(scaled(overTimeHeight));
    for (QWidget *card : std::initializer_list<QWidget *>{m_overTime, m_inWords, m_map}) {
        // Columns are equal, whatever is in them.
        QSizePolicy policy{QSizePolicy::Ignored, QSizePolicy::Preferred};
        policy.setHeightForWidth(card->sizePolicy().hasHeightForWidth());
        card->setSizePolicy(policy);
    }
    arrange(true);
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout{empty};
    emptyLayout->addWidget(m_missing);
    m_charts = makeScrollArea(cards, m_pages);
    m_empty = makeScrollArea(empty, m_pages);
    for (auto *area : {m_charts, m_empty}) {
        area->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(area);
    }
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_controls);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
}

/// Wide: three columns, of which the chart takes two and the map all; else two columns.
void TrendsPage::arrange(bool wide)
{
    m_wide = wide;
    for (QWidget *card : std::initializer_list<QWidget *>{m_overTime, m_inWords, m_map})
        m_grid->removeWidget(card);
    m_grid->addWidget(m_overTime, 0, 0, 1, wide ? 1 : 2);
    m_grid->addWidget(m_inWords, wide ? 0 : 1, wide ? 1 : 0);
    m_grid->addWidget(m_map, 1, wide ? 0 : 1, 1, wide ? 2 : 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 0 : 1);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, 1);
    m_map->setWide(wide);
    m_missing->setWide(wide);
}

void TrendsPage::follow()
{
    m_loading.setSingleShot(true);
    m_loading.setInterval(0);
    connect(&m_loading, &QTimer::timeout, this, &TrendsPage::load);
    for (const auto signal :
         {&Journal::entryAdded, &Journal::entryRemoved, &Journal::entryMoved, &Journal::entryChanged})
        connect(&m_journal, signal, this, &TrendsPage::changed);
    connect(&m_journal, &Journal::recordsChanged, this, &TrendsPage::changed);
    connect(&m_journal, &Journal::wasReset, m_controls, &TrendsControls::refillPeople);
    connect(&m_journal, &Journal::relationshipsChanged, m_controls, &TrendsControls::refillPeople);
    connect(m_controls, &TrendsControls::personChanged, this, &TrendsPage::changed);
    connect(m_controls, &TrendsControls::rangeChanged, this, [this] {
        if (m_data)
            display();
    });
    connect(m_overTime, &OverTimeCard::dayRequested, this, &TrendsPage::dayRequested);
    connect(m_inWords, &InWordsCard::explanationRequested, this,
            [this] { emit pageRequested(u"reading-your-charts"_s); });
    connect(m_missing, &StillMissing::writeRequested, this,
            [this] { emit writeRequested(m_controls->with()); });
    for (auto *area : {m_charts, m_empty})
        connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TrendsPage::fold);
}

void TrendsPage::showPerson(RelationshipId with) { m_controls->choose(with); }

bool TrendsPage::showsCharts() const { return m_pages->currentWidget() == m_charts; }

void TrendsPage::changed()
{
    m_stale = true;
    if (isVisible())
        m_loading.start();
}

/// In place: ten years of days take a few ms.
void TrendsPage::load()
{
    m_loading.stop();
    m_stale = false;
    const RelationshipId with = m_controls->with();
    auto marks = marksFor(m_journal, with);
    if (!marks)
        m_messages->say(marks.error().message);
    m_data = std::make_shared<const TrendsData>(
        trendsData(m_journal, with, m_today(), marks ? std::move(*marks) : std::vector<Mark>{}));
    display();
}

void TrendsPage::display()
{
    const TrendsView view{m_data, daysOf(m_controls->range(), m_data->today, m_data->firstCheckIn()),
                          m_controls->shown()};
    const auto most = std::max(m_data->anxiety.days().size(), m_data->avoidance.days().size());
    if (most < StillMissing::enough) {
        m_missing->display(view);
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_overTime->display(view);
    m_inWords->display(view);
    m_map->display(view);
    m_pages->setCurrentWidget(m_charts);
}

// Counted in text: at twice the size the narrow layout comes at twice the width.
void TrendsPage::fold()
{
    const bool wide = width() + metrics::rail >= scaled(metrics::narrowBelow);
    const int margin = wide ? metrics::pageMargin : metrics::pageMarginNarrow;
    const int side = std::max(margin, (width() - metrics::contentAtMost) / 2);
    m_controls->setNarrow(!wide);
    m_controls->layout()->setContentsMargins(side, 0, side, 0);
    if (wide != m_wide)
        arrange(wide);
    const int third = (width() - 2 * side - 2 * metrics::gap) / 3;
    m_grid->setColumnMinimumWidth(1, wide ? third : 0);
    for (auto *area : {m_charts, m_empty}) {
        // Bars take their room from the margin, so that the cards stay below the controls.
        const int bar = area->verticalScrollBar()->isVisible() ? area->verticalScrollBar()->width() : 0;
        area->widget()->layout()->setContentsMargins(side, 0, side - bar, metrics::pageMarginNarrow);
    }
}

void TrendsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void TrendsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fold();
}

void TrendsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale || m_data->today != m_today())
        load();
}

} // namespace mooring::ui

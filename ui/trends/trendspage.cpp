// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendspage.h"

#include "core/journal/journal.h"
#include "ui/trends/analysis.h"
#include "ui/trends/cardgrid.h"
#include "ui/trends/inwordscard.h"
#include "ui/trends/mapcard.h"
#include "ui/trends/markform.h"
#include "ui/trends/marking.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/patternscard.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/spanpopover.h"
#include "ui/trends/stepscard.h"
#include "ui/trends/stillmissing.h"
#include "ui/trends/takingout.h"
#include "ui/trends/timechart.h"
#include "ui/trends/togethercard.h"
#include "ui/trends/trendscontrols.h"
#include "ui/trends/yearcard.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t workedInPlace = 1500;  // check-ins, a few ms
constexpr std::size_t analysedInPlace = 300; // check-ins
constexpr std::size_t displayedAtOnce = 300; // days with a check-in
constexpr int settlingTime = 120;            // ms

/// "Sam, Sat 15 May to Thu 13 November"
QString captionBelow(const TrendsView &view)
{
    if (!view.data)
        return {};
    const QString name = view.data->name.isEmpty() ? TrendsPage::tr("In general") : view.data->name;
    return TrendsPage::tr("%1, %2 to %3")
        .arg(name, dayWords(view.days.first, view.data->today), dayWords(view.days.last, view.data->today));
}

} // namespace

TrendsPage::TrendsPage(Journal &journal, std::function<QDate()> today, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_today{std::move(today)}
    , m_controls{new TrendsControls{journal, this}}
    , m_messages{new MessageBar{this}}
    , m_pages{new QStackedWidget{this}}
    , m_grid{new CardGrid{m_pages}}
    , m_charts{makeScrollArea(m_grid, m_pages)}
    , m_empty{makeScrollArea(new QWidget{m_pages}, m_pages)}
    , m_overTime{new OverTimeCard{m_grid}}
    , m_inWords{new InWordsCard{m_grid}}
    , m_map{new MapCard{m_grid}}
    , m_patterns{new PatternsCard{m_grid}}
    , m_year{new YearCard{m_grid}}
    , m_together{new TogetherCard{m_grid}}
    , m_steps{new StepsCard{m_grid}}
    , m_missing{new StillMissing{m_empty->widget()}}
    , m_marking{new Marking{journal, this}}
    , m_takingOut{new TakingOut{[this] { return captionBelow(view()); }, [this] { return sheet(); }, this}}
{
    setAccessibleName(tr("Trends"));
    layOut();
    follow();
    fold();
}

void TrendsPage::layOut()
{
    m_grid->setCards(cards());
    auto *emptyLayout = new QVBoxLayout{m_empty->widget()};
    emptyLayout->addWidget(m_missing);
    // Until there is something to show: empty cards would be laid out and painted in vain.
    m_pages->addWidget(new QWidget{m_pages});
    for (auto *area : {m_charts, m_empty}) {
        area->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(area);
    }
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_controls);
    m_messageRow = new QVBoxLayout;
    m_messageRow->addWidget(m_messages);
    layout->addLayout(m_messageRow);
    layout->addWidget(m_pages, 1);
}

std::vector<PictureCard *> TrendsPage::pictures() const
{
    return {m_overTime, m_map, m_patterns, m_year, m_together, m_steps};
}

std::vector<Card *> TrendsPage::cards() const
{
    return {m_overTime, m_inWords, m_map, m_patterns, m_year, m_together, m_steps};
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
    connect(&m_journal, &Journal::practicesChanged, this, &TrendsPage::changed);
    connect(&m_journal, &Journal::wasReset, m_controls, &TrendsControls::refillPeople);
    connect(&m_journal, &Journal::relationshipsChanged, m_controls, &TrendsControls::refillPeople);
    // What is said inside a card makes it taller, of which the scroll area hears only when it is told.
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, [this] {
        for (auto *area : {m_charts, m_empty})
            area->widget()->updateGeometry();
    });
    m_displaying.setSingleShot(true);
    m_displaying.setInterval(0);
    connect(&m_displaying, &QTimer::timeout, this, &TrendsPage::displayRest);
    connect(m_controls, &TrendsControls::personChanged, this, &TrendsPage::changed);
    connect(m_controls, &TrendsControls::rangeChanged, this, [this] {
        if (m_data)
            display();
    });
    for (PictureCard *card : pictures())
        connect(card, &PictureCard::dayRequested, this, &TrendsPage::dayRequested);
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        if (!m_work.isCanceled())
            take(m_work.result());
    });
    connect(&m_analysing, &QFutureWatcherBase::finished, this, [this] {
        if (!m_analysing.isCanceled())
            conclude(m_analysing.result());
    });
    connect(m_together, &TogetherCard::patternRequested, this, &TrendsPage::patternRequested);
    connect(m_steps, &StepsCard::stepRequested, this, &TrendsPage::stepRequested);
    followSpans();
    followMarks();
    followTakingOut();
    connect(m_inWords, &InWordsCard::explanationRequested, this,
            [this] { emit pageRequested(u"reading-your-charts"_s); });
    connect(m_missing, &StillMissing::writeRequested, this,
            [this] { emit writeRequested(m_controls->with()); });
    for (auto *area : {m_charts, m_empty})
        connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TrendsPage::fold);
}

/// While a wheel turns only the chart under it follows at once, the other cards when it rests.
void TrendsPage::followSpans()
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &TrendsPage::display);
    const TimeChart &chart = m_overTime->chart();
    connect(&chart, &TimeChart::zoomRequested, this, [this](DayRange days) {
        m_controls->followSpan(days);
        m_settling.start();
    });
    connect(&chart, &TimeChart::spanRequested, m_controls, &TrendsControls::chooseSpan);
    connect(&chart, &TimeChart::wholeRequested, m_controls, &TrendsControls::clearSpan);
    connect(m_controls, &TrendsControls::spanAsked, this, [this] {
        if (m_data)
            m_controls->spanPopover().choose(view().days, m_data->today, m_controls->spanButton());
    });
}

void TrendsPage::say(const QString &message, const QString &action)
{
    m_messages->say(message, action);
    fold(); // it keeps a distance from the cards
}

void TrendsPage::followMarks()
{
    connect(&m_overTime->chart(), &TimeChart::marksRequested, m_marking, &Marking::showMenu);
    connect(m_overTime, &OverTimeCard::milestoneRequested, m_marking, &Marking::addMilestone);
    connect(m_overTime, &OverTimeCard::assessmentRequested, m_marking, &Marking::addAssessment);
    connect(m_marking, &Marking::failed, this, [this](const QString &message) { say(message); });
    connect(m_marking, &Marking::removed, this,
            [this](const QString &words) { say(tr("Removed “%1”.").arg(words), tr("Undo")); });
    connect(m_messages, &MessageBar::dismissed, this, &TrendsPage::fold);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        m_messages->dismiss();
        m_marking->undo();
    });
}

void TrendsPage::followTakingOut()
{
    for (const PictureCard *card : pictures())
        connect(card, &PictureCard::takeOutRequested, this,
                [this, card](TakeOut as) { m_takingOut->ask(*card, as); });
    connect(m_takingOut, &TakingOut::said, this, [this](const QString &message) { say(message); });
    connect(m_controls, &TrendsControls::saveRequested, m_takingOut, &TakingOut::askForPdf);
    connect(m_controls, &TrendsControls::printRequested, m_takingOut, &TakingOut::preview);
    connect(m_controls, &TrendsControls::reportRequested, this,
            [this] { emit reportRequested(m_controls->with()); });
}

Sheet TrendsPage::sheet() const
{
    const QString below = captionBelow(view());
    Sheet sheet{.title = tr("Trends: %1").arg(below), .words = {}, .parts = {}};
    if (!showsCharts()) {
        sheet.words = m_missing->text().split(u'\n');
        return sheet;
    }
    sheet.words = m_inWords->text().split(u"\n\n"_s);
    for (const PictureCard *card : pictures())
        if (!card->isEmpty())
            sheet.parts.push_back({&card->picture(), {card->title(), {}}, card->summary()});
    return sheet;
}

void TrendsPage::showPerson(RelationshipId with) { m_controls->choose(with); }

bool TrendsPage::showsCharts() const { return m_data && m_pages->currentWidget() == m_charts; }

void TrendsPage::changed()
{
    m_stale = true;
    if (isVisible())
        m_loading.start();
}

/// Small journals in place, large ones beside the screen; of several requests the latest wins.
void TrendsPage::load()
{
    m_loading.stop();
    m_stale = false;
    const RelationshipId with = m_controls->with();
    m_marking->setWith(with, m_today());
    auto marks = marksFor(m_journal, with, m_today());
    if (!marks)
        say(marks.error().message);
    auto source = trendsSource(m_journal, with, m_today(), marks ? *std::move(marks) : std::vector<Mark>{},
                               m_controls->compared());
    const bool small = source.size() <= workedInPlace;
    const auto work = [source = std::make_shared<TrendsSource>(std::move(source))] {
        return std::make_shared<const TrendsData>(trendsData(std::move(*source)));
    };
    if (small) {
        m_work.setFuture(QFuture<std::shared_ptr<const TrendsData>>{}); // whatever is on its way is too late
        take(work());
    } else {
        m_work.setFuture(QtConcurrent::run(work));
    }
}

void TrendsPage::take(std::shared_ptr<const TrendsData> known)
{
    m_data = std::move(known);
    m_analysis = nullptr;
    analyse();
    display();
}

/// As load(): what is found out last, of the data shown last, counts.
void TrendsPage::analyse()
{
    const auto work = [known = m_data] { return std::make_shared<const TrendsAnalysis>(analysisOf(*known)); };
    if (m_data->anxiety.days().size() + m_data->avoidance.days().size() <= analysedInPlace) {
        m_analysing.setFuture(QFuture<std::shared_ptr<const TrendsAnalysis>>{});
        m_analysis = work();
    } else {
        m_analysing.setFuture(QtConcurrent::run(work));
    }
}

void TrendsPage::conclude(std::shared_ptr<const TrendsAnalysis> analysis)
{
    m_analysis = std::move(analysis);
    if (m_displaying.isActive())
        return;
    m_together->display(view(), m_analysis);
    m_steps->display(view(), m_analysis);
    m_fitting.start();
}

void TrendsPage::setStepTitles(const QStringList &titles) { m_steps->setTitles(titles); }

TrendsView TrendsPage::view() const
{
    if (!m_data)
        return {};
    return {m_data, m_controls->days(m_data->today, m_data->firstCheckIn()), m_controls->shown()};
}

void TrendsPage::display()
{
    m_settling.stop();
    m_displaying.stop();
    m_fitting.start();
    const TrendsView view = this->view();
    const auto most = std::max(m_data->anxiety.days().size(), m_data->avoidance.days().size());
    if (most < StillMissing::enough) {
        m_missing->display(view);
        m_pages->setCurrentWidget(m_empty);
        emit displayed();
        return;
    }
    m_overTime->display(view);
    m_inWords->display(view);
    m_map->display(view);
    m_pages->setCurrentWidget(m_charts);
    if (most <= displayedAtOnce)
        displayRest();
    else
        m_displaying.start();
}

/// The cards further down, of large journals once those above are on the screen.
void TrendsPage::displayRest()
{
    m_displaying.stop();
    const TrendsView view = this->view();
    m_patterns->display(view);
    m_year->display(view);
    m_together->display(view, m_analysis);
    m_steps->display(view, m_analysis);
    m_fitting.start();
    emit displayed();
}

// Counted in text: at twice the size the narrow layout comes at twice the width.
void TrendsPage::fold()
{
    const bool wide = width() + metrics::rail >= scaled(metrics::narrowBelow);
    const int margin = wide ? metrics::pageMargin : metrics::pageMarginNarrow;
    const int side = std::max(margin, (width() - metrics::contentAtMost) / 2);
    m_controls->setNarrow(!wide);
    m_controls->layout()->setContentsMargins(side, 0, side, 0);
    m_messageRow->setContentsMargins(side, 0, side, m_messages->isVisibleTo(this) ? metrics::gap : 0);
    m_grid->setWide(wide);
    m_missing->setWide(wide);
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
    if (m_stale || !m_data || m_data->today != m_today())
        load();
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/analysis/subject.h"
#include "core/library/library.h"
#include "ui/backups/dailybackup.h"
#include "ui/journal/journalpage.h"
#include "ui/learn/helpreader.h"
#include "ui/learn/learnpage.h"
#include "ui/report/reportdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/popoveraccess.h"
#include "ui/steps/stepspage.h"
#include "ui/today/todaypage.h"
#include "ui/trends/trendspage.h"
#include "ui/undo/undohistory.h"
#include "ui/undo/undokeys.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

/// Days with an entry that names the step, or with a plan of it answered as done: what a person practised,
/// counted and never chained.
std::array<QList<QDate>, 9> evidenceIn(const Journal &journal)
{
    std::array<QList<QDate>, 9> evidence;
    for (const EntryRow &row : journal.rows())
        for (std::size_t step = 1; step <= evidence.size(); ++step)
            if (QList<QDate> &days = evidence[step - 1];
                (row.steps >> step & 1) != 0 && (days.isEmpty() || days.constLast() != row.date()))
                days.append(row.date());
    if (const auto plans = journal.practices())
        for (const Practice &plan : *plans)
            for (const PracticeAnswer &answer : plan.log)
                if (answer.outcome == PracticeAnswer::Outcome::Done)
                    evidence.at(static_cast<std::size_t>(plan.step) - 1).append(answer.day);
    return evidence;
}

} // namespace

Workspace::Workspace(Journal &journal, const library::Library &library, Clock now, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_library{library}
    , m_now{std::move(now)}
    , m_rail{new Rail{this}}
    , m_banner{new MessageBar{this}}
    , m_notice{new MessageBar{this}}
    , m_stack{new QStackedWidget{this}}
    , m_backup{new DailyBackup{journal, this}}
    , m_history{new UndoHistory{this}}
{
    installPopoverAccessibility();
    m_banner->hide();
    m_banner->setClosable(false);
    addUndo();
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    connect(m_rail, &Rail::pageRequested, this, &Workspace::show);
    connect(m_rail, &Rail::lockRequested, this, &Workspace::lockRequested);
    connect(m_rail, &Rail::helpRequested, this, &Workspace::showHelp);
    connect(m_banner, &MessageBar::actionTriggered, this, &Workspace::leaveRequested);
    connect(m_backup, &DailyBackup::failed, this, &Workspace::tell);
    connect(m_backup, &DailyBackup::foundDamage, this, &Workspace::offerRepair);
    connect(
        m_notice, &MessageBar::actionTriggered, this, [this] { emit repairRequested(m_damage); },
        Qt::QueuedConnection); // the bar goes with the journal
}

void Workspace::show(Rail::Page page)
{
    m_current = page;
    m_rail->setCurrent(page);
    m_stack->setCurrentWidget(this->page(page));
    // The keyboard goes with the page: Tab begins at its head, not somewhere on the rail.
    this->page(page)->setFocus(Qt::OtherFocusReason);
}

QWidget *Workspace::page(Rail::Page page)
{
    QWidget *&known = m_pages.at(page);
    if (known == nullptr) {
        known = make(page);
        m_stack->addWidget(known);
    }
    return known;
}

QWidget *Workspace::make(Rail::Page page)
{
    switch (page) {
    case Rail::Today:
        return makeToday();
    case Rail::Journal:
        return makeJournal();
    case Rail::Trends:
        return makeTrends();
    case Rail::Steps:
        return makeSteps();
    case Rail::Learn:
        return makeLearn();
    case Rail::Settings:
        return makeSettings();
    }
    Q_UNREACHABLE();
}

QWidget *Workspace::makeToday()
{
    auto *today = new TodayPage{m_journal, m_now, m_stack};
    today->noteIn(*m_history);
    QStringList titles;
    for (const library::Step &step : m_library.steps())
        titles.append(step.title);
    const auto tell = [this, today, titles] {
        today->setSteps(titles, m_journal.setting(u"steps.current"_s).toInt());
    };
    tell();
    connect(&m_journal, &Journal::settingChanged, today, [tell](const QString &key) {
        if (key == "steps.current"_L1)
            tell();
    });
    connect(today, &TodayPage::dayRequested, this, [this](QDate day) {
        show(Rail::Journal);
        static_cast<JournalPage *>(page(Rail::Journal))->showDay(day);
    });
    connect(today, &TodayPage::patternRequested, this, &Workspace::showPattern);
    connect(today, &TodayPage::planRequested, this, [this] {
        show(Rail::Steps);
        static_cast<StepsPage *>(page(Rail::Steps))->showPlans();
    });
    connect(today, &TodayPage::helpRequested, this, &Workspace::showHelp);
    return today;
}

QWidget *Workspace::makeJournal()
{
    auto *journal = new JournalPage{m_journal, *m_history, m_stack};
    connect(journal, &JournalPage::patternRequested, this, &Workspace::showPattern);
    connect(journal, &JournalPage::writeRequested, this, [this](QDate day) {
        show(Rail::Today);
        static_cast<TodayPage *>(page(Rail::Today))->start(day, {});
    });
    return journal;
}

QWidget *Workspace::makeTrends()
{
    auto *trends = new TrendsPage{m_journal, [now = m_now] { return now().date(); }, m_stack};
    QStringList titles;
    for (const library::Step &step : m_library.steps())
        titles.append(step.title);
    trends->setStepTitles(titles);
    connect(trends, &TrendsPage::pageRequested, this, &Workspace::showPage);
    connect(trends, &TrendsPage::patternRequested, this, &Workspace::showPattern);
    connect(trends, &TrendsPage::stepRequested, this, [this](int step) {
        show(Rail::Steps);
        static_cast<StepsPage *>(page(Rail::Steps))->showStep(step);
    });
    connect(trends, &TrendsPage::writeRequested, this, [this](RelationshipId with) {
        show(Rail::Today);
        static_cast<TodayPage *>(page(Rail::Today))->start(m_now().date(), with);
    });
    connect(trends, &TrendsPage::dayRequested, this, [this](QDate day) {
        show(Rail::Journal);
        static_cast<JournalPage *>(page(Rail::Journal))->showDay(day);
    });
    connect(trends, &TrendsPage::reportRequested, this, &Workspace::makeReport);
    return trends;
}

QWidget *Workspace::makeSteps()
{
    auto *steps = new StepsPage{m_library, m_stack};
    steps->setCurrentStep(m_journal.setting(u"steps.current"_s).toInt());
    const auto count = [this, steps] { steps->setEvidence(evidenceIn(m_journal)); };
    count();
    for (const auto signal : {&Journal::entryAdded, &Journal::entryChanged, &Journal::entryRemoved})
        connect(&m_journal, signal, steps, count);
    connect(&m_journal, &Journal::wasReset, steps, count);
    connect(&m_journal, &Journal::practicesChanged, steps, count);
    steps->addPlans(m_journal, *m_history, [now = m_now] { return now().date(); });
    connect(steps, &StepsPage::currentStepChanged, this, [this](int step) {
        if (const Status kept = m_journal.setSetting(u"steps.current"_s, QString::number(step)); !kept)
            tell(kept.error().message);
    });
    connect(steps, &StepsPage::writeRequested, this, [this] { show(Rail::Today); });
    connect(steps, &StepsPage::lookBackRequested, this, [this] {
        show(Rail::Today);
        static_cast<TodayPage *>(page(Rail::Today))->lookBack();
    });
    connect(steps, &StepsPage::pageRequested, this, &Workspace::showPage);
    connect(steps, &StepsPage::patternRequested, this, &Workspace::showPattern);
    return steps;
}

QWidget *Workspace::makeLearn()
{
    auto *learn = new LearnPage{m_library, m_stack};
    learn->setReadPages(m_journal.setting(u"learn.read"_s).split(u' ', Qt::SkipEmptyParts));
    learn->setPlace(m_journal.setting(u"learn.place"_s));
    connect(learn, &LearnPage::readPagesChanged, &m_journal, [this](const QStringList &pages) {
        static_cast<void>(m_journal.setSetting(u"learn.read"_s, pages.join(u' ')));
    });
    connect(learn, &LearnPage::placeChanged, &m_journal, [this](const QString &place) {
        static_cast<void>(m_journal.setSetting(u"learn.place"_s, place));
    });
    connect(learn, &LearnPage::patternRequested, this, [this](const QString &id) {
        show(Rail::Journal);
        static_cast<JournalPage *>(page(Rail::Journal))->setSearch(u"tag:"_s + id);
    });
    connect(learn, &LearnPage::stepRequested, this, [this](int step) {
        show(Rail::Steps);
        static_cast<StepsPage *>(page(Rail::Steps))->showStep(step);
    });
    return learn;
}

QWidget *Workspace::makeSettings()
{
    auto *settings = new SettingsPage{m_journal, m_stack};
    connect(settings, &SettingsPage::pageRequested, this, &Workspace::showPage);
    connect(settings, &SettingsPage::restoreRequested, this, &Workspace::restoreRequested);
    connect(settings, &SettingsPage::imported, this, &Workspace::noteImport);
    connect(settings, &SettingsPage::patternMerged, this, &Workspace::noteMerge);
    connect(settings, &SettingsPage::reportRequested, this, [this] { makeReport(mostCheckedIn(m_journal)); });
    return settings;
}

void Workspace::showPattern(const QString &id)
{
    show(Rail::Learn);
    static_cast<LearnPage *>(page(Rail::Learn))->showPattern(id);
}

void Workspace::showPage(const QString &id)
{
    show(Rail::Learn);
    static_cast<LearnPage *>(page(Rail::Learn))->showPage(id);
}

// It goes with the journal: a lock finds nothing to wait for.
void Workspace::makeReport(RelationshipId with)
{
    QStringList titles;
    for (const library::Step &step : m_library.steps())
        titles.append(step.title);
    auto *dialog = new ReportDialog{m_journal, titles, with, m_now().date(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// With the person's own plan, which is not there on the lock.
void Workspace::showHelp()
{
    if (m_help == nullptr) {
        m_help = new HelpReader{m_library, this};
        m_help->addCarePlan(m_journal);
        m_help->setBackOffered(false);
        m_help->setLockOffered(true);
        connect(m_help, &HelpReader::lockRequested, this, &Workspace::lockRequested);
        m_stack->addWidget(m_help);
    }
    m_help->reset();
    m_rail->setNone();
    m_stack->setCurrentWidget(m_help);
    m_help->setFocus(Qt::OtherFocusReason);
}

void Workspace::keepDraftNow()
{
    if (m_help != nullptr)
        m_help->keepNow();
    if (QWidget *today = m_pages.at(Rail::Today))
        static_cast<TodayPage *>(today)->keepDraftNow();
    if (QWidget *learn = m_pages.at(Rail::Learn))
        static_cast<LearnPage *>(learn)->keepPlaceNow();
}

Place Workspace::place() const
{
    Place place;
    place.page = m_current;
    if (QWidget *today = m_pages.at(Rail::Today))
        place.today = static_cast<TodayPage *>(today)->place();
    if (QWidget *journal = m_pages.at(Rail::Journal))
        place.journal = static_cast<JournalPage *>(journal)->place();
    if (QWidget *learn = m_pages.at(Rail::Learn))
        place.learn = static_cast<LearnPage *>(learn)->currentPage();
    if (QWidget *steps = m_pages.at(Rail::Steps))
        place.step = static_cast<StepsPage *>(steps)->shownStep();
    if (QWidget *settings = m_pages.at(Rail::Settings))
        place.topic = static_cast<SettingsPage *>(settings)->current();
    return place;
}

void Workspace::returnTo(const Place &place)
{
    if (place.today)
        static_cast<TodayPage *>(page(Rail::Today))->returnTo(*place.today);
    if (place.page == Rail::Learn && !place.learn.isEmpty())
        static_cast<LearnPage *>(page(Rail::Learn))->showPage(place.learn);
    if (place.page == Rail::Steps && place.step)
        static_cast<StepsPage *>(page(Rail::Steps))->showStep(*place.step);
    if (place.page == Rail::Settings && place.topic)
        static_cast<SettingsPage *>(page(Rail::Settings))
            ->show(static_cast<SettingsPage::Topic>(*place.topic));
    show(place.page);
    // When it is on the screen: a page that is not has nothing to scroll.
    if (place.journal && place.page == Rail::Journal)
        static_cast<JournalPage *>(page(Rail::Journal))->returnTo(*place.journal);
}

void Workspace::markAsReadOnly(const QString &holder)
{
    m_banner->say(tr("You can read, but not write: %1").arg(holder));
}

// The actions are for assistive technology, which names them; the keys are UndoKeys'.
void Workspace::addUndo()
{
    addAction(m_history->createUndoAction(this, tr("Undo")));
    addAction(m_history->createRedoAction(this, tr("Redo")));
    new UndoKeys{*m_history, *this};
    connect(m_history, &UndoHistory::failed, this, [this](const Error &error) { tell(error.message); });
}

// What an import brought goes to the trash, where nothing is lost.
void Workspace::noteImport(const std::vector<EntryId> &added)
{
    const auto forEach = [this, added](auto work) {
        return [this, added, work] {
            for (const EntryId id : added)
                if (Status done = (m_journal.*work)(id); !done && done.error().kind != Error::Kind::NotFound)
                    return done;
            return Status{};
        };
    };
    m_history->note(tr("the import"), forEach(&Journal::restore), forEach(&Journal::moveToTrash));
    m_notice->dismiss();
}

void Workspace::noteMerge(const PatternMerge &merge)
{
    m_history->note(
        tr("making a pattern part of another"),
        [this, merge] {
            const auto again = m_journal.mergePattern(merge.from, merge.into);
            return again ? Status{} : tl::unexpected{again.error()};
        },
        [this, merge] { return m_journal.splitPattern(merge); });
}

void Workspace::tell(const QString &words) { m_notice->say(words); }

void Workspace::offerRepair(const Error &damage)
{
    m_damage = damage;
    m_notice->say(damage.message, tr("See what can be done"));
}

void Workspace::backUpIfDue() { m_backup->makeIfDue(m_now()); }

void Workspace::markAsMadeUp()
{
    m_banner->say(tr("This journal is made up, for looking around. Nothing you write here is kept."),
                  tr("Start my own"));
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "core/journal/journal.h"
#include "ui/today/daywords.h"
#include "ui/today/eveningform.h"
#include "ui/today/planscard.h"
#include "ui/today/todayfooter.h"
#include "ui/today/todayhead.h"
#include "ui/today/todayview.h"
#include "ui/today/weekcard.h"
#include "ui/today/whobar.h"
#include "ui/today/writingeditor.h"

#include <QFocusEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds countAfter{200};
constexpr auto lastPersonKey = "today.with"_L1;

Entry newEntry(QDate day, RelationshipId with) { return {.day = day, .writtenAt = {}, .with = with}; }

} // namespace

TodayPage::TodayPage(Journal &journal, std::function<QDateTime()> now, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_now{std::move(now)}
    , m_view{new TodayView{journal, this}}
    , m_head{m_view->head()}
    , m_form{m_view->form()}
    , m_footer{m_view->footer()}
    , m_messages{m_view->messages()}
    , m_keeper{journal, [this] { return entry(); }}
    , m_beside{journal, *m_view}
{
    setAccessibleName(tr("Today"));
    m_counting.setSingleShot(true);
    m_counting.setInterval(countAfter);
    auto *room = new QVBoxLayout{this};
    room->setContentsMargins({});
    room->addWidget(m_view);
    follow();
    addShortcuts();
    open(newEntry(today(), lastPerson()));
    restoreDraft();
}

TodayPage::~TodayPage()
{
    m_keeper.disconnect(this); // nobody is left to be told
    m_keeper.keepNow();
}

void TodayPage::follow()
{
    connect(&m_head, &TodayHead::dayChosen, this, [this](QDate day) {
        if (day != m_base.day)
            turnTo(day, m_head.who().chosen());
    });
    connect(&m_head, &TodayHead::newRequested, this, [this] { turnTo(today(), m_head.who().chosen()); });
    connect(&m_head.who(), &WhoBar::chosenChanged, this, &TodayPage::personChanged);
    connect(&m_head.who(), &WhoBar::refilled, this, &TodayPage::showDay);
    connect(&m_form, &EveningForm::changed, this, &TodayPage::noteChange);
    connect(&m_form, &EveningForm::patternRequested, this, &TodayPage::patternRequested);
    connect(&m_footer, &TodayFooter::practisedChanged, this, &TodayPage::noteChange);
    connect(&m_footer, &TodayFooter::goRequested, this, &TodayPage::saveAndGo);
    connect(&m_head, &TodayHead::lookBackRequested, this, &TodayPage::lookBack);
    connect(m_view, &TodayView::dayRequested, this, &TodayPage::dayRequested);
    connect(m_view, &TodayView::planRequested, this, &TodayPage::planRequested);
    connect(m_view, &TodayView::failed, this, [this](const Error &error) { m_messages.say(error.message); });
    connect(&m_beside, &BesideEntry::helpRequested, this, &TodayPage::helpRequested);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        countWords();
        m_beside.follow(entry());
    });
    connect(&m_keeper, &DraftKeeper::kept, this, [this] {
        m_footer.setState(tr("Kept as a draft %1").arg(clockTime(m_now().time())));
        m_messages.settle();
    });
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_messages.complain(error, [this] { m_keeper.keepNow(); }); });
    for (const auto signal : {&Journal::entryChanged, &Journal::entryMoved, &Journal::entryRemoved})
        connect(&m_journal, signal, this, &TodayPage::followJournal);
    connect(&m_journal, &Journal::wasReset, this, &TodayPage::followJournal);
}

void TodayPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto method) {
        auto *shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, method);
    };
    add(QKeySequence::Save, [this] { save(); });
    add(QKeySequence::New, [this] { turnTo(today(), m_head.who().chosen()); });
    add({Qt::CTRL | Qt::Key_Return}, [this] { saveAndGo(); });
    add({Qt::CTRL | Qt::Key_Enter}, [this] { saveAndGo(); });
}

Entry TodayPage::entry() const
{
    auto entry = m_base;
    entry.with = m_head.who().chosen();
    entry.steps = m_footer.practised();
    m_form.write(entry);
    return entry;
}

void TodayPage::open(const Entry &entry)
{
    m_filling = true;
    m_base = entry;
    m_head.who().choose(entry.with);
    m_form.read(entry);
    m_footer.setPractised(entry.steps);
    m_footer.setState({});
    m_filling = false;
    showDay();
    countWords();
    m_beside.begin(this->entry(), today());
    m_keeper.begin({});
}

void TodayPage::openStored(const Entry &entry)
{
    open(entry);
    m_keeper.begin(this->entry());
}

void TodayPage::restoreDraft()
{
    const auto drafts = m_journal.drafts();
    if (!drafts) {
        m_messages.complain(drafts.error(), [this] { restoreDraft(); });
        return;
    }
    const auto draft =
        std::ranges::find_if(*drafts, [](const Draft &one) { return one.entry.id == EntryId{}; });
    if (draft == drafts->cend() || draft->entry.isBlank())
        return;
    auto entry = draft->entry;
    if (!entry.day.isValid())
        entry.day = today();
    open(entry);
    m_keeper.resume(this->entry());
    const auto when = draft->savedAt.toLocalTime();
    const auto time = clockTime(when.time());
    const auto moment =
        when.date() == today() ? time : tr("%1, %2").arg(dayTitle(when.date(), today()), time);
    m_footer.setState(tr("Kept as a draft %1").arg(time));
    m_messages.say(tr("Your unfinished entry from %1 is here.").arg(moment), tr("Start fresh"),
                   [this] { startFresh(); });
}

void TodayPage::startFresh()
{
    if (const auto dropped = m_journal.discardDraft({}); !dropped) {
        m_messages.complain(dropped.error(), [this] { startFresh(); });
        return;
    }
    const auto unfinished = entry();
    open(newEntry(today(), m_head.who().chosen()));
    m_messages.say(tr("The unfinished entry is taken away."), tr("Undo"),
                   [this, unfinished] { putBack(unfinished); });
}

void TodayPage::putBack(const Entry &unfinished)
{
    if (!entry().isBlank() && !save())
        return;
    open(unfinished);
    m_keeper.keepNow();
}

void TodayPage::start(QDate day, RelationshipId with)
{
    if (day > today())
        m_messages.say(stillToCome(day, today()));
    else
        turnTo(day, with);
}

void TodayPage::lookBack()
{
    if (!WeekCard::isLookBack(entry().body) && turnTo(today(), RelationshipId{}))
        m_form.lookBack(today());
    m_beside.follow(entry());
    m_view->showWeek();
}

TodayPlace TodayPage::place() const
{
    return {m_base.id, m_base.day, m_head.who().chosen(), placeIn(m_form.editor())};
}

void TodayPage::returnTo(const TodayPlace &place)
{
    if (place.entry != EntryId{}) {
        if (const auto stored = m_journal.entry(place.entry); stored && m_journal.rowOf(place.entry))
            openAgain(*stored);
        else
            return;
    } else if (entry().isBlank()) {
        open(newEntry(place.day, place.with));
    }
    moveTo(m_form.editor(), place.text);
}

// With what was changed and not yet saved.
void TodayPage::openAgain(const Entry &stored)
{
    openStored(stored);
    const auto drafts = m_journal.drafts();
    if (!drafts)
        return;
    const auto draft =
        std::ranges::find_if(*drafts, [&stored](const Draft &one) { return one.entry.id == stored.id; });
    if (draft == drafts->cend())
        return;
    const Entry unchanged = entry();
    open(draft->entry);
    m_keeper.begin(unchanged);
    m_keeper.resume(entry());
    m_footer.setState(tr("Kept as a draft %1").arg(clockTime(draft->savedAt.toLocalTime().time())));
}

// Asks nothing and loses nothing: what is on the page is saved before it makes room.
bool TodayPage::turnTo(QDate day, RelationshipId with)
{
    const auto left = m_base.day;
    const bool unsaved = m_keeper.hasChanges() && !entry().isBlank();
    if (unsaved && !save())
        return false;
    m_keeper.keepNow(); // takes away the draft of what has become blank
    open(newEntry(day, with));
    m_view->scrollToTop();
    if (unsaved)
        m_messages.say(tr("Your entry of %1 is saved. This is a new page.").arg(dayTitle(left, today())));
    else
        m_messages.dismiss();
    return true;
}

bool TodayPage::save()
{
    auto writing = entry();
    if (writing.isBlank() && writing.id == EntryId{}) {
        m_footer.setState(tr("Nothing to save yet"), false);
        return true;
    }
    if (!writing.writtenAt.isValid())
        writing.writtenAt = m_now();
    m_saving = true;
    const auto saved = m_journal.save(writing);
    m_saving = false;
    if (!saved) {
        m_messages.complain(saved.error(), [this] { save(); });
        return false;
    }
    adopt(*saved);
    return true;
}

void TodayPage::adopt(EntryId id)
{
    if (const auto stored = m_journal.entry(id))
        m_base = *stored;
    m_base.id = id;
    m_keeper.begin(entry());
    m_messages.dismiss();
    m_footer.setState(tr("Saved %1").arg(clockTime(m_now().time())));
    dropDrafts(id);
}

void TodayPage::dropDrafts(EntryId id)
{
    for (const EntryId draft : {EntryId{}, id})
        if (const auto dropped = m_journal.discardDraft(draft); !dropped) {
            m_messages.complain(dropped.error(), [this, id] { dropDrafts(id); });
            return;
        }
}

void TodayPage::saveAndGo()
{
    if (save())
        emit dayRequested(m_base.day);
}

// The same entry can be changed, starred or thrown away on another page.
void TodayPage::followJournal()
{
    if (m_saving || m_base.id == EntryId{})
        return;
    const bool changed = m_keeper.hasChanges();
    const auto stored = m_journal.entry(m_base.id);
    const bool isThere = stored && m_journal.rowOf(m_base.id);
    if (!changed) {
        const auto state = m_footer.state();
        if (isThere)
            openStored(*stored);
        else
            open(newEntry(today(), m_head.who().chosen()));
        m_footer.setState(isThere ? state : QString{});
    } else if (isThere) {
        m_base.starred = stored->starred;
        m_base.title = stored->title;
    } else { // its words stay here and are a new entry
        m_base.id = {};
        m_base.uuid = {};
        m_keeper.begin({});
        m_keeper.noteChange();
    }
}

void TodayPage::keepDraftNow()
{
    m_view->plans().keepNow();
    m_keeper.keepNow();
}

void TodayPage::noteIn(UndoHistory &history) { m_view->noteIn(history); }

void TodayPage::setSteps(const QStringList &titles, int current)
{
    m_footer.setSteps(titles, current);
    m_beside.setStep(current);
    m_beside.follow(entry());
}

void TodayPage::noteChange()
{
    if (m_filling)
        return;
    m_keeper.noteChange();
    if (!m_counting.isActive())
        m_counting.start();
}

void TodayPage::personChanged()
{
    showDay();
    if (m_filling)
        return;
    noteChange();
    // Only a convenience: a journal that cannot be written says so when it matters.
    static_cast<void>(
        m_journal.setSetting(lastPersonKey, QString::number(static_cast<qint64>(m_head.who().chosen()))));
}

RelationshipId TodayPage::lastPerson() const
{
    const QString remembered = m_journal.setting(lastPersonKey);
    if (remembered.isEmpty()) { // the first evening is most likely about the first person named
        const auto &people = m_journal.relationships();
        return people.empty() ? RelationshipId{} : people.front().id;
    }
    const RelationshipId last{remembered.toLongLong()};
    const auto *person = m_journal.relationship(last);
    return person != nullptr && !person->archived ? last : RelationshipId{};
}

void TodayPage::showDay()
{
    m_shownToday = today();
    m_head.setDay(m_base.day, m_shownToday);
    m_view->plans().setDay(m_base.day);
    m_form.setSubject(m_base.day, m_shownToday, m_journal.nameOf(m_head.who().chosen()));
}

void TodayPage::countWords() { m_footer.setWords(wordsIn(m_form.editor().text())); }

// A blank page left open overnight is about the new day.
void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const bool isBlank = m_base.id == EntryId{} && entry().isBlank();
    if (isBlank && m_base.day == m_shownToday)
        m_base.day = today();
    if (m_shownToday != today())
        showDay();
    m_view->arrange();
}

// Not a focus proxy: Tab would then go to the proxy at once, past all that stands before it.
void TodayPage::focusInEvent(QFocusEvent *event) { m_form.editor().setFocus(event->reason()); }

} // namespace mooring::ui

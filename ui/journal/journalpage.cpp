// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalpage.h"

#include "core/journal/journal.h"
#include "ui/journal/entryeditor.h"
#include "ui/journal/entrylist.h"
#include "ui/journal/entrylistmodel.h"
#include "ui/journal/entrypane.h"
#include "ui/journal/entryreader.h"
#include "ui/journal/entrysearch.h"
#include "ui/journal/overview.h"
#include "ui/journal/pane.h"
#include "ui/journal/querywords.h"
#include "ui/journal/readingpane.h"
#include "ui/journal/rowranges.h"
#include "ui/journal/searchbox.h"
#include "ui/journal/searchpane.h"
#include "ui/journal/trashing.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QShortcut>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int leftWidth = 280, middleWidth = 336;
constexpr int middleShare = 42; // per cent at most: with large text the reader keeps its half

QWidget *wrapped(Pane *ground, QWidget *content)
{
    auto *box = new QVBoxLayout{ground};
    box->setContentsMargins({});
    box->addWidget(content);
    return ground;
}

} // namespace

JournalPage::JournalPage(Journal &journal, UndoHistory &history, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_history{history}
    , m_model{new EntryListModel{journal, this}}
    , m_search{new EntrySearch{journal, *m_model, this}}
    , m_trashing{new Trashing{journal, history, this}}
{
    build();
    layOut();
    follow();
    search({});
}

void JournalPage::build()
{
    m_left = new SearchPane{m_journal, this};
    m_middleGround = new Pane{Colour::Surface, this};
    m_rightGround = new Pane{Colour::SurfaceRaised, this};
    m_middle = new EntryPane{m_journal, *m_model, *m_search, m_middleGround};
    m_reading = new ReadingPane{m_journal, m_history, m_rightGround};
    m_rightGround->setHairlines(Qt::LeftEdge);
    m_showing.setSingleShot(true);
    m_refreshing.setSingleShot(true);
    setAccessibleName(tr("Journal"));
}

void JournalPage::layOut()
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(0);
    setMinimumSize(480, 320); // what the folded page needs, or one could not make it narrow enough to fold
    row->addWidget(m_left);
    row->addWidget(wrapped(m_middleGround, m_middle));
    row->addWidget(wrapped(m_rightGround, m_reading), 1);
    fold();
}

void JournalPage::follow()
{
    followSearch();
    followList();
    followReading();
    followTrash();
    followJournal();
    auto *find = new QShortcut{QKeySequence::Find, this};
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { m_left->search().setFocus(); });
}

void JournalPage::followSearch()
{
    connect(&m_left->search(), &SearchBox::textChanged, this, &JournalPage::search);
    connect(&m_left->search(), &SearchBox::leftDownwards, this, &JournalPage::focusList);
    connect(&m_left->overview(), &Overview::filterChosen, this, [this](const QString &query) {
        m_left->closePopup();
        setSearch(query);
    });
    connect(&m_left->overview(), &Overview::dayChosen, this, [this](QDate day) {
        m_left->closePopup();
        showDay(day);
    });
    connect(&m_left->overview(), &Overview::failed, this, &JournalPage::fail);
    connect(m_search, &EntrySearch::begun, this, &JournalPage::keepPlace);
    connect(m_search, &EntrySearch::failed, this, &JournalPage::fail);
    connect(m_search, &EntrySearch::finished, this,
            [this] { m_left->overview().setHitDays(m_search->hitDays()); });
}

void JournalPage::followList()
{
    const auto &list = m_middle->list();
    connect(&m_showing, &QTimer::timeout, this, &JournalPage::showCurrent);
    connect(&list, &EntryList::currentMoved, this, [this] { m_showing.start(); });
    connect(&list, &EntryList::clicked, this, &JournalPage::showCurrent);
    connect(&list, &EntryList::opened, this, [this] {
        showCurrent();
        m_reading->focusText();
    });
    connect(&list, &EntryList::editRequested, m_reading, &ReadingPane::edit);
    connect(&list, &EntryList::trashRequested, this, &JournalPage::trashShown);
    connect(&list, &EntryList::undoRequested, &m_history, &UndoHistory::undo);
    connect(&list, &EntryList::escaped, this, [this] { setSearch({}); });
    connect(m_model, &EntryListModel::rowsInserted, this, &JournalPage::keepPlace);
    connect(m_middle, &EntryPane::clearRequested, this, [this] { setSearch({}); });
    connect(m_middle, &EntryPane::saveFilterRequested, this, &JournalPage::askForFilterName);
}

void JournalPage::followReading()
{
    connect(m_reading, &ReadingPane::patternRequested, this, &JournalPage::patternRequested);
    connect(m_reading, &ReadingPane::writeRequested, this, &JournalPage::writeRequested);
    connect(m_reading, &ReadingPane::closed, this, &JournalPage::focusList);
    const auto &reader = m_reading->reader();
    connect(&reader, &EntryReader::entryRequested, this, &JournalPage::showEntry);
    connect(&reader, &EntryReader::trashRequested, this, &JournalPage::trashShown);
    connect(&reader, &EntryReader::eraseRequested, this, &JournalPage::trashShown);
    connect(&reader, &EntryReader::restoreRequested, this,
            [this] { m_trashing->restore(m_reading->shownId()); });
}

void JournalPage::followTrash()
{
    auto &messages = m_reading->messages();
    connect(&messages, &MessageBar::actionTriggered, &m_history, &UndoHistory::undo);
    connect(&m_history, &UndoHistory::failed, this, &JournalPage::fail);
    connect(m_trashing, &Trashing::trashed, this, &JournalPage::tellTrashed);
    connect(m_trashing, &Trashing::failed, this, &JournalPage::fail);
    connect(m_trashing, &Trashing::erased, this,
            [this] { m_reading->messages().say(tr("The entry is deleted for good.")); });
    connect(m_trashing, &Trashing::restored, this, [this](EntryId id) {
        m_reading->messages().dismiss();
        if (!m_search->query().trashed)
            showEntry(id);
    });
}

void JournalPage::followJournal()
{
    connect(&m_refreshing, &QTimer::timeout, m_reading, &ReadingPane::refresh);
    const auto changed = [this](int row) {
        if (m_journal.rows()[static_cast<std::size_t>(row)].id == m_reading->shownId())
            m_refreshing.start();
    };
    connect(&m_journal, &Journal::entryChanged, this, changed);
    connect(&m_journal, &Journal::entryMoved, this, changed);
    connect(&m_journal, &Journal::wasReset, this, &JournalPage::keepPlace);
    connect(&m_journal, &Journal::relationshipsChanged, this, [this] { m_refreshing.start(); });
    connect(&m_journal, &Journal::patternsChanged, this, [this] { m_refreshing.start(); });
}

void JournalPage::search(const QString &text)
{
    m_search->run(text);
    m_middle->list().setSearched(!text.isEmpty());
    m_left->search().showQuery(m_search->query());
    m_reading->setQuery(m_search->query());
}

// The entry on the screen stays there if it is still in the list; else the newest takes its place.
void JournalPage::keepPlace()
{
    auto &list = m_middle->list();
    const auto before = m_model->indexOf(m_reading->shownId());
    const auto now = before.isValid() ? before : m_model->index(0);
    if (!list.currentIndex().isValid() || before.isValid())
        list.setCurrentIndex(now);
    m_showing.start();
}

void JournalPage::setSearch(const QString &text) { m_left->search().setText(text); }

JournalPlace JournalPage::place() const
{
    const bool editing = m_reading->isEditing();
    return {m_reading->shownId(), editing, editing ? m_reading->editor().textPlace() : TextPlace{}};
}

void JournalPage::returnTo(const JournalPlace &place)
{
    if (!m_journal.rowOf(place.entry))
        return;
    showEntry(place.entry);
    if (!place.editing)
        return;
    m_reading->edit();
    m_reading->editor().setTextPlace(place.text);
}

void JournalPage::showEntry(EntryId id)
{
    if (!m_model->indexOf(id).isValid())
        setSearch({});
    choose(id);
}

void JournalPage::choose(EntryId id)
{
    const auto found = m_model->indexOf(id);
    if (!found.isValid())
        return;
    m_middle->list().setCurrentIndex(found);
    m_middle->list().scrollTo(found);
    showCurrent();
}

void JournalPage::showDay(QDate day)
{
    const auto there = rowsBetween(m_journal.rows(), day, day);
    m_left->overview().setShownDay(day);
    if (there.empty()) {
        m_showing.stop();
        m_reading->showEmptyDay(day);
        return;
    }
    const auto hit = std::find_if(there.rbegin(), there.rend(),
                                  [this](const EntryRow &row) { return m_model->indexOf(row.id).isValid(); });
    showEntry(hit == there.rend() ? there.back().id : hit->id);
}

void JournalPage::showCurrent()
{
    m_showing.stop();
    const auto id = m_model->idAt(m_middle->list().currentIndex());
    if (id == EntryId{}) {
        m_reading->showNothing();
        m_left->overview().setShownDay({});
        return;
    }
    if (id != m_reading->shownId() || !m_reading->isEditing())
        m_reading->showEntry(id, m_search->query().trashed);
    m_left->overview().setShownDay(m_reading->reader().entry().day);
}

void JournalPage::focusList()
{
    auto &list = m_middle->list();
    list.setFocus(Qt::TabFocusReason);
    if (!list.currentIndex().isValid())
        list.setCurrentIndex(m_model->index(0));
}

void JournalPage::trashShown()
{
    if (m_showing.isActive())
        showCurrent();
    const auto id = m_reading->shownId();
    if (id == EntryId{} || m_journal.isReadOnly())
        return;
    if (m_reading->reader().isFromTrash())
        m_trashing->askToErase(id, this);
    else
        m_trashing->moveToTrash(id);
}

void JournalPage::tellTrashed()
{
    m_showing.start();
    m_reading->messages().say(tr("The entry is in the trash."), tr("Undo"));
}

void JournalPage::askForFilterName()
{
    auto *question = new QInputDialog{this};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Save filter"));
    question->setLabelText(tr("Name of this search"));
    question->setOkButtonText(tr("Save"));
    question->setTextValue(queryWords(m_search->query(), m_journal.patterns()));
    connect(question, &QInputDialog::textValueSelected, this, &JournalPage::keepFilter);
    question->open();
}

void JournalPage::keepFilter(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    if (const auto kept = m_left->overview().keepFilter(name, m_left->search().text()); !kept)
        fail(kept.error());
}

void JournalPage::fail(const Error &error) { m_reading->fail(error); }

// Counted in text: at twice the size the narrow layout comes at twice the width.
void JournalPage::fold()
{
    const bool narrow = width() + metrics::rail < scaled(metrics::narrowBelow);
    m_left->setFixedWidth(scaled(leftWidth));
    m_middleGround->setFixedWidth(std::min(scaled(middleWidth), width() * middleShare / 100));
    m_middleGround->setHairlines(narrow ? Qt::Edges{} : Qt::LeftEdge);
    m_middleGround->layout()->setContentsMargins(narrow ? 0 : 1, 0, 0, 0);
    if (narrow == m_left->isFolded())
        return;
    m_middle->setTop(narrow ? m_left->bar() : nullptr);
    m_left->setFolded(narrow);
}

void JournalPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void JournalPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fold();
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/readingpane.h"

#include "core/journal/journal.h"
#include "ui/journal/entrybody.h"
#include "ui/journal/entryeditor.h"
#include "ui/journal/entryreader.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/messagestrip.h"
#include "ui/journal/readingview.h"
#include "ui/journal/revisionview.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

ReadingPane::ReadingPane(Journal &journal, UndoHistory &history, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_history{history}
{
    build();
    followReader();
    showNothing();
}

void ReadingPane::build()
{
    m_messages = new MessageStrip{this};
    m_pages = new QStackedWidget{this};
    m_nothing = new QWidget{m_pages};
    m_noEntries = new EmptyState{
        u"journal"_s,
        tr("What you write will stand here, the newest first. A few lines are enough to begin."),
        tr("Write the first entry"), m_pages};
    m_unwritten = new EmptyState{u"journal"_s, {}, tr("Write about this day"), m_pages};
    m_reader = new EntryReader{m_journal, m_pages};
    for (auto *page : std::initializer_list<QWidget *>{m_nothing, m_noEntries, m_unwritten, m_reader})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(1, 0, 0, 0); // the hairline
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    connect(m_noEntries, &EmptyState::actionTriggered, this,
            [this] { emit writeRequested(QDate::currentDate()); });
    connect(m_unwritten, &EmptyState::actionTriggered, this, [this] { emit writeRequested(m_emptyDay); });
}

void ReadingPane::followReader()
{
    connect(m_reader, &EntryReader::starRequested, this, &ReadingPane::setStarred);
    connect(m_reader, &EntryReader::editRequested, this, &ReadingPane::edit);
    connect(m_reader, &EntryReader::versionsRequested, this, &ReadingPane::showVersions);
    connect(m_reader, &EntryReader::patternRequested, this, &ReadingPane::patternRequested);
}

EntryEditor &ReadingPane::editor()
{
    if (m_editor != nullptr)
        return *m_editor;
    m_editor = new EntryEditor{m_journal, m_pages};
    m_pages->addWidget(m_editor);
    connect(m_editor, &EntryEditor::failed, this, &ReadingPane::fail);
    connect(m_editor, &EntryEditor::saved, &messages(), &MessageBar::dismiss);
    connect(m_editor, &EntryEditor::saved, this, &ReadingPane::noteSaved);
    connect(m_editor, &EntryEditor::closed, this, &ReadingPane::backToReading);
    connect(m_editor, &EntryEditor::patternRequested, this, &ReadingPane::patternRequested);
    return *m_editor;
}

RevisionView &ReadingPane::versions()
{
    if (m_versions != nullptr)
        return *m_versions;
    m_versions = new RevisionView{m_journal, m_pages};
    m_pages->addWidget(m_versions);
    connect(m_versions, &RevisionView::closed, this, &ReadingPane::backToReading);
    connect(m_versions, &RevisionView::restoreRequested, this, &ReadingPane::restoreVersion);
    return *m_versions;
}

void ReadingPane::showEntry(EntryId id, bool fromTrash)
{
    if (isEditing() && m_editor->editedId() == id)
        return;
    if (isEditing())
        m_editor->close(); // keeps what was written
    if (const auto shown = m_reader->show(id, fromTrash); !shown) {
        fail(shown.error());
        return;
    }
    m_pages->setCurrentWidget(m_reader);
}

void ReadingPane::showNothing()
{
    m_pages->setCurrentWidget(m_journal.rows().empty() ? m_noEntries : m_nothing);
}

void ReadingPane::showEmptyDay(QDate day)
{
    if (isEditing())
        m_editor->close();
    m_emptyDay = day;
    m_unwritten->setSentence(tr("Nothing was written about %1.").arg(longDay(day)));
    m_pages->setCurrentWidget(m_unwritten);
}

void ReadingPane::setQuery(const SearchQuery &query) { m_reader->setQuery(query); }

void ReadingPane::edit()
{
    if (m_pages->currentWidget() != m_reader || m_reader->isFromTrash() || m_journal.isReadOnly())
        return;
    if (const auto begun = editor().edit(m_reader->shownId()); !begun) {
        fail(begun.error());
        return;
    }
    m_before = m_reader->entry();
    m_pages->setCurrentWidget(m_editor);
    m_editor->setFocus();
}

void ReadingPane::focusText()
{
    if (m_pages->currentWidget() == m_reader)
        m_reader->focusText();
}

MessageBar &ReadingPane::messages() const { return m_messages->bar(); }

bool ReadingPane::isEditing() const { return m_pages->currentWidget() == m_editor; }

EntryId ReadingPane::shownId() const
{
    const auto *page = m_pages->currentWidget();
    const bool some = page == m_reader || page == m_editor || page == m_versions;
    return some ? m_reader->shownId() : EntryId{};
}

void ReadingPane::refresh()
{
    if (m_pages->currentWidget() == m_reader)
        m_reader->refresh();
}

void ReadingPane::fail(const Error &error) { messages().say(error.message); }

void ReadingPane::showVersions()
{
    if (const auto shown = versions().show(m_reader->shownId()); !shown) {
        fail(shown.error());
        return;
    }
    m_pages->setCurrentWidget(m_versions);
    m_versions->setFocus();
}

void ReadingPane::restoreVersion(Entry version)
{
    version.id = m_reader->shownId();
    version.starred = m_reader->entry().starred; // a star is about the entry, not about one of its versions
    const Entry before = m_reader->entry();
    if (const auto saved = m_journal.save(version); !saved) {
        fail(saved.error());
        return;
    }
    noteChange(before, version);
    backToReading();
    messages().say(tr("The earlier version is the present one again. The one before it is kept too."));
}

void ReadingPane::setStarred(bool starred)
{
    const EntryId id = m_reader->shownId();
    m_history.perform(
        starred ? tr("giving a star") : tr("taking a star away"),
        [this, id, starred] { return star(id, starred); },
        [this, id, starred] { return star(id, !starred); });
    m_reader->refresh();
}

Status ReadingPane::star(EntryId id, bool starred) { return m_journal.setStarred(id, starred); }

void ReadingPane::noteSaved()
{
    const auto after = m_journal.entry(m_editor->editedId());
    if (!after)
        return;
    noteChange(m_before, *after);
    m_before = *after;
}

// Going back saves the entry as it was: the version in between is kept too.
void ReadingPane::noteChange(const Entry &before, const Entry &after)
{
    if (before.id != after.id || before == after)
        return;
    Entry otherPatterns = before;
    otherPatterns.patterns = after.patterns;
    const auto save = [this](const Entry &entry) {
        return [this, entry] { return m_journal.save(entry).map([](EntryId) {}); };
    };
    m_history.note(otherPatterns == after ? tr("changing patterns") : tr("changing the entry"), save(after),
                   save(before));
}

void ReadingPane::backToReading()
{
    m_pages->setCurrentWidget(m_reader);
    m_reader->refresh();
    emit closed();
}

} // namespace mooring::ui

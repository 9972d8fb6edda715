// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entryreader.h"

#include "core/journal/journal.h"
#include "ui/journal/entrybody.h"
#include "ui/journal/entrydraft.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/messagestrip.h"
#include "ui/journal/onthisday.h"
#include "ui/journal/pane.h"
#include "ui/journal/readingview.h"
#include "ui/journal/steadymargin.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

EntryReader::EntryReader(const Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    build();
}

void EntryReader::build()
{
    m_draft = new MessageStrip{this};
    connect(&m_draft->bar(), &MessageBar::actionTriggered, this, &EntryReader::editRequested);
    m_scroll = makeScrollArea(makePage(), this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new SteadyMargin{*m_scroll, *m_scroll->widget()->layout()};
    m_scroll->setAccessibleName(tr("Entry"));
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_draft);
    column->addWidget(m_scroll, 1);
}

QWidget *EntryReader::makeHead()
{
    auto *head = new Pane{Colour::SurfaceRaised, this};
    head->setHairlines(Qt::BottomEdge);
    head->setFixedHeight(scaled(56));
    m_written = new ElidedLabel{{}, FontSize::Small, Colour::TextMuted, head};
    auto *row = new QHBoxLayout{head};
    row->setContentsMargins(metrics::pageMargin, 0, 16, 0);
    row->setSpacing(0);
    row->addWidget(m_written, 1);
    row->addSpacing(8);
    addEntryButtons(head, row);
    addTrashButtons(head, row);
    return head;
}

void EntryReader::addEntryButtons(QWidget *head, QHBoxLayout *row)
{
    m_star = makeIconButton(u"star"_s, tr("Star"), head);
    m_star->setCheckable(true);
    // A filled star says enough.
    m_star->setStyleSheet(u"QToolButton:checked:!hover { background: transparent; }"_s);
    auto *edit = makeIconButton(u"edit"_s, tr("Edit (E)"), head);
    m_versions = makeIconButton(u"history"_s, tr("Earlier versions"), head);
    auto *trash = makeIconButton(u"trash"_s, tr("Move to the trash (Delete)"), head);
    connect(m_star, &QToolButton::toggled, this, &EntryReader::starRequested);
    connect(edit, &QToolButton::clicked, this, &EntryReader::editRequested);
    connect(m_versions, &QToolButton::clicked, this, &EntryReader::versionsRequested);
    connect(trash, &QToolButton::clicked, this, &EntryReader::trashRequested);
    m_entryButtons = {m_star, edit, m_versions, trash};
    for (auto *button : std::as_const(m_entryButtons))
        row->addWidget(button);
    for (auto *button : {m_star, edit, trash})
        button->setEnabled(!m_journal.isReadOnly());
}

void EntryReader::addTrashButtons(QWidget *head, QHBoxLayout *row)
{
    auto *restore = makeButton(tr("Restore"), ButtonKind::Text, head, ControlSize::Small);
    auto *erase = makeButton(tr("Delete for good"), ButtonKind::Text, head, ControlSize::Small);
    connect(restore, &QPushButton::clicked, this, &EntryReader::restoreRequested);
    connect(erase, &QPushButton::clicked, this, &EntryReader::eraseRequested);
    m_trashButtons = {restore, erase};
    row->addWidget(restore);
    row->addWidget(erase);
    for (auto *button : std::as_const(m_trashButtons))
        button->setEnabled(!m_journal.isReadOnly());
}

QWidget *EntryReader::makePage()
{
    auto *page = new QWidget{this};
    m_body = new EntryBody{m_journal, page};
    m_onThisDay = new OnThisDay{m_journal, page};
    connect(m_body, &EntryBody::patternRequested, this, &EntryReader::patternRequested);
    connect(m_onThisDay, &OnThisDay::entryRequested, this, &EntryReader::entryRequested);
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(metrics::pageMargin, 24, metrics::pageMargin, 24);
    column->setSpacing(24);
    column->addWidget(m_body);
    column->addStretch(1);
    column->addWidget(m_onThisDay);
    return page;
}

Status EntryReader::show(EntryId id, bool fromTrash)
{
    auto entry = m_journal.entry(id);
    if (!entry)
        return tl::unexpected{entry.error()};
    const auto versions = m_journal.revisions(id);
    const bool another = id != m_entry.id;
    m_entry = std::move(*entry);
    m_fromTrash = fromTrash;
    fill(versions ? static_cast<qsizetype>(versions->size()) : 0);
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
    return {};
}

void EntryReader::refresh()
{
    if (m_entry.id != EntryId{})
        static_cast<void>(show(m_entry.id, m_fromTrash)); // what is on the screen stays if it cannot be read
}

void EntryReader::setQuery(const SearchQuery &query) { m_body->setQuery(query); }

void EntryReader::focusText() { m_body->text().setFocus(); }

void EntryReader::fill(qsizetype changes)
{
    m_written->setText(writtenWords(m_entry, changes));
    m_versions->setEnabled(changes > 0);
    m_body->show(m_entry);
    m_onThisDay->showDay(m_entry.day);
    showState();
    offerDraft();
}

void EntryReader::showState()
{
    for (auto *button : std::as_const(m_entryButtons))
        button->setVisible(!m_fromTrash);
    for (auto *button : std::as_const(m_trashButtons))
        button->setVisible(m_fromTrash);
    showStar();
}

void EntryReader::showStar()
{
    const QSignalBlocker quiet{m_star};
    m_star->setChecked(m_entry.starred);
    m_star->setIcon(icon(m_entry.starred ? u"star-filled"_s : u"star"_s));
    m_star->setToolTip(m_entry.starred ? tr("Take the star away") : tr("Give it a star"));
}

void EntryReader::offerDraft()
{
    const auto draft = m_fromTrash ? std::nullopt : draftOf(m_journal, m_entry.id);
    if (draft)
        m_draft->bar().say(
            tr("There are changes from %1 that are not saved yet.").arg(moment(draft->savedAt.toLocalTime())),
            tr("Go on editing"));
    else
        m_draft->bar().dismiss();
}

void EntryReader::keyPressEvent(QKeyEvent *event)
{
    const bool edits =
        event->key() == Qt::Key_F2 || (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier);
    if (edits && !m_fromTrash && !m_journal.isReadOnly())
        emit editRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mooring::ui

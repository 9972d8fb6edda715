// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entryeditor.h"

#include "core/journal/journal.h"
#include "ui/journal/entrydraft.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/pane.h"
#include "ui/journal/patternpicker.h"
#include "ui/journal/steadymargin.h"
#include "ui/journal/writingframe.h"
#include "ui/today/checkincard.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// With the time a write takes this stays within the promised second.
constexpr int keepAfter = 700;

} // namespace

EntryEditor::EntryEditor(Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &EntryEditor::keepDraft);
    auto *page = makePage();
    m_scroll = makeScrollArea(page, this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new SteadyMargin{*m_scroll, *page->layout()};
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_scroll, 1);
    followFields();
}

// A lock takes the page away in the middle of a sentence: the sentence stays.
EntryEditor::~EntryEditor()
{
    if (m_keeping.isActive() || m_isBehind)
        static_cast<void>(m_journal.keepDraft(written()));
}

QWidget *EntryEditor::makeHead()
{
    auto *head = new Pane{Colour::SurfaceRaised, this};
    head->setHairlines(Qt::BottomEdge);
    head->setFixedHeight(scaled(56));
    m_state = new ElidedLabel{{}, FontSize::Small, Colour::TextMuted, head};
    m_discard = makeButton(tr("Discard"), ButtonKind::Text, head, ControlSize::Small);
    m_discard->setToolTip(tr("Forget the changes and go back to what is saved"));
    auto *leave = makeButton(tr("Close"), ButtonKind::Text, head, ControlSize::Small);
    leave->setToolTip(tr("Close; changes are kept as a draft (Esc)"));
    m_save = makeButton(tr("Save"), ButtonKind::Primary, head, ControlSize::Small);
    m_save->setToolTip(tr("Save as the newest version (Ctrl+S)"));
    connect(m_discard, &QPushButton::clicked, this, &EntryEditor::discard);
    connect(leave, &QPushButton::clicked, this, &EntryEditor::close);
    connect(m_save, &QPushButton::clicked, this, &EntryEditor::save);
    auto *row = new QHBoxLayout{head};
    row->setContentsMargins(metrics::pageMargin, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(leave);
    row->addWidget(m_save);
    return head;
}

QWidget *EntryEditor::makePage()
{
    auto *page = new QWidget{this};
    m_title = new QLineEdit{page};
    m_title->setPlaceholderText(tr("Title, if you want one"));
    m_title->setAccessibleName(tr("Title"));
    auto *frame = new WritingFrame{page};
    m_body = &frame->editor();
    m_body->setAccessibleName(tr("Text of the entry"));
    frame->setMinimumHeight(scaled(240));
    m_checkIn = new CheckInCard{m_journal.checkIn(), page};
    m_patterns = new PatternPicker{m_journal, page};

    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 24);
    column->setSpacing(8);
    column->addWidget(makeDayAndPerson());
    column->addWidget(m_title);
    column->addWidget(frame, 1);
    column->addWidget(m_checkIn);
    auto *heading = new TextLabel{tr("What showed up"), FontSize::Body, Colour::Text, page};
    heading->setWeight(Weight::Strong);
    column->addWidget(heading);
    column->addWidget(m_patterns);
    addField(column, tr("What happened"), m_whatHappened);
    addField(column, tr("What I did automatically"), m_automatic);
    addField(column, tr("What I could do instead"), m_instead);
    return page;
}

QWidget *EntryEditor::makeDayAndPerson()
{
    auto *line = new QWidget{this};
    m_day = new QDateEdit{line};
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(tr("ddd d MMMM yyyy"));
    m_day->setAccessibleName(tr("Day"));
    m_with = new QComboBox{line};
    m_with->setAccessibleName(tr("About"));
    auto *row = new QHBoxLayout{line};
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_day);
    row->addWidget(m_with, 1);
    return line;
}

void EntryEditor::addField(QVBoxLayout *column, const QString &heading, GrowingTextEdit *&field)
{
    auto *label = new TextLabel{heading, FontSize::Caption, Colour::TextMuted, this};
    field = new GrowingTextEdit{this};
    field->setAccessibleName(heading);
    column->addWidget(label);
    column->addWidget(field);
}

void EntryEditor::followFields()
{
    const auto changed = [this] { noteChange(); };
    connect(m_day, &QDateEdit::dateChanged, this, changed);
    connect(m_with, &QComboBox::currentIndexChanged, this, changed);
    connect(m_title, &QLineEdit::textChanged, this, changed);
    connect(m_body, &WritingEditor::textChanged, this, changed);
    connect(m_body, &WritingEditor::caretMoved, this, &EntryEditor::followCaret);
    connect(m_day, &QDateEdit::dateChanged, this, &EntryEditor::nameCheckIn);
    connect(m_with, &QComboBox::currentIndexChanged, this, &EntryEditor::nameCheckIn);
    connect(m_checkIn, &CheckInCard::changed, this, changed);
    connect(m_patterns, &PatternPicker::changed, this, changed);
    connect(m_patterns, &PatternPicker::patternRequested, this, &EntryEditor::patternRequested);
    for (auto *field : {m_whatHappened, m_automatic, m_instead})
        connect(field, &GrowingTextEdit::textChanged, this, changed);
}

Status EntryEditor::edit(EntryId id)
{
    auto entry = m_journal.entry(id);
    if (!entry)
        return tl::unexpected{entry.error()};
    m_stored = std::move(*entry);
    const auto draft = draftOf(m_journal, id);
    setFields(m_stored);
    m_untouched = written();
    if (draft)
        setFields(draft->entry);
    m_discard->setEnabled(draft.has_value());
    m_scroll->verticalScrollBar()->setValue(0);
    m_keeping.stop();
    say(draft ? tr("Not saved yet, kept %1").arg(moment(draft->savedAt.toLocalTime()))
              : tr("Nothing changed yet"));
    return {};
}

void EntryEditor::fillPeople()
{
    m_with->clear();
    m_with->addItem(tr("In general"), 0);
    for (const auto &someone : m_journal.relationships())
        m_with->addItem(tr("With %1").arg(someone.name), static_cast<qint64>(someone.id));
}

void EntryEditor::setFields(const Entry &entry)
{
    m_filling = true;
    m_given = entry;
    fillPeople();
    m_day->setMaximumDate(std::max(QDate::currentDate(), entry.day));
    m_day->setDate(entry.day);
    m_with->setCurrentIndex(m_with->findData(static_cast<qint64>(entry.with)));
    m_title->setText(entry.title);
    m_body->setText(entry.body);
    m_bodyGiven = m_body->text();
    m_checkIn->setAnswers(entry.checkIn.answers);
    m_answersGiven = m_checkIn->answers();
    nameCheckIn();
    m_patterns->setPatterns(entry.patterns);
    m_whatHappened->setText(entry.whatHappened);
    m_automatic->setText(entry.automatic);
    m_instead->setText(entry.instead);
    m_filling = false;
}

// Its statements name the person, and stand in the order of the day's week.
void EntryEditor::nameCheckIn()
{
    const auto about = RelationshipId{m_with->currentData().toLongLong()};
    m_checkIn->setUntitledSubject(m_day->date(), m_journal.nameOf(about));
}

CheckInAnswers EntryEditor::answered() const
{
    const auto answers = m_checkIn->answers();
    if (answers == m_answersGiven)
        return m_given.checkIn;
    return {answers.isEmpty() ? QString{} : m_journal.checkIn().version, answers};
}

Entry EntryEditor::written() const
{
    auto entry = m_stored;
    entry.day = m_day->date();
    entry.with = RelationshipId{m_with->currentData().toLongLong()};
    entry.title = m_title->text();
    entry.body = m_body->text() == m_bodyGiven ? m_given.body : m_body->text();
    entry.checkIn = answered();
    entry.patterns = m_patterns->patterns();
    entry.whatHappened = m_whatHappened->text();
    entry.automatic = m_automatic->text();
    entry.instead = m_instead->text();
    return entry;
}

bool EntryEditor::hasChanges() const
{
    auto before = m_untouched;
    auto now = written();
    const auto inOrder = [](QList<PatternTag> &tags) { std::ranges::sort(tags, {}, &PatternTag::id); };
    inOrder(before.patterns);
    inOrder(now.patterns);
    return now != before;
}

TextPlace EntryEditor::textPlace() const { return placeIn(*m_body); }

void EntryEditor::setTextPlace(TextPlace place) { moveTo(*m_body, place); }

void EntryEditor::followCaret(QRect caret)
{
    if (m_filling)
        return;
    const auto at = m_body->mapTo(m_scroll->widget(), caret.center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, lineHeight(FontSize::Writing));
}

void EntryEditor::noteChange()
{
    if (m_filling)
        return;
    m_discard->setEnabled(true);
    if (!m_keeping.isActive())
        m_keeping.start(); // not again with every key: a steady writer would never be kept
}

void EntryEditor::keepDraft()
{
    m_keeping.stop();
    if (!hasChanges()) {
        dropDraft();
        say(tr("Nothing changed yet"));
        return;
    }
    const auto kept = m_journal.keepDraft(written());
    m_isBehind = !kept;
    if (!kept) {
        say(tr("Not kept yet; the words are still here"));
        emit failed(kept.error());
        return;
    }
    say(tr("Not saved yet, kept %1").arg(moment(QDateTime::currentDateTime())));
}

bool EntryEditor::dropDraft()
{
    m_keeping.stop();
    m_isBehind = false;
    const auto dropped = m_journal.discardDraft(m_stored.id);
    if (!dropped)
        emit failed(dropped.error());
    return dropped.has_value();
}

bool EntryEditor::save()
{
    const auto outcome = m_journal.save(written());
    if (!outcome) {
        say(tr("Not saved; the words are still here"));
        emit failed(outcome.error());
        return false;
    }
    dropDraft();
    if (auto entry = m_journal.entry(*outcome))
        m_stored = std::move(*entry);
    m_untouched = written();
    m_discard->setEnabled(false);
    say(tr("Saved %1").arg(moment(QDateTime::currentDateTime())));
    emit saved(*outcome);
    return true;
}

void EntryEditor::close()
{
    if (m_keeping.isActive() || m_isBehind)
        keepDraft();
    emit closed();
}

void EntryEditor::discard()
{
    if (dropDraft()) {
        setFields(m_stored);
        emit closed();
    }
}

void EntryEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        save();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void EntryEditor::say(const QString &state) { m_state->setText(state); }

// Not a focus proxy: Tab would then go to the proxy at once, past all that stands before it.
void EntryEditor::focusInEvent(QFocusEvent *event) { m_body->setFocus(event->reason()); }

} // namespace mooring::ui

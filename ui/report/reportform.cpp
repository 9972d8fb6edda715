// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportform.h"

#include "core/journal/journal.h"
#include "core/report/reportsource.h"
#include "ui/report/reportentriesmodel.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <set>

namespace mooring::ui {

namespace {

enum Span { FourWeeks, ThreeMonths, SixMonths, Year, Everything, OwnDays };

constexpr int fourWeeks = 28, mostTitle = 120, listHeight = 148, notesHeight = 96;

std::set<RelationshipId> writtenAbout(const Journal &journal)
{
    std::set<RelationshipId> people;
    for (const EntryRow &row : journal.rows())
        people.insert(row.with);
    return people;
}

} // namespace

ReportForm::ReportForm(const Journal &journal, RelationshipId with, QDate today, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_today{today}
    , m_column{new QVBoxLayout{this}}
    , m_title{new QLineEdit{this}}
    , m_span{new QComboBox{this}}
    , m_first{new QDateEdit{this}}
    , m_last{new QDateEdit{this}}
    , m_entries{new ReportEntriesModel{journal, this}}
    , m_list{new QListView{this}}
    , m_count{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
    , m_none{makeButton(tr("Untick all"), ButtonKind::Text, this, ControlSize::Small)}
    , m_notes{new QPlainTextEdit{this}}
    , m_paper{new QComboBox{this}}
{
    m_column->setContentsMargins(0, 0, 12, 0);
    m_column->setSpacing(6);
    addTitle();
    addSpan();
    addPeople(with);
    addSections();
    addEntries();
    addNotesAndPaper();
    m_column->addStretch(1);
    chooseSpan();
}

void ReportForm::addLabelled(const QString &label, QWidget *field)
{
    auto *above = makeLabel(label, LabelKind::Subheading, this);
    above->setBuddy(field);
    field->setAccessibleName(label);
    if (m_column->count() > 0)
        m_column->addSpacing(8);
    m_column->addWidget(above);
    m_column->addWidget(field);
}

void ReportForm::addTitle()
{
    m_title->setMaxLength(mostTitle);
    m_title->setPlaceholderText(usualReportTitle());
    addLabelled(tr("Title"), m_title);
    connect(m_title, &QLineEdit::textChanged, this, &ReportForm::changed);
}

void ReportForm::addSpan()
{
    m_span->addItems({tr("The last 4 weeks"), tr("The last 3 months"), tr("The last 6 months"),
                      tr("The last year"), tr("All of it"), tr("Other days")});
    m_span->setCurrentIndex(ThreeMonths);
    addLabelled(tr("Days"), m_span);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QDateEdit *day : {m_first, m_last}) {
        day->setCalendarPopup(true);
        day->setMaximumDate(m_today);
        row->addWidget(day, 1);
    }
    row->insertWidget(1, makeLabel(tr("to"), LabelKind::SmallMuted, this));
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_column->addLayout(row);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ReportForm::chooseSpan);
    const auto own = [this] {
        const QSignalBlocker blocker{m_span};
        m_span->setCurrentIndex(OwnDays);
        offerEntries();
        emit changed();
    };
    for (const QDateEdit *day : {m_first, m_last})
        connect(day, &QDateEdit::dateChanged, this, own);
}

void ReportForm::chooseSpan()
{
    const auto firstDay = [this]() -> QDate {
        switch (static_cast<Span>(m_span->currentIndex())) {
        case FourWeeks:
            return m_today.addDays(1 - fourWeeks);
        case ThreeMonths:
            return m_today.addMonths(-3).addDays(1);
        case SixMonths:
            return m_today.addMonths(-6).addDays(1);
        case Year:
            return m_today.addYears(-1).addDays(1);
        case Everything:
            return firstDayOf(m_journal, m_today);
        case OwnDays:
            return m_first->date();
        }
        Q_UNREACHABLE();
    };
    const QSignalBlocker first{m_first};
    const QSignalBlocker last{m_last};
    m_first->setDate(firstDay());
    if (m_span->currentIndex() != OwnDays)
        m_last->setDate(m_today);
    offerEntries();
    emit changed();
}

QCheckBox *ReportForm::addTick(const QString &words, bool ticked)
{
    auto *tick = new QCheckBox{words, this};
    tick->setChecked(ticked);
    tick->setProperty("dense", true);
    m_column->addWidget(tick);
    return tick;
}

/// Everyone there is an entry about; at first only who was asked for.
void ReportForm::addPeople(RelationshipId with)
{
    m_column->addSpacing(8);
    m_column->addWidget(makeLabel(tr("About"), LabelKind::Subheading, this));
    std::set<RelationshipId> people = writtenAbout(m_journal);
    people.insert(with);
    const auto add = [&](const QString &name, RelationshipId id) {
        if (people.contains(id))
            m_people.emplace_back(addTick(name, id == with), id);
    };
    for (const Relationship &person : m_journal.relationships())
        add(person.name, person.id);
    add(tr("People in general"), RelationshipId{});
    for (const auto &[tick, id] : m_people)
        connect(tick, &QCheckBox::toggled, this, [this] {
            offerEntries();
            emit changed();
        });
}

void ReportForm::addSections()
{
    m_column->addSpacing(8);
    m_column->addWidget(makeLabel(tr("With"), LabelKind::Subheading, this));
    for (const auto &[words, section] : {std::pair{tr("Over time"), &ReportSections::overTime},
                                         std::pair{tr("On the map"), &ReportSections::map},
                                         std::pair{tr("In words"), &ReportSections::words},
                                         std::pair{tr("What showed up"), &ReportSections::patterns},
                                         std::pair{tr("What goes together"), &ReportSections::links},
                                         std::pair{tr("Steps and plans"), &ReportSections::programme}}) {
        auto *tick = addTick(words, true);
        m_sections.emplace_back(tick, section);
        connect(tick, &QCheckBox::toggled, this, &ReportForm::changed);
    }
}

void ReportForm::addEntries()
{
    m_list->setModel(m_entries);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(scaled(listHeight));
    addLabelled(tr("Entries in full"), m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_none);
    m_column->addLayout(row);
    connect(m_none, &QPushButton::clicked, m_entries, &ReportEntriesModel::chooseNone);
    connect(m_entries, &ReportEntriesModel::chosenChanged, this, [this] {
        countChosen();
        emit changed();
    });
}

void ReportForm::addNotesAndPaper()
{
    m_notes->setFixedHeight(scaled(notesHeight));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("What you want to talk about"));
    addLabelled(tr("Notes for the session"), m_notes);
    m_paper->addItem(tr("A4"), static_cast<int>(Paper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(usualPaper())));
    addLabelled(tr("Paper"), m_paper);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &ReportForm::changed);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportForm::changed);
}

void ReportForm::offerEntries()
{
    m_entries->offer(entriesFor(m_journal, choices()));
    countChosen();
}

void ReportForm::countChosen()
{
    const auto chosen = static_cast<int>(m_entries->chosen().size());
    const QLocale locale;
    m_none->setEnabled(chosen > 0);
    m_count->setText(
        chosen == 0 ? tr("None of %1 so far").arg(locale.toString(m_entries->rowCount()))
                    : tr("%1 of %2").arg(locale.toString(chosen), locale.toString(m_entries->rowCount())));
}

ReportChoices ReportForm::choices() const
{
    ReportChoices choices;
    choices.title = m_title->text();
    choices.first = m_first->date();
    choices.last = m_last->date();
    for (const auto &[tick, id] : m_people)
        if (tick->isChecked())
            choices.people.push_back(id);
    for (const auto &[tick, section] : m_sections)
        choices.sections.*section = tick->isChecked();
    choices.entries = m_entries->chosen();
    choices.notes = m_notes->toPlainText();
    return choices;
}

Paper ReportForm::paper() const { return static_cast<Paper>(m_paper->currentData().toInt()); }

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/eveningform.h"

#include "core/journal/journal.h"
#include "ui/today/anotherwaycard.h"
#include "ui/today/checkincard.h"
#include "ui/today/editorcard.h"
#include "ui/today/patterncard.h"
#include "ui/today/promptrow.h"
#include "ui/today/weekcard.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/tokens.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// The left column has 600 of the 1028 px between the margins of a window of 1180.
constexpr int leftPart = 600, ofWidth = 1028, betweenColumns = 24;
constexpr int editorHeight = 240, editorHeightNarrow = 304;

QVBoxLayout *columnIn(QWidget *parent)
{
    auto *column = new QVBoxLayout{parent};
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    return column;
}

} // namespace

EveningForm::EveningForm(const Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_columns{new QBoxLayout{QBoxLayout::LeftToRight, this}}
    , m_left{new QWidget{this}}
    , m_right{new QWidget{this}}
    , m_checkIn{new CheckInCard{journal.checkIn(), m_left}}
    , m_writing{new EditorCard{m_left}}
    , m_patterns{new PatternCard{journal, m_right}}
    , m_anotherWay{new AnotherWayCard{m_right}}
{
    auto *left = columnIn(m_left);
    left->addWidget(m_checkIn);
    left->addWidget(m_writing, 1);
    auto *right = columnIn(m_right);
    right->addWidget(m_patterns);
    right->addWidget(m_anotherWay);
    right->addStretch(1);
    m_columns->setContentsMargins({});
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_right, 1);
    connect(m_checkIn, &CheckInCard::changed, this, &EveningForm::changed);
    connect(&editor(), &WritingEditor::textChanged, this, &EveningForm::changed);
    connect(m_patterns, &PatternCard::changed, this, &EveningForm::changed);
    connect(m_patterns, &PatternCard::changed, this, &EveningForm::showWays);
    connect(m_patterns, &PatternCard::patternRequested, this, &EveningForm::patternRequested);
    connect(m_anotherWay, &AnotherWayCard::changed, this, &EveningForm::changed);
    connect(m_anotherWay, &AnotherWayCard::writeAsSeenRequested, this, &EveningForm::writeAsSeen);
    connect(&prompt(), &PromptRow::useRequested, this,
            [this](const QString &words) { begin(u"> "_s + words); });
}

WritingEditor &EveningForm::editor() const { return m_writing->editor(); }

PromptRow &EveningForm::prompt() const { return m_writing->prompt(); }

void EveningForm::setQuiet(bool quiet)
{
    prompt().setWithheld(quiet);
    m_anotherWay->setWithheld(quiet);
}

void EveningForm::writeAsSeen()
{
    begin(m_name.isEmpty() ? tr("## As a friend would see me") : tr("## As %1 would see me").arg(m_name));
}

// After what is there already; what is typed next stands under it.
void EveningForm::begin(const QString &heading)
{
    auto cursor = editor().textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(editor().text().trimmed().isEmpty() ? heading : u"\n\n"_s + heading);
    cursor.insertText(u"\n\n"_s);
    editor().setTextCursor(cursor);
    editor().setFocus(Qt::OtherFocusReason);
}

void EveningForm::lookBack(QDate day)
{
    begin(WeekCard::skeleton(day));
    constexpr int firstAnswer = 4; // the line under the first of the two headings
    editor().setTextCursor(QTextCursor{editor().document()->findBlockByNumber(firstAnswer)});
}

void EveningForm::setSubject(QDate day, QDate today, const QString &name)
{
    m_name = name;
    m_checkIn->setSubject(day, today, name);
    m_anotherWay->setSubject(name);
}

void EveningForm::read(const Entry &entry)
{
    m_checkIn->setAnswers(entry.checkIn.answers);
    editor().setText(entry.body);
    m_patterns->setTags(entry.patterns);
    m_anotherWay->read(entry);
    showWays();
}

void EveningForm::write(Entry &entry) const
{
    entry.checkIn.answers = m_checkIn->answers();
    entry.checkIn.version = entry.checkIn.answers.isEmpty() ? QString{} : m_journal.checkIn().version;
    entry.body = editor().text();
    entry.patterns = m_patterns->tags();
    m_anotherWay->write(entry);
}

void EveningForm::showWays() { m_anotherWay->setPatterns(m_patterns->tags(), m_journal.patterns()); }

void EveningForm::arrange(int width, bool narrow)
{
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(narrow ? metrics::gap : betweenColumns);
    const auto left = std::min(scaled(metrics::editorAtMost), width * leftPart / ofWidth);
    m_left->setMinimumWidth(narrow ? 0 : left);
    m_left->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : left);
    m_writing->setMinimumHeight(scaled(narrow ? editorHeightNarrow : editorHeight));
}

QList<QWidget *> EveningForm::stops() const
{
    auto stops = m_checkIn->stops() + m_writing->prompt().stops();
    stops << &editor();
    return stops + m_patterns->stops() + m_anotherWay->stops();
}

} // namespace mooring::ui

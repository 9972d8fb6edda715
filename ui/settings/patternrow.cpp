// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/patternrow.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupWidth = 144;

} // namespace

void addGroups(QComboBox &combo)
{
    for (const PatternGroup group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both})
        combo.addItem(nameOf(group), static_cast<int>(group));
}

PatternGroup groupIn(const QComboBox &combo)
{
    return static_cast<PatternGroup>(combo.currentData().toInt());
}

PatternRow::PatternRow(QWidget *parent)
    : QWidget{parent}
    , m_name{new QLineEdit{this}}
    , m_group{new QComboBox{this}}
    , m_hide{makeButton({}, ButtonKind::Text, this)}
    , m_merge{makeIconButton(u"more"_s, {}, this)}
    , m_refusal{new MessageBar{this}}
    , m_question{new MessageBar{this}}
{
    addGroups(*m_group);
    m_group->setMinimumWidth(scaled(groupWidth));
    fitBoth(*m_hide, tr("Offer again"), tr("Hide"));
    m_merge->setMenu(new QMenu{m_merge});
    m_merge->setPopupMode(QToolButton::InstantPopup);
    m_refusal->setClosable(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_group);
    row->addWidget(m_hide);
    row->addWidget(m_merge);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_refusal);
    column->addWidget(m_question);
    connect(m_name, &QLineEdit::textEdited, m_refusal, &MessageBar::dismiss);
    connect(m_name, &QLineEdit::editingFinished, this, &PatternRow::rename);
    connect(m_group, &QComboBox::activated, this, [this] {
        auto pattern = m_pattern;
        pattern.group = groupIn(*m_group);
        change(pattern);
    });
    connect(m_hide, &QPushButton::clicked, this, [this] {
        auto pattern = m_pattern;
        pattern.hidden = !pattern.hidden;
        change(pattern);
    });
    connect(m_question, &MessageBar::actionTriggered, this, [this] {
        m_question->dismiss();
        emit mergeRequested(m_into);
    });
}

void PatternRow::setPattern(const Pattern &pattern, const std::vector<Pattern> &others)
{
    m_merge->menu()->clear();
    for (const Pattern &other : others) {
        const auto *choice = m_merge->menu()->addAction(tr("Make it part of “%1”…").arg(other.name));
        connect(choice, &QAction::triggered, this, [this, other] { askToMerge(other); });
    }
    if (pattern == m_pattern)
        return;
    m_pattern = pattern;
    m_refusal->dismiss();
    m_question->dismiss();
    m_name->setText(pattern.name);
    m_name->setAccessibleName(tr("Name of “%1”").arg(pattern.name));
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(pattern.group)));
    m_group->setAccessibleName(tr("Group of “%1”").arg(pattern.name));
    m_hide->setText(pattern.hidden ? tr("Offer again") : tr("Hide"));
    m_hide->setAccessibleName(pattern.hidden ? tr("Offer “%1” again").arg(pattern.name)
                                             : tr("Hide “%1”").arg(pattern.name));
    m_merge->setAccessibleName(tr("Make “%1” part of another").arg(pattern.name));
    m_merge->setToolTip(tr("Make it part of another"));
}

void PatternRow::refuse(const QString &why)
{
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(m_pattern.group)));
    if (m_refusal->isHidden() || m_refusal->message() != why)
        m_refusal->say(why);
}

void PatternRow::askToMerge(const Pattern &into)
{
    m_into = into.id;
    m_question->say(tr("Every entry that shows “%1” will show “%2” instead.").arg(m_pattern.name, into.name),
                    tr("Make it part of “%1”").arg(into.name));
}

QList<QWidget *> PatternRow::stops() const { return {m_name, m_group, m_hide, m_merge}; }

// Esc gives up what was typed.
void PatternRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_name->text() == m_pattern.name) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_name->setText(m_pattern.name);
    m_refusal->dismiss();
}

// Also called when the field is only passed through.
void PatternRow::rename()
{
    auto pattern = m_pattern;
    pattern.name = m_name->text().simplified();
    if (pattern.name == m_pattern.name)
        m_name->setText(pattern.name);
    change(pattern);
}

void PatternRow::change(const Pattern &pattern)
{
    if (pattern != m_pattern)
        emit changed(pattern);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrypane.h"

#include "core/journal/journal.h"
#include "ui/journal/entrylist.h"
#include "ui/journal/entrylistmodel.h"
#include "ui/journal/entrysearch.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/pane.h"
#include "ui/journal/querywords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

EntryPane::EntryPane(const Journal &journal, EntryListModel &model, const EntrySearch &search,
                     QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_model{model}
    , m_search{search}
    , m_column{new QVBoxLayout{this}}
    , m_pages{new QStackedLayout}
    , m_list{new EntryList{model, this}}
{
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeNothing());
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(makeHead());
    m_column->addLayout(m_pages, 1);
    const auto refreshed = [this] { refresh(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, refreshed);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, refreshed);
    connect(&model, &QAbstractItemModel::modelReset, this, refreshed);
    connect(&search, &EntrySearch::finished, this, refreshed);
    refresh();
}

QWidget *EntryPane::makeHead()
{
    auto *head = new Pane{Colour::Surface, this};
    head->setHairlines(Qt::BottomEdge);
    head->setFixedHeight(scaled(56));
    m_count = new ElidedLabel{{}, FontSize::Small, Colour::TextMuted, head};
    m_saveFilter = makeButton(tr("Save filter"), ButtonKind::Text, head, ControlSize::Small);
    m_saveFilter->setToolTip(tr("Keep this search under a name"));
    connect(m_saveFilter, &QPushButton::clicked, this, &EntryPane::saveFilterRequested);
    auto *row = new QHBoxLayout{head};
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_count, 1);
    row->addWidget(m_saveFilter);
    return head;
}

void EntryPane::setTop(QWidget *top)
{
    if (m_top)
        m_column->removeWidget(m_top);
    m_top = top;
    if (m_top)
        m_column->insertWidget(0, m_top);
}

void EntryPane::refresh()
{
    const auto count = m_model.rowCount();
    m_saveFilter->setEnabled(!m_search.query().isEmpty() && !m_journal.isReadOnly());
    showCount(count);
    const bool nothingFound = count == 0 && !m_search.query().isEmpty();
    if (nothingFound)
        m_nothingWords->setText(nothingWords());
    m_pages->setCurrentWidget(nothingFound ? m_nothing : m_list);
}

QString EntryPane::summary() const { return m_count->text(); }

void EntryPane::showCount(int count)
{
    const auto words = countWords(count);
    if (m_search.query().trashed)
        m_count->setText(tr("%1 in the trash").arg(words));
    else
        m_count->setText(count > 0 ? tr("%1, newest first").arg(words) : words);
    QTextLayout::FormatRange strong{0, static_cast<int>(words.size()), {}};
    strong.format.setFontWeight(QFont::DemiBold);
    strong.format.setForeground(colour(palette(), Colour::Text));
    m_count->setRanges({strong});
}

QString EntryPane::countWords(int count) const
{
    if (count == 0)
        return tr("No entries");
    if (count == 1)
        return tr("1 entry");
    const auto number = QLocale{}.toString(count);
    return m_search.isComplete() ? tr("%1 entries").arg(number) : tr("%1 entries or more").arg(number);
}

QWidget *EntryPane::makeNothing()
{
    m_nothing = new QWidget{this};
    m_nothingWords = new TextLabel{{}, FontSize::Body, Colour::TextMuted, m_nothing};
    auto *all = makeButton(tr("Show all entries"), ButtonKind::Plain, m_nothing, ControlSize::Small);
    connect(all, &QPushButton::clicked, this, &EntryPane::clearRequested);
    auto *column = new QVBoxLayout{m_nothing};
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(16);
    column->addWidget(m_nothingWords);
    column->addWidget(all, 0, Qt::AlignLeading);
    column->addStretch(1);
    return m_nothing;
}

// Says what was looked for and how to find more.
QString EntryPane::nothingWords() const
{
    const auto &query = m_search.query();
    if (query.trashed && query.parts.size() == 1)
        return tr("The trash is empty.");
    const bool oneDay = query.from && query.to && *query.from == *query.to;
    if (oneDay && query.parts.size() == 2)
        return tr("Nothing was written about %1.").arg(longDay(*query.from));
    const auto asked = queryWords(query, m_journal.patterns());
    if (query.parts.size() > 1)
        return tr("No entry has all of this: %1. Take one of them away, or type fewer letters of a word, to "
                  "find more.")
            .arg(asked);
    return tr("No entry was found for this: %1. Fewer letters of a word find more.").arg(asked);
}

} // namespace mooring::ui

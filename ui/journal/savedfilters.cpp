// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/savedfilters.h"

#include "core/journal/journal.h"
#include "ui/journal/filterrow.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// Counting is a search for each filter: not while someone is saving or typing.
constexpr int countAfter = 300;

} // namespace

SavedFilters::SavedFilters(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_rows{new QVBoxLayout}
{
    auto *heading = new TextLabel{tr("Saved filters"), FontSize::Small, Colour::Text, this};
    heading->setWeight(Weight::Strong);
    m_rows->setSpacing(0);
    auto *headLine = new QVBoxLayout;
    headLine->setContentsMargins(8, 0, 8, 0);
    headLine->addWidget(heading);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(headLine);
    column->addLayout(m_rows);

    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &SavedFilters::countNext);
    const auto later = [this] { countAll(countAfter); };
    connect(&journal, &Journal::entryAdded, this, later);
    connect(&journal, &Journal::entryRemoved, this, later);
    connect(&journal, &Journal::entryChanged, this, later);
    connect(&journal, &Journal::entryMoved, this, later);
    connect(&journal, &Journal::wasReset, this, later);
    connect(&journal, &Journal::recordsChanged, this, &SavedFilters::fill);
    fill();
}

Status SavedFilters::keep(const QString &name, const QString &query)
{
    return m_journal.save(SavedFilter{name.simplified(), query.trimmed()});
}

void SavedFilters::fill()
{
    for (const auto &shown : m_shown) {
        m_rows->removeWidget(shown.row);
        shown.row->hide();
        shown.row->deleteLater(); // its own menu may have brought us here
    }
    m_shown.clear();
    add(u"star"_s, tr("Starred"), u"is:starred"_s, false);
    if (const auto filters = m_journal.filters()) {
        for (const auto &filter : *filters)
            add(u"search"_s, filter.name, filter.query, true);
    }
    countAll(0);
}

FilterRow *SavedFilters::add(const QString &icon, const QString &name, const QString &query, bool removable)
{
    using Keeps = FilterRow::Keeps;
    auto *row = new FilterRow{icon, name, removable ? Keeps::UntilRemoved : Keeps::Always, this};
    connect(row, &FilterRow::clicked, this, [this, query] { emit chosen(query); });
    connect(row, &FilterRow::removeRequested, this, [this, name] { remove(name); });
    m_rows->addWidget(row);
    m_shown.push_back({row, query});
    return row;
}

void SavedFilters::remove(const QString &name)
{
    if (const auto removed = m_journal.removeFilter(name); !removed)
        emit failed(removed.error());
}

void SavedFilters::countAll(int after)
{
    m_counted = 0;
    m_counting.start(after);
}

// One at a time: each is a search of the whole journal.
void SavedFilters::countNext()
{
    if (m_counted >= m_shown.size())
        return;
    const auto &shown = m_shown[m_counted++];
    if (const auto ids = m_journal.find(parseQuery(shown.query)))
        shown.row->setCount(static_cast<qsizetype>(ids->size()));
    m_counting.start(0);
}

} // namespace mooring::ui

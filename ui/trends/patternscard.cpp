// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/patternscard.h"

#include "core/journal/records.h"
#include "ui/trends/celltable.h"
#include "ui/trends/charttable.h"
#include "ui/trends/patternbars.h"
#include "ui/trends/plainnumbers.h"
#include "ui/widgets/patternglyph.h"

#include <QLocale>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array groups{PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown,
                            PatternGroup::Both};

CellTable::Row rowOf(const PatternBar &bar, CalendarPart by, const TrendsView &view)
{
    CellTable::Row row{{barWords(bar, by, view.data->today)}, bar.written};
    for (const PatternGroup group : groups)
        row.cells.append(QLocale{}.toString(bar.groups.at(static_cast<std::size_t>(group))));
    return row;
}

QString missingWords(const TrendsView &view)
{
    for (const WrittenEntry &entry : view.data->entries)
        if (entry.patterns != 0)
            return PatternsCard::tr("No patterns were marked in the time chosen.");
    return PatternsCard::tr(
        "No patterns are marked yet. One pattern on one entry is enough for the first bar: on "
        "Today they are under “What showed up”.");
}

} // namespace

PatternsCard::PatternsCard(QWidget *parent) : PatternsCard{new PatternBars, new CellTableModel, parent} {}

PatternsCard::PatternsCard(PatternBars *bars, CellTableModel *model, QWidget *parent)
    : PictureCard{tr("What showed up"), bars, model, parent}
    , m_bars{bars}
    , m_model{model}
{
    m_model->setParent(this);
    connect(m_bars, &PatternBars::counted, this, &PatternsCard::fillTable);
    connect(m_bars, &PatternBars::barRead, this, &PatternsCard::read);
    connect(m_bars, &PatternBars::dayRequested, this, &PatternsCard::dayRequested);
    connect(this, &PictureCard::rowActivated, this, [this](const QModelIndex &index) {
        if (const QDate day = m_model->dayAt(index.row()); day.isValid())
            emit dayRequested(day);
    });
}

void PatternsCard::display(const TrendsView &view)
{
    m_view = view;
    m_bars->display(view);
    setMissing(m_bars->counts().total() == 0 ? missingWords(view) : QString{});
}

void PatternsCard::fillTable()
{
    const PatternCounts &counts = m_bars->counts();
    CellTable table{.header = {tr("When")}, .rows = {}};
    for (const PatternGroup group : groups)
        table.header.append(nameOf(group));
    for (auto bar = counts.bars.crbegin(); bar != counts.bars.crend(); ++bar)
        table.rows.push_back(rowOf(*bar, counts.by, m_view));
    m_model->reset(std::move(table));
}

void PatternsCard::read(int bar)
{
    const PatternCounts &counts = m_bars->counts();
    setSubtitle(bar < 0
                    ? perWords(counts.by)
                    : barWords(counts.bars[static_cast<std::size_t>(bar)], counts.by, m_view.data->today));
}

QList<QStringList> PatternsCard::numbers() const
{
    QList<QStringList> rows{{u"first_day"_s, u"last_day"_s, u"entries"_s}};
    for (const PatternGroup group : groups)
        rows.first().append(toId(group));
    for (const PatternBar &bar : m_bars->counts().bars) {
        rows.append({plain(bar.first), plain(bar.last), QString::number(bar.entries)});
        for (const PatternGroup group : groups)
            rows.last().append(QString::number(bar.groups.at(static_cast<std::size_t>(group))));
    }
    return rows;
}

} // namespace mooring::ui

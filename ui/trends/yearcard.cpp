// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/yearcard.h"

#include "ui/trends/celltable.h"
#include "ui/trends/charttable.h"
#include "ui/trends/plainnumbers.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/yearview.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto showsKey = "trends/year"_L1;

CellTable tableOf(const YearDays &days)
{
    const bool written = days.shows == YearShows::Written;
    CellTable table{
        .header = {YearCard::tr("Day"), written ? YearCard::tr("Entries") : YearCard::tr("That day")},
        .rows = {}};
    for (auto day = days.days.crbegin(); day != days.days.crend(); ++day)
        table.rows.push_back(
            {{shortDayWords(day->day, days.today),
              written ? QLocale{}.toString(static_cast<int>(day->value)) : oneDecimal(day->value)},
             day->day});
    return table;
}

} // namespace

YearCard::YearCard(QWidget *parent) : YearCard{new YearView, new CellTableModel, parent} {}

YearCard::YearCard(YearView *year, CellTableModel *model, QWidget *parent)
    : PictureCard{tr("The year"), year, model, parent}
    , m_year{year}
    , m_model{model}
    , m_shows{new ComboField{tr("The year shows"), this}}
    , m_earlier{makeTurn(u"left"_s, tr("The year before"), -1)}
    , m_later{makeTurn(u"right"_s, tr("The year after"), 1)}
{
    m_model->setParent(this);
    auto *turns = new QWidget{this};
    auto *row = new QHBoxLayout{turns};
    row->setContentsMargins({});
    row->setSpacing(0); // the head is short of room
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    addHeadWidget(turns, &tableButton());
    m_shows->setQuiet(true);
    m_shows->addItems(
        {dimensionName(Dimension::Anxiety), dimensionName(Dimension::Avoidance), tr("days written")});
    m_shows->setCurrentIndex(std::clamp(QSettings{}.value(showsKey).toInt(), 0, m_shows->count() - 1));
    addTitleWidget(m_shows);
    connect(m_shows, &ComboField::currentIndexChanged, this, [this](int index) {
        QSettings{}.setValue(showsKey, index);
        refresh();
    });
    connect(m_year, &YearView::dayRequested, this, &YearCard::dayRequested);
    connect(m_year, &YearView::yearRequested, this, &YearCard::turnTo);
    connect(this, &PictureCard::rowActivated, this,
            [this](const QModelIndex &index) { emit dayRequested(m_model->dayAt(index.row())); });
}

QToolButton *YearCard::makeTurn(const QString &icon, const QString &words, int by)
{
    auto *button = makeIconButton(icon, words, this, 16);
    button->setProperty("narrow", true);
    connect(button, &QToolButton::clicked, this, [this, by] { turnTo(m_shown + by); });
    return button;
}

YearShows YearCard::shows() const { return static_cast<YearShows>(m_shows->currentIndex()); }

void YearCard::setShows(YearShows shows) { m_shows->setCurrentIndex(static_cast<int>(shows)); }

/// It is the year in which the days of the view end; one dimension alone is shown here too.
void YearCard::display(const TrendsView &view)
{
    const bool moved = !m_view.data || m_view.days != view.days;
    m_view = view;
    const auto [first, last] = yearsOf(*view.data);
    m_shown = std::clamp(moved ? view.days.last.year() : m_shown, first, last);
    if (view.shown != Shown::Both && shows() != YearShows::Written) {
        const QSignalBlocker quiet{m_shows};
        m_shows->setCurrentIndex(view.shown == Shown::Anxiety ? 0 : 1);
    }
    refresh();
}

void YearCard::turnTo(int year)
{
    const auto [first, last] = yearsOf(*m_view.data);
    m_shown = std::clamp(year, first, last);
    refresh();
}

void YearCard::refresh()
{
    if (!m_view.data)
        return;
    const auto [first, last] = yearsOf(*m_view.data);
    const YearDays days = yearDays(*m_view.data, m_shown, shows());
    for (QToolButton *button : {m_earlier, m_later})
        button->setVisible(first != last);
    m_earlier->setEnabled(m_shown > first);
    m_later->setEnabled(m_shown < last);
    const QString name = tr("The year %1").arg(m_shown);
    setTitle(first == last ? tr("The year") : QString::number(m_shown)); // the head has no room for more
    setAccessibleName(name);
    m_model->reset(tableOf(days));
    m_year->display(days);
    setMissing(m_view.data->entries.empty()
                   ? tr("Nothing is written yet. One day is enough to begin the year.")
                   : QString{});
}

QList<QStringList> YearCard::numbers() const
{
    const YearDays &days = m_year->days();
    const auto name = [&]() -> QString {
        switch (days.shows) {
        case YearShows::Anxiety:
            return dimensionId(Dimension::Anxiety);
        case YearShows::Avoidance:
            return dimensionId(Dimension::Avoidance);
        case YearShows::Written:
            return u"entries"_s;
        }
        Q_UNREACHABLE();
    };
    QList<QStringList> rows{{u"day"_s, name()}};
    for (const YearDay &day : days.days)
        rows.append({plain(day.day), plain(day.value)});
    return rows;
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/overtimecard.h"

#include "ui/trends/charttable.h"
#include "ui/trends/dayreadout.h"
#include "ui/trends/daytablemodel.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/timechart.h"
#include "ui/widgets/textlabel.h"

#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

OverTimeCard::OverTimeCard(QWidget *parent)
    : Card{tr("Over time"), parent}
    , m_missing{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
    , m_pages{new QStackedWidget{this}}
    , m_chart{new TimeChart{this}}
    , m_model{new DayTableModel{this}}
    , m_table{makeChartTable(m_model, tr("Over time, as a table"), this)}
    , m_nothing{new TextLabel{{}, FontSize::Body, Colour::TextMuted, this}}
    , m_readout{new DayReadout{this}}
    , m_asTable{addTableButton(*this)}
{
    layOut();
    follow();
}

void OverTimeCard::layOut()
{
    body().setContentsMargins({});
    body().setSpacing(0);
    m_missing->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothing);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    inset->addWidget(m_missing);
    body().addLayout(inset);
    body().addWidget(m_pages, 1);
    body().addWidget(m_readout);
}

void OverTimeCard::follow()
{
    connect(m_chart, &TimeChart::dayRead, this, &OverTimeCard::read);
    connect(m_chart, &TimeChart::dayRequested, this, &OverTimeCard::dayRequested);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit dayRequested(m_model->dayAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { read(m_model->dayAt(current.row())); });
    connect(m_asTable, &QToolButton::toggled, this, [this] {
        const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
        choosePage();
        if (hadFocus)
            m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
}

bool OverTimeCard::showsTable() const { return m_pages->currentWidget() == m_table; }

void OverTimeCard::display(const TrendsView &view)
{
    m_view = view;
    m_chart->display(view);
    m_model->reset(view, view.checkIns());
    const QString missing = missingLineWords(view);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    setSubtitle(missing.isEmpty() ? tr("dots are days, lines their level, bands the likely range")
                                  : tr("dots are days"));
    m_nothing->setText(nothingWords());
    choosePage();
    read(m_chart->readDay());
}

QString OverTimeCard::nothingWords() const
{
    const QString since = dayWords(m_view.days.first, m_view.data->today);
    const QString last = dayWords(m_view.data->lastCheckIn(), m_view.data->today);
    return tr("No check-ins since %1. The last one was on %2.").arg(since, last);
}

/// Never an axis with nothing on it.
void OverTimeCard::choosePage()
{
    bool drawn = m_model->rowCount() > 0;
    for (const Dimension dimension : m_view.dimensions())
        drawn = drawn || !m_chart->series(dimension).stretches().empty();
    m_asTable->setEnabled(drawn);
    m_readout->setVisible(drawn);
    if (!drawn)
        m_pages->setCurrentWidget(m_nothing);
    else if (m_asTable->isChecked())
        m_pages->setCurrentWidget(m_table);
    else
        m_pages->setCurrentWidget(m_chart);
}

/// At rest it reads the newest day with a check-in.
void OverTimeCard::read(QDate day)
{
    if (!m_view.data)
        return;
    m_readout->read(m_view, day.isValid() ? day : m_model->dayAt(0));
}

} // namespace mooring::ui

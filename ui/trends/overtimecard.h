// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"
#include "ui/widgets/card.h"

#include <QDate>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace mooring::ui {

class DayReadout;
class DayTableModel;
class TextLabel;
class TimeChart;

/// *Over time*: the chart or its table, and the row that reads a day.
class OverTimeCard final : public Card
{
    Q_OBJECT

public:
    explicit OverTimeCard(QWidget *parent = nullptr);

    void display(const TrendsView &view);
    TimeChart &chart() const { return *m_chart; }
    DayReadout &readout() const { return *m_readout; }
    QTableView &table() const { return *m_table; }
    bool showsTable() const;

signals:
    void dayRequested(QDate day);

private:
    void layOut();
    void follow();
    void choosePage();
    void read(QDate day);
    QString nothingWords() const;

    TrendsView m_view;
    TextLabel *m_missing;
    QStackedWidget *m_pages;
    TimeChart *m_chart;
    DayTableModel *m_model;
    QTableView *m_table;
    TextLabel *m_nothing;
    DayReadout *m_readout;
    QToolButton *m_asTable;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picturecard.h"
#include "ui/trends/trendsdata.h"

#include <QDate>

namespace mooring::ui {

class DayReadout;
class DayTableModel;
class TextLabel;
class TimeChart;

/// *Over time*: the chart or its table, and the row that reads a day.
class OverTimeCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverTimeCard)

public:
    explicit OverTimeCard(QWidget *parent = nullptr);
    ~OverTimeCard() override = default;

    void display(const TrendsView &view);
    TimeChart &chart() const { return *m_chart; }
    DayReadout &readout() const { return *m_readout; }
    QList<QStringList> numbers() const override;

signals:
    void milestoneRequested(QDate day, QPoint at); ///< at: on the screen
    void assessmentRequested(QDate day, QPoint at);

private:
    OverTimeCard(TimeChart *chart, DayTableModel *model, QWidget *parent);
    void follow();
    void addMarkActions();
    bool isDrawn() const;
    void read(QDate day);
    QString nothingWords() const;

    TrendsView m_view;
    TextLabel *m_missing;
    TimeChart *m_chart;
    DayTableModel *m_model;
    DayReadout *m_readout;
};

} // namespace mooring::ui

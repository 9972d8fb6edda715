// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picturecard.h"
#include "ui/trends/trendsdata.h"

namespace mooring::ui {

class CellTableModel;
class PatternBars;

/// *What showed up*: patterns per week, stacked by group.
class PatternsCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatternsCard)

public:
    explicit PatternsCard(QWidget *parent = nullptr);
    ~PatternsCard() override = default;

    void display(const TrendsView &view);
    PatternBars &bars() const { return *m_bars; }
    QList<QStringList> numbers() const override;

private:
    PatternsCard(PatternBars *bars, CellTableModel *model, QWidget *parent);
    void fillTable();
    void read(int bar);

    PatternBars *m_bars;
    CellTableModel *m_model;
    TrendsView m_view;
};

} // namespace mooring::ui

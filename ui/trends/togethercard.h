// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/analysis.h"
#include "ui/trends/picturecard.h"

#include <memory>

namespace mooring::ui {

class CellTableModel;
class IntervalView;
class TextLabel;
struct IntervalRow;

/// *What goes together*: patterns against dimensions, only those that hold up; the table has them all.
class TogetherCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TogetherCard)

public:
    explicit TogetherCard(QWidget *parent = nullptr);
    ~TogetherCard() override = default;

    /// Without an analysis it is still on its way.
    void display(const TrendsView &view, const std::shared_ptr<const TrendsAnalysis> &analysis);
    IntervalView &intervals() const { return *m_intervals; }
    QString note() const;
    QList<QStringList> numbers() const override;

signals:
    void patternRequested(const QString &id);

private:
    TogetherCard(IntervalView *intervals, CellTableModel *model, QWidget *parent);
    QString missingWords() const;
    QString noteWords(std::size_t others) const; ///< so many are left to the table
    IntervalRow rowOf(const trends::Link &link) const;
    void fillTable();

    IntervalView *m_intervals;
    CellTableModel *m_model;
    TextLabel *m_note;
    TrendsView m_view;
    std::shared_ptr<const TrendsAnalysis> m_analysis;
    std::vector<trends::Link> m_held;
};

} // namespace mooring::ui

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

/// *Steps: before and after*, and milestones: levels after their first day against before, never why.
class StepsCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsCard)

public:
    explicit StepsCard(QWidget *parent = nullptr);
    ~StepsCard() override = default;

    void setTitles(const QStringList &titles); ///< of the nine steps, in order
    /// Without an analysis it is still on its way.
    void display(const TrendsView &view, const std::shared_ptr<const TrendsAnalysis> &analysis);
    IntervalView &intervals() const { return *m_intervals; }
    QString words() const; ///< below the picture
    QList<QStringList> numbers() const override;

signals:
    void stepRequested(int step);

private:
    StepsCard(IntervalView *intervals, CellTableModel *model, QWidget *parent);
    QString titleOf(const Occasion &occasion) const;
    QString wordsOf(const OccasionEffect &effect) const;
    QString missingWords() const;
    IntervalRow rowOf(const OccasionEffect &effect) const;
    void fillTable();

    IntervalView *m_intervals;
    CellTableModel *m_model;
    TextLabel *m_words;
    QStringList m_titles;
    TrendsView m_view;
    std::shared_ptr<const TrendsAnalysis> m_analysis;
    std::vector<OccasionEffect> m_shown;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picturecard.h"
#include "ui/trends/yeardays.h"

class QToolButton;

namespace mooring::ui {

class CellTableModel;
class ComboField;
class YearView;

/// *The year*: a calendar of either dimension or of the days written on, a year at a time.
class YearCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(YearCard)

public:
    explicit YearCard(QWidget *parent = nullptr);
    ~YearCard() override = default;

    void display(const TrendsView &view);
    YearView &year() const { return *m_year; }
    YearShows shows() const;
    void setShows(YearShows shows);
    QList<QStringList> numbers() const override;

private:
    YearCard(YearView *year, CellTableModel *model, QWidget *parent);
    QToolButton *makeTurn(const QString &icon, const QString &words, int by);
    void turnTo(int year);
    void refresh();

    YearView *m_year;
    CellTableModel *m_model;
    ComboField *m_shows;
    QToolButton *m_earlier;
    QToolButton *m_later;
    TrendsView m_view;
    int m_shown = 0; // year
};

} // namespace mooring::ui

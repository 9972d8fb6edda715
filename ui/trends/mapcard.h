// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace mooring::ui {

class MapNotes;
class MapTableModel;
class MapView;
class TextLabel;

/// *On the map*: the plane or its table, and what it shows in words: beside it when there is room, else
/// below.
class MapCard final : public Card
{
    Q_OBJECT

public:
    explicit MapCard(QWidget *parent = nullptr);

    void display(const TrendsView &view);
    void setWide(bool wide);
    MapView &map() const { return *m_map; }
    QTableView &table() const { return *m_table; }
    QPushButton &closer() const { return *m_closer; }
    bool showsTable() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void follow();
    void choosePage();
    void fit();

    MapView *m_map;
    MapTableModel *m_model;
    QTableView *m_table;
    TextLabel *m_nothing;
    QStackedWidget *m_pages;
    MapNotes *m_notes;
    QBoxLayout *m_sides;
    QPushButton *m_closer;
    QToolButton *m_asTable;
    bool m_wide = true;
    bool m_placed = false; ///< enough is known for a place
};

} // namespace mooring::ui

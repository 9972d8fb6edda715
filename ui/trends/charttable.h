// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

#include <limits>

class QToolButton;

namespace mooring::ui {

class Card;

/// The table beside a picture: read with the arrow keys, a row at a time. Its columns are measured only while
/// it is seen: measuring costs more than drawing every picture of the page.
class ChartTable final : public QTableView
{
    Q_OBJECT

public:
    ChartTable(QAbstractItemModel *model, const QString &name, QWidget *parent = nullptr);

    /// For one of many words: columns keep their width, and the table scrolls sideways.
    void keepWords() { m_fitted = std::numeric_limits<int>::max(); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fit(QHeaderView::ResizeMode mode);
    void follow();

    int m_fitted = 2; ///< columns, from the first, that are as wide as their words; the others share the rest
};

/// Lays the table out on a page of its own, below the words of the head.
void inset(QTableView &table, QWidget &page);

/// A checkable button in the head of the card, and the key T anywhere in it.
QToolButton *addTableButton(Card &card);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QToolButton;
class QWidget;

namespace mooring::ui {

class Card;

/// The table beside a picture: read with the arrow keys, a row at a time.
QTableView *makeChartTable(QAbstractItemModel *model, const QString &name, QWidget *parent);

/// For one of many words: columns keep their width, and the table scrolls sideways.
void keepWords(QTableView &table);

/// The table on a page of its own, below the words of the head.
QWidget *insetTable(QTableView *table);

/// A checkable button in the head of the card, and the key T anywhere in it.
QToolButton *addTableButton(Card &card);

} // namespace mooring::ui

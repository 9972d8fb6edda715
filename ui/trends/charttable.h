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

/// A checkable button in the head of the card, and the key T anywhere in it.
QToolButton *addTableButton(Card &card);

} // namespace mooring::ui

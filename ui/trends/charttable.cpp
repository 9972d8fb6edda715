// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/charttable.h"

#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

QTableView *makeChartTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView{parent};
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(30));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setResizeContentsPrecision(0); // what can be seen decides
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

QToolButton *addTableButton(Card &card)
{
    auto *button = makeIconButton(u"table"_s, Card::tr("%1 as a table").arg(card.title()), &card);
    button->setCheckable(true);
    button->setToolTip(Card::tr("As a table (T)"));
    card.addHeadWidget(button);
    auto *key = new QShortcut{Qt::Key_T, &card};
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, button, &QToolButton::toggle);
    return button;
}

} // namespace mooring::ui

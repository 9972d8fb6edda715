// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/charttable.h"

#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableInset = 5;   // px; cells have the rest
constexpr int leastColumn = 76; // px

} // namespace

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
    auto *header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setResizeContentsPrecision(0); // what can be seen decides
    header->setMinimumSectionSize(scaled(leastColumn));
    QObject::connect(model, &QAbstractItemModel::modelReset, header, [header] {
        for (int column = 0; column < std::min(header->count(), 2); ++column)
            header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    });
    header->setHighlightSections(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void keepWords(QTableView &table)
{
    auto *header = table.horizontalHeader();
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, header, [header] {
        for (int column = 0; column < header->count(); ++column)
            header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    });
}

QWidget *insetTable(QTableView *table)
{
    auto *page = new QWidget{table->parentWidget()};
    auto *layout = new QVBoxLayout{page};
    layout->setContentsMargins(tableInset, 0, 4, 0);
    layout->addWidget(table);
    return page;
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

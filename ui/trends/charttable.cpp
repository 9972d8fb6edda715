// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/charttable.h"

#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableInset = 5;   // px; cells have the rest
constexpr int leastColumn = 76; // px

} // namespace

ChartTable::ChartTable(QAbstractItemModel *model, const QString &name, QWidget *parent) : QTableView{parent}
{
    setModel(model);
    setAccessibleName(name);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(30));
    auto *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setResizeContentsPrecision(0); // what can be seen decides
    header->setMinimumSectionSize(scaled(leastColumn));
    header->setHighlightSections(false);
    connect(model, &QAbstractItemModel::modelReset, this, &ChartTable::follow);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void ChartTable::fit(QHeaderView::ResizeMode mode)
{
    auto *header = horizontalHeader();
    for (int column = 0; column < std::min(header->count(), m_fitted); ++column)
        header->setSectionResizeMode(column, mode);
}

void ChartTable::follow() { fit(isVisible() ? QHeaderView::ResizeToContents : QHeaderView::Fixed); }

void ChartTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fit(QHeaderView::ResizeToContents);
}

void ChartTable::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    fit(QHeaderView::Fixed);
}

void inset(QTableView &table, QWidget &page)
{
    auto *layout = new QVBoxLayout{&page};
    layout->setContentsMargins(tableInset, 0, 4, 0);
    layout->addWidget(&table);
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

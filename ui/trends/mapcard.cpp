// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapcard.h"

#include "ui/trends/charttable.h"
#include "ui/trends/mapnotes.h"
#include "ui/trends/maptablemodel.h"
#include "ui/trends/mapview.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int headHeight = 46;  // px above and below the picture
constexpr int notesWidth = 528; // px at most, when side by side

QPushButton *makeCloser(Card &card)
{
    auto *button = makeButton(MapCard::tr("Closer"), ButtonKind::Text, &card, ControlSize::Small);
    card.addHeadWidget(button);
    return button;
}

} // namespace

MapCard::MapCard(QWidget *parent)
    : Card{tr("On the map"), parent}
    , m_map{new MapView{this}}
    , m_model{new MapTableModel{this}}
    , m_table{makeChartTable(m_model, tr("On the map, as a table"), this)}
    , m_nothing{new TextLabel{{}, FontSize::Body, Colour::TextMuted, this}}
    , m_pages{new QStackedWidget{this}}
    , m_notes{new MapNotes{this}}
    , m_sides{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_closer{makeCloser(*this)}
    , m_asTable{addTableButton(*this)}
{
    layOut();
    follow();
    setWide(true);
}

void MapCard::layOut()
{
    body().setContentsMargins(0, 0, 0, 4);
    for (QWidget *page : std::initializer_list<QWidget *>{m_map, m_table, m_nothing})
        m_pages->addWidget(page);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_sides->setSpacing(0);
    m_sides->addWidget(m_pages);
    m_sides->addWidget(m_notes);
    body().addLayout(m_sides, 1);
}

void MapCard::follow()
{
    connect(m_closer, &QPushButton::clicked, this, [this] {
        m_map->setCloser(!m_map->isCloser());
        m_closer->setText(m_map->isCloser() ? tr("Whole map") : tr("Closer"));
    });
    connect(m_asTable, &QToolButton::toggled, this, [this] {
        const bool hadFocus = m_table->hasFocus();
        choosePage();
        if (hadFocus)
            m_asTable->setFocus(Qt::OtherFocusReason);
    });
}

void MapCard::setWide(bool wide)
{
    m_wide = wide;
    m_sides->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_notes->setContentsMargins(metrics::inset, wide ? 4 : metrics::gap, metrics::inset, metrics::gap);
    m_notes->setMaximumWidth(wide ? scaled(notesWidth) : QWIDGETSIZE_MAX);
    m_sides->setStretch(0, wide ? 0 : 1);
    m_sides->setStretch(1, wide ? 1 : 0);
    fit();
}

/// Side by side the plane takes no more than its square, a table half of the card.
void MapCard::fit()
{
    const int half = std::max(width() / 2, m_map->minimumSizeHint().width());
    const int wanted = showsTable() ? half : std::min(half, m_map->widthFor(height() - scaled(headHeight)));
    m_pages->setMinimumWidth(m_wide ? wanted : 0);
    m_pages->setMaximumWidth(m_wide ? wanted : QWIDGETSIZE_MAX);
}

void MapCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

void MapCard::display(const TrendsView &view)
{
    const MapPath path = mapPath(view);
    m_placed = !path.empty();
    m_map->display(path, view.data->today);
    m_model->reset(path, view.data->today);
    m_notes->display(path, view);
    m_map->setAccessibleDescription(m_notes->summary());
    m_nothing->setText(tr("A place on the map needs three check-ins on each of the two dimensions."));
    m_notes->setVisible(m_placed);
    m_closer->setEnabled(m_placed);
    m_asTable->setEnabled(m_placed);
    choosePage();
}

bool MapCard::showsTable() const { return m_pages->currentWidget() == m_table; }

void MapCard::choosePage()
{
    if (!m_placed)
        m_pages->setCurrentWidget(m_nothing);
    else if (m_asTable->isChecked())
        m_pages->setCurrentWidget(m_table);
    else
        m_pages->setCurrentWidget(m_map);
    m_closer->setVisible(!showsTable());
    fit();
}

} // namespace mooring::ui

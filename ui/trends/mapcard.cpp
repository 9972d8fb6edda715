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

enum Page { MapPage, TablePage, NothingPage };

constexpr int headHeight = 46;                   // px above and below the picture
constexpr int notesWidth = 620, mostPlane = 640; // px, when side by side

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
    for (QWidget *page : std::initializer_list<QWidget *>{m_map, insetTable(m_table), m_nothing})
        m_pages->addWidget(page);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_sides->setSpacing(0);
    m_sides->addWidget(m_pages);
    m_sides->addWidget(m_notes);
    m_sides->addStretch();
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
    fit();
}

/// Side by side the plane takes no more than its square, a table the larger part; below each other the plane
/// has all the room.
void MapCard::fit()
{
    const bool square = m_wide && !showsTable();
    const int side = std::clamp(m_map->widthFor(height() - scaled(headHeight)),
                                m_map->minimumSizeHint().width(), scaled(mostPlane));
    m_pages->setMinimumWidth(square ? side : 0);
    m_pages->setMaximumWidth(square ? side : QWIDGETSIZE_MAX);
    m_sides->setStretch(0, square ? 0 : 60);
    m_sides->setStretch(1, m_wide ? 40 : 0);
    m_sides->setStretch(2, m_wide ? 1 : 0); // what the notes leave over
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

bool MapCard::showsTable() const { return m_pages->currentIndex() == TablePage; }

void MapCard::choosePage()
{
    if (!m_placed)
        m_pages->setCurrentIndex(NothingPage);
    else if (m_asTable->isChecked())
        m_pages->setCurrentIndex(TablePage);
    else
        m_pages->setCurrentIndex(MapPage);
    m_closer->setVisible(!showsTable());
    fit();
}

} // namespace mooring::ui

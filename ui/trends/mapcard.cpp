// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapcard.h"

#include "ui/trends/maptablemodel.h"
#include "ui/trends/mapview.h"
#include "ui/trends/mapwords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

MapCard::MapCard(QWidget *parent) : MapCard{new MapView, new MapTableModel, parent} {}

MapCard::MapCard(MapView *map, MapTableModel *model, QWidget *parent)
    : PictureCard{tr("On the map"), map, model, parent}
    , m_map{map}
    , m_model{model}
    , m_missingPath{addWords(FontSize::Caption, Colour::TextMuted, Beside::Below)}
    , m_closer{makeButton(tr("Closer"), ButtonKind::Text, this, ControlSize::Small)}
{
    m_model->setParent(this);
    addHeadWidget(m_closer, &tableButton());
    connect(m_closer, &QPushButton::clicked, this, [this] {
        m_map->setCloser(!m_map->isCloser());
        m_closer->setText(m_map->isCloser() ? tr("Whole map") : tr("Closer"));
    });
}

void MapCard::display(const TrendsView &view)
{
    const MapPath path = mapPath(view);
    m_map->display(path, view.data->today);
    m_model->reset(path, view.data->today);
    m_map->setAccessibleDescription(mapSummary(path, view));
    m_map->setToolTip(m_map->accessibleDescription());
    setMissing(path.empty() ? tr("A place on the map needs three check-ins on each of the two dimensions.")
                            : QString{});
    const QString missingPath = path.empty() ? QString{} : missingPathWords(path);
    m_missingPath->setText(missingPath);
    m_missingPath->setVisible(!missingPath.isEmpty());
    m_closer->setEnabled(!isEmpty());
}

void MapCard::pageChanged() { m_closer->setVisible(!showsTable()); }

QList<QStringList> MapCard::numbers() const { return m_model->numbers(); }

} // namespace mooring::ui

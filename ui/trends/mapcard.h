// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picturecard.h"
#include "ui/trends/trendsdata.h"

class QPushButton;

namespace mooring::ui {

class MapTableModel;
class MapView;
class TextLabel;

/// *On the map*: the plane with the path, whole or closer, or its table.
class MapCard final : public PictureCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapCard)

public:
    explicit MapCard(QWidget *parent = nullptr);
    ~MapCard() override = default;

    void display(const TrendsView &view);
    MapView &map() const { return *m_map; }
    QPushButton &closer() const { return *m_closer; }
    QList<QStringList> numbers() const override;

protected:
    void pageChanged() override;

private:
    MapCard(MapView *map, MapTableModel *model, QWidget *parent);

    MapView *m_map;
    MapTableModel *m_model;
    TextLabel *m_missingPath;
    QPushButton *m_closer;
};

} // namespace mooring::ui

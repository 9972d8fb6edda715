// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mappath.h"

#include <QWidget>

class QVBoxLayout;

namespace mooring::ui {

enum class MapSign;
class MapKeyRow;
class TextLabel;

/// What the map shows, in words, each beside the sign it has there.
class MapNotes final : public QWidget
{
    Q_OBJECT

public:
    explicit MapNotes(QWidget *parent = nullptr);

    void display(const MapPath &path, const TrendsView &view);
    QString summary() const; ///< all of it, as one text

private:
    MapKeyRow *addRow(MapSign sign);

    QVBoxLayout *m_layout;
    TextLabel *m_area;
    MapKeyRow *m_now;
    MapKeyRow *m_start;
    MapKeyRow *m_way;
    MapKeyRow *m_regions;
    TextLabel *m_missing;
};

} // namespace mooring::ui

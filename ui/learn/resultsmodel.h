// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QAbstractListModel>

namespace mooring::ui {

/// What answers a query, best first: pages, patterns, steps, words of the glossary.
class ResultsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { UrlRole = Qt::UserRole, HitRole, TitleRole };

    explicit ResultsModel(const library::Library &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setQuery(const QString &query);

private:
    const library::Library &m_library;
    std::vector<library::SearchHit> m_hits;
};

} // namespace mooring::ui

Q_DECLARE_METATYPE(mooring::library::SearchHit)

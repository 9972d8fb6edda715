// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace mooring::library {
class Library;
}

namespace mooring::ui {

/// The contents as one list: the name of each theme, which can't be chosen, and its pages.
class ContentsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, ThemeRole, ReadRole };

    explicit ContentsModel(const library::Library &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex indexOf(const QString &page) const;
    /// Ids of the pages marked as read.
    void setReadPages(const QStringList &pages);

private:
    struct Row {
        QString id; ///< empty for a theme
        QString title, summary;
    };
    std::vector<Row> m_rows;
    QStringList m_read;
};

} // namespace mooring::ui

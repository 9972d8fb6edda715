// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class FilterRow;

/// "Starred" and the searches the person has kept, each with the number of entries it finds now.
class SavedFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit SavedFilters(Journal &journal, QWidget *parent = nullptr);

    /// Keeps the search under a name; one of the same name is replaced.
    Status keep(const QString &name, const QString &query);

signals:
    void chosen(const QString &query);
    void failed(const mooring::Error &error);

private:
    struct Shown {
        FilterRow *row;
        QString query;
    };

    void fill();
    FilterRow *add(const QString &icon, const QString &name, const QString &query, bool removable);
    void remove(const QString &name);
    void countNext();
    void countAll(int after);

    Journal &m_journal;
    QVBoxLayout *m_rows;
    std::vector<Shown> m_shown;
    QTimer m_counting;
    std::size_t m_counted = 0; ///< so many of those shown have been counted
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/completions.h"

#include <QCompleter>

class QLineEdit;
class QStandardItemModel;

namespace mooring::ui {

/// Completes the piece of the search around the caret: operators, names, patterns. Tab or Enter takes the
/// chosen row.
class SearchCompleter final : public QCompleter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchCompleter)

public:
    SearchCompleter(const Journal &journal, QLineEdit &field);
    ~SearchCompleter() override = default;

    const Completions &offered() const { return m_offered; }

private:
    void offer();
    void fill();
    void openPopup();
    void take(const QModelIndex &row);

    const Journal &m_journal;
    QLineEdit &m_field;
    QStandardItemModel *m_rows;
    Completions m_offered;
};

} // namespace mooring::ui

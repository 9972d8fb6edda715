// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Overview;
class SearchBox;

/// The left pane: search above, overview below. Folded, the search moves into a bar that goes above the list,
/// and the overview opens from a button beside it.
class SearchPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchPane)

public:
    explicit SearchPane(Journal &journal, QWidget *parent = nullptr);
    ~SearchPane() override = default;

    SearchBox &search() const { return *m_search; }
    Overview &overview() const { return *m_overview; }
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    /// The bar of the folded pane; shown only then.
    QWidget *bar() const { return m_bar; }
    void closePopup();

private:
    void makeBar();
    void makePopup();
    void openPopup();

    SearchBox *m_search;
    Overview *m_overview;
    QVBoxLayout *m_column;
    QHBoxLayout *m_searchLine = nullptr;
    QWidget *m_bar = nullptr;
    QHBoxLayout *m_barRow = nullptr;
    QToolButton *m_calendar = nullptr;
    QFrame *m_popup = nullptr;
    bool m_folded = false;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class ContentsModel;
class ResultsModel;
class SearchField;

/// The contents of the library, and instead of them what a search has found while there is something in the
/// search field.
class ContentsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPane(const library::Library &library, QWidget *parent = nullptr);

    void setCurrentPage(const QString &id);
    SearchField &searchField() const { return *m_search; }
    QListView &results() const { return *m_results; }
    void setReadPages(const QStringList &pages);
    /// As a drawer over the page it has an edge to stand out from it.
    void setDrawer(bool drawer);

signals:
    /// Chosen from the contents; `query` is what was searched for, or empty.
    void pageChosen(const QString &id, const QString &query);
    /// A pattern, step or word that was found, as the url of a link.
    void linkChosen(const QUrl &url, const QString &query);
    void dismissed(); ///< Esc with nothing left to clear

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createSearch();
    QListView *createList(const QString &name);
    void search(const QString &query);
    void choose(const QModelIndex &index);
    void revealCurrent();

    ContentsModel *m_contentsModel;
    ResultsModel *m_resultsModel;
    SearchField *m_search;
    QListView *m_contents;
    QListView *m_results;
    QLabel *m_nothing;
    QStackedWidget *m_lists;
    bool m_drawer = false;
};

} // namespace mooring::ui

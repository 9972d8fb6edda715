// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class ElidedLabel;
class EntryList;
class EntryListModel;
class EntrySearch;
class TextLabel;

/// The middle pane: how many entries there are, the list, and words where there would be none.
class EntryPane final : public QWidget
{
    Q_OBJECT

public:
    EntryPane(const Journal &journal, EntryListModel &model, const EntrySearch &search,
              QWidget *parent = nullptr);

    EntryList &list() const { return *m_list; }
    /// Above the head, for the search of a narrow window; null takes what is there away.
    void setTop(QWidget *top);
    /// Says again how many there are.
    void refresh();
    QString summary() const;

signals:
    void saveFilterRequested();
    void clearRequested();

private:
    QWidget *makeHead();
    void showCount(int count);
    QString countWords(int count) const;
    QWidget *makeNothing();
    QString nothingWords() const;

    const Journal &m_journal;
    const EntryListModel &m_model;
    const EntrySearch &m_search;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_top = nullptr;
    ElidedLabel *m_count = nullptr;
    QPushButton *m_saveFilter = nullptr;
    QStackedLayout *m_pages = nullptr;
    EntryList *m_list = nullptr;
    QWidget *m_nothing = nullptr;
    TextLabel *m_nothingWords = nullptr;
};

} // namespace mooring::ui

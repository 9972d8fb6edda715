// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/entrytexts.h"

#include <QAbstractListModel>
#include <QPersistentModelIndex>

#include <optional>

namespace mooring::ui {

struct PatternMark {
    QString name;
    PatternGroup group = PatternGroup::Secure;
};

/// One row as the delegate draws it and a screen reader reads it.
struct EntryItem {
    EntryId id{};
    QDate day;
    QString who; ///< empty for "in general"
    QString title;
    QString text;
    std::vector<HitRange> hits; ///< in text
    std::vector<PatternMark> patterns;
    double anxiety = 0;   ///< NaN when there is no score
    double avoidance = 0; ///< as anxiety
    bool starred = false;
};

/// Entries newest first: all of them, straight from the journal's rows, or the hits of a search.
class EntryListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryListModel)

public:
    enum Role { ItemRole = Qt::UserRole + 1, IdRole };

    explicit EntryListModel(Journal &journal, QObject *parent = nullptr);
    ~EntryListModel() override = default;

    void showAll();
    /// The first hits of a search; completeHits() brings the ids of the others.
    void showHits(const SearchQuery &query, std::span<const SearchHit> hits);
    void completeHits(std::vector<EntryId> ids);
    bool showsAll() const { return !m_hits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QModelIndex indexOf(EntryId id) const; ///< invalid when it is not in the list
    EntryId idAt(const QModelIndex &index) const;
    /// What is held in memory beside the journal's own rows, for those who count.
    qsizetype textsHeld() const { return m_texts.held(); }

private:
    void followAdding();
    void followRemoving();
    void followMoving();
    void followChanges();
    void removeHit(EntryId id);
    int viewRow(int journalRow) const;
    const EntryText &textAt(int row) const;
    EntryItem itemAt(int row) const;
    static QString spoken(const EntryItem &item);
    std::vector<PatternMark> patternsIn(quint64 bits) const;

    Journal &m_journal;
    std::optional<std::vector<EntryId>> m_hits; ///< none: every row of the journal
    mutable EntryTexts m_texts;                 ///< a cache, filled while it is painted
    bool m_moving = false;
};

} // namespace mooring::ui

Q_DECLARE_METATYPE(mooring::ui::EntryItem)

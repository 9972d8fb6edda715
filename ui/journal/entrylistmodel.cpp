// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrylistmodel.h"

#include "ui/journal/entrywords.h"

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

bool endsASentence(const QString &text) { return u".?!…"_s.contains(text.back()); }

} // namespace

EntryListModel::EntryListModel(Journal &journal, QObject *parent)
    : QAbstractListModel{parent}
    , m_journal{journal}
    , m_texts{journal}
{
    followAdding();
    followRemoving();
    followMoving();
    followChanges();
}

void EntryListModel::showAll()
{
    beginResetModel();
    m_hits.reset();
    m_texts.setQuery({});
    endResetModel();
}

void EntryListModel::showHits(const SearchQuery &query, std::span<const SearchHit> hits)
{
    beginResetModel();
    m_hits.emplace();
    std::ranges::transform(hits, std::back_inserter(*m_hits), &SearchHit::id);
    m_texts.setQuery(query);
    m_texts.add(hits);
    endResetModel();
}

void EntryListModel::completeHits(std::vector<EntryId> ids)
{
    if (!m_hits || *m_hits == ids)
        return;
    const auto begun = std::ranges::mismatch(*m_hits, ids);
    if (begun.in1 == m_hits->end()) { // The usual case: what is on the screen stays where it is.
        beginInsertRows({}, static_cast<int>(m_hits->size()), static_cast<int>(ids.size()) - 1);
        m_hits = std::move(ids);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_hits = std::move(ids);
    endResetModel();
}

int EntryListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_hits ? m_hits->size() : m_journal.rows().size());
}

QVariant EntryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken(itemAt(index.row()));
    case ItemRole:
        return QVariant::fromValue(itemAt(index.row()));
    case IdRole:
        return QVariant::fromValue(static_cast<qint64>(idAt(index)));
    default:
        return {};
    }
}

QModelIndex EntryListModel::indexOf(EntryId id) const
{
    if (m_hits) {
        const auto found = std::ranges::find(*m_hits, id);
        return found == m_hits->end() ? QModelIndex{} : index(static_cast<int>(found - m_hits->begin()));
    }
    const auto row = m_journal.rowOf(id);
    return row ? index(viewRow(*row)) : QModelIndex{};
}

EntryId EntryListModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    return m_hits ? m_hits->at(row) : m_journal.rows()[m_journal.rows().size() - 1 - row].id;
}

// The journal counts from the oldest, the list from the newest.
int EntryListModel::viewRow(int journalRow) const { return rowCount() - 1 - journalRow; }

void EntryListModel::followAdding()
{
    connect(&m_journal, &Journal::entryAboutToBeAdded, this, [this](int row) {
        if (!m_hits)
            beginInsertRows({}, rowCount() - row, rowCount() - row);
    });
    connect(&m_journal, &Journal::entryAdded, this, [this] {
        if (!m_hits)
            endInsertRows();
    });
}

void EntryListModel::followRemoving()
{
    connect(&m_journal, &Journal::entryAboutToBeRemoved, this, [this](int row) {
        const auto id = m_journal.rows()[static_cast<std::size_t>(row)].id;
        m_texts.forget(id);
        if (m_hits)
            removeHit(id);
        else
            beginRemoveRows({}, viewRow(row), viewRow(row));
    });
    connect(&m_journal, &Journal::entryRemoved, this, [this] {
        if (!m_hits)
            endRemoveRows();
    });
}

void EntryListModel::removeHit(EntryId id)
{
    const auto gone = indexOf(id);
    if (!gone.isValid())
        return;
    beginRemoveRows({}, gone.row(), gone.row());
    m_hits->erase(m_hits->begin() + gone.row());
    endRemoveRows();
}

void EntryListModel::followMoving()
{
    connect(&m_journal, &Journal::entryAboutToMove, this, [this](int from, int to) {
        m_texts.forget(m_journal.rows()[static_cast<std::size_t>(from)].id);
        if (!m_hits)
            m_moving = beginMoveRows({}, viewRow(from), viewRow(from), {}, rowCount() - to);
    });
    connect(&m_journal, &Journal::entryMoved, this, [this](int row) {
        if (std::exchange(m_moving, false))
            endMoveRows();
        if (!m_hits)
            emit dataChanged(index(viewRow(row)), index(viewRow(row)));
    });
}

void EntryListModel::followChanges()
{
    connect(&m_journal, &Journal::entryChanged, this, [this](int row) {
        const auto id = m_journal.rows()[static_cast<std::size_t>(row)].id;
        m_texts.forget(id);
        if (const auto changed = indexOf(id); changed.isValid())
            emit dataChanged(changed, changed);
    });
    connect(&m_journal, &Journal::aboutToReset, this, [this] { beginResetModel(); });
    connect(&m_journal, &Journal::wasReset, this, [this] {
        m_texts.forgetAll();
        endResetModel();
    });
    const auto repaint = [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
    };
    connect(&m_journal, &Journal::relationshipsChanged, this, repaint);
    connect(&m_journal, &Journal::patternsChanged, this, repaint);
}

const EntryText &EntryListModel::textAt(int row) const
{
    const auto id = idAt(index(row));
    if (const auto *known = m_texts.find(id))
        return *known;
    const auto first = row / EntryTexts::chunk * EntryTexts::chunk;
    const auto last = std::min(first + EntryTexts::chunk, rowCount());
    std::vector<EntryId> ids;
    for (auto at = first; at < last; ++at)
        ids.push_back(idAt(index(at)));
    m_texts.fetch(ids);
    return *m_texts.find(id);
}

EntryItem EntryListModel::itemAt(int row) const
{
    const auto &text = textAt(row);
    return {.id = text.row.id,
            .day = text.row.date(),
            .who = m_journal.nameOf(text.row.with),
            .title = text.title,
            .text = text.text,
            .hits = text.hits,
            .patterns = patternsIn(text.row.patterns),
            .anxiety = text.row.anxiety,
            .avoidance = text.row.avoidance,
            .starred = text.row.starred};
}

std::vector<PatternMark> EntryListModel::patternsIn(quint64 bits) const
{
    std::vector<PatternMark> found;
    const auto &all = m_journal.patterns().all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((bits >> i & 1U) != 0)
            found.push_back({all[i].name, all[i].group});
    }
    return found;
}

QString EntryListModel::spoken(const EntryItem &item)
{
    QStringList parts{dayWith(item.day, item.who)};
    if (item.starred)
        parts += tr("starred");
    if (!item.title.isEmpty())
        parts += item.title;
    parts += item.text;
    for (const auto &pattern : item.patterns)
        parts += pattern.name;
    if (const auto scores = scoreWords(item.anxiety, item.avoidance); !scores.isEmpty())
        parts += scores;
    QString spoken;
    for (const QString &part : std::as_const(parts)) {
        if (!spoken.isEmpty())
            spoken += endsASentence(spoken) ? u" "_s : u". "_s;
        spoken += part;
    }
    return spoken;
}

} // namespace mooring::ui

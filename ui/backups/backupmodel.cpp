// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupmodel.h"

#include <QLocale>

#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

QString reasonInWords(BackupReason reason)
{
    switch (reason) {
    case BackupReason::FirstOfDay:
        return BackupModel::tr("Of the day");
    case BackupReason::ByHand:
        return BackupModel::tr("By hand");
    case BackupReason::BeforeImport:
        return BackupModel::tr("Before an import");
    case BackupReason::BeforeRestore:
        return BackupModel::tr("Before restoring");
    case BackupReason::BeforePassphrase:
        return BackupModel::tr("Before a new passphrase");
    case BackupReason::BeforeUpgrade:
        return BackupModel::tr("Before an update");
    case BackupReason::Damaged:
        return BackupModel::tr("A damaged file, kept");
    }
    Q_UNREACHABLE();
}

constexpr qint64 mebibyte = qint64{1024} * 1024;

QString stateInWords(BackupContent::State state)
{
    switch (state) {
    case BackupContent::State::Good:
        return BackupModel::tr("Good");
    case BackupContent::State::Damaged:
        return BackupModel::tr("Damaged");
    case BackupContent::State::OtherPassphrase:
        return BackupModel::tr("Another passphrase");
    case BackupContent::State::Newer:
        return BackupModel::tr("Newer Mooring");
    }
    Q_UNREACHABLE();
}

/// Its number of entries is known when it could be opened.
QString entriesInWords(const std::optional<BackupContent> &content)
{
    const bool opened = content
                     && (content->state == BackupContent::State::Good
                         || (content->state == BackupContent::State::Damaged && content->entries > 0));
    return opened ? QLocale{}.toString(content->entries) : u"–"_s;
}

} // namespace

void BackupModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const BackupModel::Row *BackupModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

bool BackupModel::isGood(int row) const
{
    const Row *known = rowAt(row);
    return known != nullptr && known->content && known->content->state == BackupContent::State::Good;
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString BackupModel::words(const Row &row, Column column)
{
    const QLocale locale;
    switch (column) {
    case When:
        return locale.toString(row.file.made, tr("d MMM yyyy, HH:mm"));
    case Why:
        return reasonInWords(row.file.reason);
    case Entries:
        return entriesInWords(row.content);
    case Size:
        return locale.formattedDataSize(row.file.bytes, row.file.bytes < mebibyte ? 0 : 1);
    case State:
        return row.content ? stateInWords(row.content->state) : tr("Checking…");
    }
    Q_UNREACHABLE();
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index.row());
    if (row == nullptr || index.column() >= columns)
        return {};
    if (role == Qt::ToolTipRole)
        return row->file.path;
    if (role != Qt::DisplayRole)
        return {};
    return words(*row, static_cast<Column>(index.column()));
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant{Qt::AlignLeft | Qt::AlignVCenter};
    const std::array names{tr("Made"), tr("Why"), tr("Entries"), tr("Size"), tr("State")};
    return role == Qt::DisplayRole ? names.at(static_cast<std::size_t>(section)) : QVariant{};
}

} // namespace mooring::ui

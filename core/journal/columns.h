// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QDate>
#include <QString>
#include <QUuid>

namespace mooring {

/// How values stand in the columns of the journal: docs/storage.md.
inline QDate dayFrom(const QString &iso) { return QDate::fromString(iso, Qt::ISODate); }
inline QString isoOf(QDate day) { return day.toString(Qt::ISODate); }
inline QString textOf(QUuid uuid) { return uuid.toString(QUuid::WithoutBraces); }
inline qint64 raw(EntryId id) { return static_cast<qint64>(id); }

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>

namespace mooring {

/// An entry in short: enough to tell whether two journals hold the same, and to name it to the person.
struct EntryDigest {
    QDate day;
    QString words;   ///< title, or the beginning of the body
    QByteArray hash; ///< of everything the entry holds

    bool operator==(const EntryDigest &) const = default;
};

enum class Including { Entries, Trash };

/// By uuid.
QMap<QString, EntryDigest> digestsOf(const sqlite::Database &db, Including which);

} // namespace mooring

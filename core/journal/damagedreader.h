// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/journal/records.h"
#include "core/result.h"

#include <QMap>
#include <QStringList>

#include <utility>
#include <vector>

namespace mooring {

/// What could be read of a damaged journal.
struct Salvaged {
    JournalContents contents;
    std::vector<std::pair<QUuid, Entry>> drafts; ///< of which entry (null: a new one), and the draft
    QMap<QString, QString> settings;
    QStringList losses;    ///< one sentence for each thing that could not be read
    int proven = 0;        ///< entries of which their checksums say that they are as they were written
    bool isListed = false; ///< the tables are those that a journal has
};

/// Reads row by row; a page that can't be read costs only what was on it. Works on a copy: it may be changed.
/// Errors when nothing at all can be read, Cancelled.
Result<Salvaged> readDamaged(const QString &copy, const JournalKey &key, const Progress &progress);

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchindex.h"

#include "core/journal/checks.h"
#include "core/journal/store.h"

namespace mooring {

using sqlite::Database;
using sqlite::OpenMode;

Status mendSearchIndex(const QString &journal, const QString &copy, const JournalKey &key,
                       const Progress &progress)
{
    try {
        Database looked = Store::connect(copy, OpenMode::ReadWrite, key);
        if (checks::search(looked, progress).empty())
            return {};
        Database db = Store::connect(journal, OpenMode::ReadWrite, key);
        db.keepLog(); // whoever has it open goes on using it
        db.execute("INSERT INTO entry_search (entry_search) VALUES ('rebuild')");
        return {};
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{Store::explain(exception)};
    }
}

} // namespace mooring

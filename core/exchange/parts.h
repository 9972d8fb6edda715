// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"

namespace mooring::exchange {

/// Hands what is read to somebody, entries some at a time; without anybody keeps it all.
class Parts
{
public:
    static constexpr int mostEntries = 250'000; ///< that come in at once

    explicit Parts(TakeContents take) : m_take{std::move(take)} {}

    /// What entries name, before the entries that name it.
    Status add(const JournalContents &records);
    /// Invalid above mostEntries.
    Status add(PortableEntry entry);
    /// Hands over what is left; what is kept, where nobody takes it.
    Result<JournalContents> finished();

private:
    Status hand();

    TakeContents m_take;
    JournalContents m_kept;
    qsizetype m_size = 0; ///< of what is kept, in characters
    int m_count = 0;
};

} // namespace mooring::exchange

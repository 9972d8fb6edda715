// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/parts.h"

#include "core/exchange/tr.h"

#include <utility>

namespace mooring::exchange {

namespace {

constexpr std::size_t someEntries = 64;
constexpr qsizetype someCharacters = qsizetype{256} * 1024;

} // namespace

Status Parts::add(const JournalContents &records)
{
    if (m_take)
        return hand().and_then([&] { return m_take(records); });
    m_kept = records;
    return {};
}

Status Parts::add(PortableEntry entry)
{
    if (++m_count > mostEntries)
        return failure(Error::Kind::Invalid,
                       Tr::tr("it holds more than %L1 entries; bring it in part by part").arg(mostEntries));
    m_size += entry.entry.body.size() + entry.entry.extra.size();
    m_kept.entries.push_back(std::move(entry));
    const bool isFull = m_kept.entries.size() >= someEntries || m_size >= someCharacters;
    return m_take && isFull ? hand() : Status{};
}

Status Parts::hand()
{
    m_size = 0;
    const JournalContents part = std::exchange(m_kept, {});
    return part.entries.empty() ? Status{} : m_take(part);
}

Result<JournalContents> Parts::finished()
{
    if (m_take)
        if (const Status handed = hand(); !handed)
            return tl::unexpected<Error>{handed.error()};
    return std::move(m_kept);
}

} // namespace mooring::exchange

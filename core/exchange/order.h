// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace mooring::exchange {

/// Exports list everything in an order that depends on nothing but what is listed, so that two exports of the
/// same journal are the same bytes; equal ones stay as they came.
template <typename Item, typename Key>
std::vector<const Item *> inOrder(const std::vector<Item> &items, Key key)
{
    std::vector<const Item *> order;
    order.reserve(items.size());
    for (const Item &item : items)
        order.push_back(&item);
    std::ranges::stable_sort(order, [&key](const Item *a, const Item *b) { return key(*a) < key(*b); });
    return order;
}

/// By day, then time of writing, then UUID.
inline std::vector<const PortableEntry *> inOrder(const std::vector<PortableEntry> &entries)
{
    return inOrder(entries, [](const PortableEntry &portable) {
        const Entry &entry = portable.entry;
        return std::tuple{entry.day, entry.writtenAt.toMSecsSinceEpoch(), entry.uuid};
    });
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace mooring {

/// Told by a long job how far it is, 0 to 1, on the job's own thread; answers whether to go on. May be empty.
using Progress = std::function<bool(double)>;

/// Part of the way of a longer job: 0..1 of the part becomes from..to of the whole.
inline Progress partOf(const Progress &whole, double from, double to)
{
    if (!whole)
        return {};
    return [whole, from, to](double done) { return whole(from + (to - from) * done); };
}

} // namespace mooring

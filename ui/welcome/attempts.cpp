// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/attempts.h"

#include <algorithm>

namespace mooring::ui {

std::chrono::seconds Attempts::waitAfter(int failures)
{
    constexpr std::chrono::seconds first{5};
    constexpr int mostDoublings = 4;
    if (failures < free)
        return {};
    return std::min(longest, first * (1 << std::min(failures - free, mostDoublings)));
}

void Attempts::failed(Time now)
{
    ++m_failures;
    m_next = now + waitAfter(m_failures);
}

std::chrono::seconds Attempts::left(Time now) const
{
    return std::max(std::chrono::seconds{}, std::chrono::ceil<std::chrono::seconds>(m_next - now));
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/spoken.h"

#include <algorithm>

namespace mooring::trends {

std::vector<std::pair<Dimension, const DimensionFinding *>> spokenOf(const Findings &findings)
{
    std::vector<std::pair<Dimension, const DimensionFinding *>> dimensions{
        {Dimension::Anxiety, &findings.anxiety}, {Dimension::Avoidance, &findings.avoidance}};
    std::erase_if(dimensions, [](const auto &dimension) {
        return !dimension.second->now || dimension.second->checkIns < fewestCheckIns;
    });
    return dimensions;
}

int checkInsOf(const Findings &findings)
{
    return std::max(findings.anxiety.checkIns, findings.avoidance.checkIns);
}

QString capitalised(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

} // namespace mooring::trends

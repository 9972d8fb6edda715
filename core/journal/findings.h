// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace mooring {

/// Something that is not as it should be in a journal, in words for the person.
struct Finding {
    enum class Part {
        File,   ///< pages the engine cannot read, or that contradict each other
        Shape,  ///< tables, indexes or triggers missing, changed or not ours
        Links,  ///< a row that points to a row that is not there
        Values, ///< a value out of its bounds, or text that is no text
        Words,  ///< something that is not as it was written
        Search  ///< the search index does not agree with the entries
    };

    Part part = Part::File;
    QString words;
    QString detail = {}; ///< what the engine said, for a report; holds no word of the journal

    bool operator==(const Finding &) const = default;
};

using Findings = std::vector<Finding>;

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace mooring {

/// A run of words that stayed, came or went between two texts.
struct DifferencePiece {
    enum class Kind { Same, Added, Removed };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DifferencePiece &) const = default;
};

/// What makes `after` of `before`, by words, spaces and single other characters: the pieces that are not
/// Added make up `before`, those that are not Removed `after`; neighbours are of different kinds, and what
/// went stands before what came. As short as can be (Myers, An O(ND) difference algorithm, 1986), unless the
/// texts differ in so much that the search is given up: then everything between what they begin and end with
/// alike went and came.
std::vector<DifferencePiece> difference(const QString &before, const QString &after);

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"

#include <QString>

#include <optional>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Something that may stand in a search where the caret is.
struct Completion {
    QString words;  ///< for the person: a name, or what an operator does
    QString insert; ///< as it is typed, such as "tag:withdrawal"
    std::optional<PatternGroup> group;

    /// An operator waits for its value; anything else is whole and is followed by a space.
    bool isWhole() const
    {
        return !insert.endsWith(u':') && !insert.endsWith(u'>') && !insert.endsWith(u'<');
    }
};

/// What fits the piece of text around the caret, and where that piece stands.
struct Completions {
    qsizetype start = 0;
    qsizetype length = 0;
    bool afterOperator = false; ///< a value is expected, so the first offer may be chosen at once
    std::vector<Completion> offers;
};

Completions completionsAt(const QString &text, qsizetype caret, const Journal &journal);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>

namespace mooring {
class Journal;
}

namespace mooring::exchange {

/// What foreign words mean, as Choices::meanings has it: a word in lower case -> a pattern's id, a person's
/// name, or one of the five groups of moods.
using Meanings = QHash<QString, QString>;

/// What the person said at earlier imports; it belongs to the journal.
Meanings rememberedMeanings(const Journal &journal);
/// Adds to what is remembered; a word without a meaning is forgotten.
Status rememberMeanings(Journal &journal, const Meanings &said);

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "core/journal/search.h"

#include <QString>

namespace mooring::ui {

/// What an understood part of a search says on its chip: "with Sam", "“quiet”", "closeness‑worry above 5".
QString partWords(const QueryPart &part, const PatternCatalogue &patterns);
/// All parts in one phrase, for "nothing was found".
QString queryWords(const SearchQuery &query, const PatternCatalogue &patterns);
/// What was typed, without one of its parts and the space it leaves.
QString withoutPart(const QString &text, const QueryPart &part);

} // namespace mooring::ui

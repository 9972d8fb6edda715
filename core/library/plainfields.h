// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/frontmatter.h"

#include <QString>

#include <optional>
#include <vector>

namespace mooring::library {

/// The fields of a front matter that is nothing but one-line keys with plain or quoted text, or flat lists
/// and maps of plain text, as nearly all are: of these there are no two ways to read them, and doing so
/// without a YAML reader takes a twentieth of its time. Nothing for anything else, so that a YAML reader
/// decides, as it does about every mistake. Lines count as in FrontMatter.
std::optional<std::vector<Field>> plainFields(QStringView yaml);

} // namespace mooring::library

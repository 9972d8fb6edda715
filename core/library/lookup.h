// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::library {

class Library;

/// The pages to look something up in, in Markdown with [[links]]. They are made of the other content, so they
/// are never out of date.
namespace lookup {

/// Ids of these pages.
inline constexpr auto glossary = "glossary", patterns = "patterns", index = "index";

QString glossaryText(const Library &library);
QString patternsText(const Library &library);
QString indexText(const Library &library);

} // namespace lookup

} // namespace mooring::library

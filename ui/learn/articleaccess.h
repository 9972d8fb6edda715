// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::ui {

/// Tells Qt how screen readers see an ArticleView: headings, paragraphs, list items, pictures, tables with
/// their cells and headers, in the order of the text, and the links within them. Only the first call does
/// anything.
void installArticleAccessibility();

} // namespace mooring::ui

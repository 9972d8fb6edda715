// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

struct ArticleLook;

/// Underlines every word of the glossary with dots where it first stands in a paragraph, and gives it its
/// meaning as a tool tip. It becomes a link to term:ID, so it can be reached with Tab.
void markTerms(QTextDocument &document, const library::Library &library, const ArticleLook &look);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace mooring {
struct Pattern;
}

namespace mooring::library {
class Library;
struct Page;
struct PageHead;
} // namespace mooring::library

namespace mooring::ui {

struct ArticleLook;

/// A page under its title.
QString pageInMarkdown(const library::Library &library, const library::Page &page);

/// What a pattern means, what it is good for, and what else one could do.
QString patternInMarkdown(const library::Library &library, const Pattern &pattern);

/// The links of a foot that are not about pages, patterns or steps.
namespace foot {
inline constexpr auto sources = "foot:sources"; ///< shows or hides where a page comes from
inline constexpr auto entries = "foot:entries"; ///< the entries in which a pattern shows up
inline constexpr auto read = "foot:read";       ///< marks a page as read, or takes the mark away
} // namespace foot

/// What the foot of a page is like at the moment.
struct FootState {
    bool sourcesShown = false;
    bool read = false;       ///< marked as read
    bool readOffered = true; ///< not on paper
};

/// Under a page: related pages, what leads here, where it comes from (folded until wanted), the page that
/// comes next.
void appendFoot(QTextDocument &document, const library::Library &library, const library::PageHead &page,
                FootState state, const ArticleLook &look);

/// Under a pattern: its page, and the way to the entries that have it.
void appendFoot(QTextDocument &document, const library::Library &library, const Pattern &pattern,
                const ArticleLook &look);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::exchange {

/// The words of a piece of HTML as Markdown: bold, italic, struck out, headings, lists, quotes, links, line
/// breaks and entities. Other tags are dropped, with their content where it is none to read (script, style).
/// A "<" that begins no tag stays what it is.
QString markdownFromHtml(const QString &html);

/// The same for a title: one line, without marks.
QString titleFromHtml(const QString &html);

} // namespace mooring::exchange

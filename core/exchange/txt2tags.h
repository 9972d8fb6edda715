// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::exchange {

/// RedNotebook's markup as Markdown: headings, italic, struck out, underlined (as <u>), code, numbered lists,
/// rules, tables, pictures, links and forced line breaks. Text that shows no sign of txt2tags but some of
/// Markdown is left alone, since newer versions write Markdown.
QString markdownFromTxt2tags(const QString &text);

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::library {

/// Markdown without [[links]] as plain text for a terminal: headings underlined, lists with dots, pictures by
/// their descriptions, every row of a table as its head and then one line for each column. Lines are as long
/// as their paragraphs.
QString inPlainText(const QString &markdown);

} // namespace mooring::library

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring {

/// A text for a list, where Markdown is not drawn: without the marks of headings, quotes and emphasis. Signs
/// that mean themselves ("2 * 3", "snake_case") stay.
QString withoutMarks(const QString &text);

} // namespace mooring

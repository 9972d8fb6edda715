// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/typeset.h"

#include <vector>

namespace mooring::ui {

/// The Markdown of an entry as paragraphs: emphasis, headings and lists as such, line breaks where the person
/// made them, no pictures. Nothing is fetched and no HTML is understood.
std::vector<Paragraph> proseOf(const QString &markdown);

} // namespace mooring::ui

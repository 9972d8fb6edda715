// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/page.h"
#include "core/library/step.h"
#include "core/result.h"

namespace mooring::library {

/// A page from the text of its file; a flaw when a key that every page needs is missing or has the wrong
/// shape. `file` is only remembered and named.
tl::expected<Page, Flaw> readPage(const QString &text, const QString &file);

/// A step from the text of its file; a flaw as for a page, and when it has not exactly four parts.
tl::expected<Step, Flaw> readStep(const QString &text, const QString &file);

Result<std::vector<Source>> readSources(const QByteArray &json);
Result<std::vector<Term>> readGlossary(const QByteArray &json);
Result<std::vector<HelpLine>> readHelpLines(const QByteArray &json);

} // namespace mooring::library

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "core/result.h"

#include <QString>

namespace mooring::test {

/// The passphrase of the encrypted journals in tests/data; documented in the README there.
QString fixturePassphrase();

/// A new journal at path in which every table of the schema has rows: sixty made-up days up to 1 March 2026,
/// and an own pattern, an earlier version, drafts, trash, a plan with its log, an assessment, a filter, an
/// import's source and a setting. The same words each time.
Status makeFullJournal(const QString &path, const Passphrase &passphrase);

} // namespace mooring::test

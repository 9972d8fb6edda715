// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

#include <QString>

#include <vector>

namespace mooring::ui {

/// What an import would bring, or has brought, in two or three short sentences.
QString outcomeInWords(const ImportOutcome &outcome, bool dryRun);

/// The first entries as they will look, one line each, after a line break; nothing of none.
QString sampleInWords(const std::vector<PortableEntry> &entries);

/// What was left out, one line each; of many the first ones and how many more there are.
QString problemsInWords(const QStringList &problems);

} // namespace mooring::ui

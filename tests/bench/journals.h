// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QString>

#include <memory>

namespace mooring::bench {

/// The passphrase of every journal of the benchmarks.
Passphrase passphrase();

/// The path of an encrypted made-up journal of `entries` entries of about 640 characters with check-ins and
/// patterns, made once per run in a temporary folder.
QString journalOf(int entries);

std::unique_ptr<Journal> open(const QString &path);

/// An evening's entry as people write it: 640 characters, six answers, three patterns, one step.
Entry evening(const Journal &journal);

} // namespace mooring::bench

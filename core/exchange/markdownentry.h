// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace mooring::exchange {

/// The version of the check-in a file means when it names none.
inline constexpr QLatin1StringView firstCheckIn{"daily-1"};

/// The keys of an entry's front matter, in the order they are written; docs/commands.md says what they mean.
/// Others are kept in Entry::extra and written back after them.
const QStringList &entryKeys();

/// An entry as a Markdown file with front matter. Reading it back gives the same entry, to the byte. Scores
/// are for other programs: written behind the answers they are made of, and passed over when read.
QString entryToMarkdown(const PortableEntry &entry, const Scores &scores = {});

/// Reads such a file, or any Markdown: without a date in its front matter the entry is about `otherwise`.
/// Invalid, with line and reason, when something does not fit.
Result<PortableEntry> entryFromMarkdown(const QString &text, const Known &known, QDate otherwise = {});

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace mooring::exchange {

/// A file of an export that has several.
struct NamedContent {
    QString name;
    QByteArray content;
};

/// One Markdown file, or all of a folder or archive and the folders in it, hidden ones left out. Without a
/// date in its front matter the day comes from a name like 2026-03-01.md. A file mooring.json beside them
/// brings what entries can't carry (people, own patterns, milestones, …); index and notes about people are
/// passed over.
/// Entries are taken as they are read, or kept if nobody takes them.
Result<Reading> readMarkdown(Source &source, const Known &known, const TakeContents &take = {});

/// The files of writeVault, all at once; see there.
std::vector<NamedContent> writeMarkdown(const JournalContents &contents, const CheckIn &checkIn = {});

} // namespace mooring::exchange

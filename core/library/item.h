// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <optional>

namespace mooring::library {

/// A page as the index knows it, and its text once somebody has asked for it.
struct Library::Item {
    PageHead head;
    QString file;
    mutable std::optional<Page> page;
};

/// A page made ready for searching.
struct Library::Searchable {
    const PageHead *head = nullptr;
    SearchableText title, aliases, terms, summary, body;
};

/// Nothing if it can't be read or is not UTF-8.
std::optional<QString> textOfFile(const QString &name);

} // namespace mooring::library

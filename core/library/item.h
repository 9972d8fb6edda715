// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QByteArray>

#include <optional>

namespace mooring::library {

/// A page as the index knows it, and its text once somebody has asked for it.
struct Library::Item {
    PageHead head;
    QString file;                               ///< empty for a page made of others
    QString (*made)(const Library &) = nullptr; ///< its text, then
    mutable std::optional<Page> page;
};

/// Something to be found, made ready for searching.
struct Library::Searchable {
    Link::Kind kind = Link::Kind::Page;
    QString target;
    SearchableText title, aliases, terms, summary, body;
};

/// Nothing if it can't be read or is not UTF-8.
std::optional<QString> textOfFile(const QString &name);
/// Nothing if it can't be read.
std::optional<QByteArray> bytesOfFile(const QString &name);

} // namespace mooring::library

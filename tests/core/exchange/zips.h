// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/markdown.h"
#include "core/exchange/source.h"

#include <QByteArray>

#include <memory>
#include <vector>

/// A zip archive of these files; `links` says that they are symbolic links to what they hold.
QByteArray zipOf(const std::vector<mooring::exchange::NamedContent> &files, bool links = false);

/// Such an archive, opened.
std::unique_ptr<mooring::exchange::Source>
sourceOf(const std::vector<mooring::exchange::NamedContent> &files);

/// One file of this name and content, in a folder that is there as long as the tests.
std::unique_ptr<mooring::exchange::Source> fileOf(const QString &name, const QByteArray &content);

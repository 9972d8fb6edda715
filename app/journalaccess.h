// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/places.h"
#include "core/result.h"

#include <QString>

#include <memory>

class QCommandLineParser;

namespace mooring::app {

/// The name under which settings are kept; to be called before any are read.
void setIdentity();

/// From --passphrase-file, or another option like it: the file's first line, or that of stdin for "-". Empty
/// without the option.
Result<Passphrase> passphraseFrom(const QCommandLineParser &options,
                                  const QString &option = QStringLiteral("passphrase-file"));

struct NamedJournal {
    QString path;
    Passphrase passphrase;
};

/// The journal of --journal, or the last one, and what --passphrase-file says. Not opened; an error when it
/// needs a passphrase and none is given.
Result<NamedJournal> namedJournal(const QCommandLineParser &options);

/// The journal of --journal, or the last one, opened with --passphrase-file if it needs that. The
/// first of a day to write makes that day's backup.
Result<std::unique_ptr<Journal>> openJournal(const QCommandLineParser &options, Journal::Access access);

/// The row id of a person named on the command line. NotFound, listing the names, for an unknown one.
Result<RelationshipId> personNamed(const Journal &journal, const QString &name);

} // namespace mooring::app

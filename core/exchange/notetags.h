// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importedscores.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace mooring::exchange {

/// What a note of another program says about itself, in its front matter (`tags: a, b`, `anxiety: 3`) and in
/// its text (`#tag`, `#weight:72.5kg`, `with:: Sam`). All of it stays where it is, too.
struct NoteMarks {
    QStringList tags; ///< without #, each once; those in code are none
    QString with;
    ImportedScores scores;
    bool starred = false;
};

/// `extra` is the YAML and `body` the text of an entry. Scores that are none from 1 to 7 are another
/// program's, and not taken.
NoteMarks marksOf(const QString &extra, const QString &body);

} // namespace mooring::exchange

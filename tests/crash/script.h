// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace mooring::crash {

/// One change of a journal, as it is written on the pipe: "save 7 2".
struct Step {
    enum class Kind { Save, Draft, Discard, Trash, Restore, Star, Import, Setting };

    Kind kind = Kind::Save;
    int key = 0;   ///< which entry; for a draft 0 is a new one
    int value = 0; ///< Save, Draft: which version; Import: how many; Star: 0 or 1; Setting: what

    QByteArray text() const;
    static std::optional<Step> from(const QByteArray &text);
};

/// What a journal must hold after some steps.
struct Model {
    struct Kept {
        int version = 0;
        bool starred = false;
        bool trashed = false;
    };

    QMap<int, Kept> entries;
    QMap<int, int> drafts; ///< version by entry
    int setting = 0;

    void apply(const Step &step);
};

/// The same entry for the same numbers, between a few words and some pages long.
Entry entryFor(int key, int version);

/// Does it. Every entry is found by its id, so a new one may be saved again after a failure.
Status perform(Journal &journal, const Step &step);

/// The next step of a made-up person, for whom the model holds what they did.
Step nextStep(const Model &model, int firstKey, quint32 random);

/// The first thing in which the journal is not as the model has it, or nothing.
QString difference(const Journal &journal, const Model &model);

} // namespace mooring::crash

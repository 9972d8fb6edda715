// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/cuephrase.h"
#include "core/attachment/cuetext.h"
#include "core/result.h"

#include <QLocale>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace mooring {

/// Why a text was taken for one beside which nothing about openness or trust is to stand.
struct DangerCue {
    QString kind;   ///< "own-life", "violence", …, as in danger-cues.json
    QString phrase; ///< the one that was found, as it stands there
    QString words;  ///< those of the text, in plain words

    bool operator==(const DangerCue &) const = default;
};

/// Words of danger in an entry: a list of phrases, and what makes them mean something else (idioms, denial,
/// the distant past, what is only imagined, films and dreams). It says present or not and why, grades
/// nothing, and keeps nothing.
class DangerCues
{
public:
    /// In the person's language, else in English.
    static Result<DangerCues> forLocale(const QLocale &locale);
    /// Damaged for what is no such list, or a phrase that can't be read.
    static Result<DangerCues> parse(const QByteArray &json);

    /// The first in the text; nothing where there is none.
    std::optional<DangerCue> find(const QString &text) const;

private:
    struct Cue {
        QString kind;
        CuePhrase phrase;
    };
    /// A sentence, and its words to be asked for.
    struct Sentence {
        QString text;
        CueWords words;
    };

    std::optional<DangerCue> findIn(const Sentence &sentence) const;
    bool isMeant(const Sentence &sentence, const QRegularExpressionMatch &match) const;
    bool isDenied(const QString &before, const QString &words) const;
    bool isIdiom(const Sentence &sentence, const QRegularExpressionMatch &match) const;

    CueSpelling m_spelling;
    std::vector<Cue> m_cues;
    std::vector<CuePhrase> m_idioms;
    std::vector<QRegularExpression> m_unreal, m_past, m_unlikely, m_seeming;
    QRegularExpression m_denial, m_break;
};

} // namespace mooring

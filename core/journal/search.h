// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mooring {

/// One understood piece of what was typed, and where it stands, so that it can be shown as a chip and taken
/// out.
struct QueryPart {
    enum class Kind {
        Word,
        Phrase,
        Excluded,
        With,
        Tag,
        Step,
        From,
        To,
        Anxiety,
        Avoidance,
        Starred,
        Trashed
    };

    Kind kind = Kind::Word;
    QString value; ///< the word, name, id, ISO day, or number as typed
    qsizetype start = 0;
    qsizetype length = 0;
};

/// A piece that was not understood, with a sentence saying why.
struct QueryProblem {
    qsizetype start = 0;
    qsizetype length = 0;
    QString message;
};

struct ScoreBound {
    enum class Compare { Less, AtMost, Equal, AtLeast, More };

    Compare compare = Compare::Equal;
    double value = 0;

    bool holds(double score) const; ///< false for a missing score (NaN)
};

/// What a search asks for. All parts must hold, but two names are alternatives: an entry has one person.
struct SearchQuery {
    QStringList words;    ///< matched as prefixes, whatever the case and accents
    QStringList phrases;  ///< matched as they stand
    QStringList excluded; ///< words or phrases that must not occur
    QStringList with;     ///< relationship names; "in general" is the empty name
    QStringList tags;     ///< pattern ids or names
    QList<int> steps;
    std::optional<QDate> from;
    std::optional<QDate> to;
    std::vector<ScoreBound> anxiety;
    std::vector<ScoreBound> avoidance;
    bool starred = false;
    bool trashed = false;

    std::vector<QueryPart> parts;
    std::vector<QueryProblem> problems;

    bool isEmpty() const { return parts.empty(); }
    bool hasText() const { return !words.isEmpty() || !phrases.isEmpty() || !excluded.isEmpty(); }
};

/// Reads `with:Sam tag:withdrawal step:5 from:2026-01 to:2026-03-15 anxiety:>5 avoidance:<=3 is:starred
/// is:trashed "exact words" -word word`. Never fails: what it does not understand is listed in problems and
/// otherwise ignored. A name with a space is quoted: with:"Aunt Jo". from:2026 and from:2026-01 mean their
/// first day, to: their last.
SearchQuery parseQuery(const QString &text);

/// A run of a snippet to be highlighted.
struct HitRange {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The places in text that the query's words and phrases match, in order, not overlapping: the search index's
/// own rules (whole words, case and accents ignored, words as prefixes).
std::vector<HitRange> hitRanges(const QString &text, const SearchQuery &query);

struct SearchHit {
    EntryId id{};
    QString title;
    QString snippet; ///< plain text, with an ellipsis where it was cut
    std::vector<HitRange> ranges;
};

/// The hit a list shows of an entry's texts (title, body, what happened, automatic, instead): about 160
/// characters around the first match, line breaks as spaces.
SearchHit hitIn(EntryId id, const QStringList &texts, const SearchQuery &query);

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mooring {

enum class PatternGroup { Secure, AlarmUp, AlarmDown, Both };

/// How a group stands in files and in the journal; nothing for what is not one.
QString toId(PatternGroup group);
std::optional<PatternGroup> patternGroupFrom(const QString &id);

/// A way of reacting that can be tagged on an entry.
struct Pattern {
    QString id;
    PatternGroup group = PatternGroup::Secure;
    /// Expected direction, -1, 0 or 1; only a prior, the person's own data decide.
    int anxietySign = 0, avoidanceSign = 0;
    QList<int> steps; ///< 1..9, those that work on it
    QString page;     ///< id of the page that explains it
    QString name, meaning, protects, automatic;
    QStringList sounds;       ///< how it may sound in a diary
    QStringList alternatives; ///< secure alternatives
    bool own = false;         ///< made by the person
    bool hidden = false;      ///< not offered, still shown where it was used

    bool operator==(const Pattern &) const = default;
};

/// The patterns in a stable order: the index is the pattern's bit in an entry. Built-in ones first, own ones
/// after them.
class PatternCatalogue
{
public:
    static constexpr int maxOwn = 39;
    static constexpr int longestName = 100; ///< characters

    /// From `:/mooring/patterns.json` and the words in the person's language, else in English.
    static Result<PatternCatalogue> builtIn(const QLocale &locale);
    static Result<PatternCatalogue> parse(const QByteArray &facts, const QByteArray &words);

    const std::vector<Pattern> &all() const { return m_patterns; }
    std::vector<Pattern> inGroup(PatternGroup group) const;
    const Pattern *find(const QString &id) const; ///< null if unknown; valid until the catalogue changes
    std::optional<int> indexOf(const QString &id) const;

    /// Invalid without id or name, when the id is taken, or when there are `maxOwn` already.
    Status addOwn(Pattern pattern);
    /// NotFound for an unknown id.
    Status setHidden(const QString &id, bool hidden);
    /// Another name, meaning, group or state of an own pattern. NotFound for an unknown id.
    Status change(const Pattern &own);
    /// Invalid for a name that is empty, too long, or that of another pattern than `id`, whatever the case.
    Status nameFits(const QString &name, const QString &id = {}) const;

private:
    std::vector<Pattern> m_patterns;
};

} // namespace mooring

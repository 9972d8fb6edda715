// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "core/journal/careplan.h"
#include "core/journal/entry.h"
#include "core/journal/people.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

namespace mooring {

/// The two means of a published questionnaire taken elsewhere. Drawn on the charts, never fed into the model.
struct Assessment {
    qint64 id = 0;
    QUuid uuid;
    QDate day;
    QString name;
    RelationshipId with{};
    double anxiety = 0;   ///< lowest..highest
    double avoidance = 0; ///< lowest..highest
    double lowest = 1;
    double highest = 7;

    bool operator==(const Assessment &) const = default;
};

/// Something that happened, in the person's words; drawn on the charts.
struct Milestone {
    qint64 id = 0;
    QUuid uuid;
    QDate day;
    QString words;
    RelationshipId with{};

    bool operator==(const Milestone &) const = default;
};

/// How a plan went on a day, as the person answered it.
struct PracticeAnswer {
    enum class Outcome { Done, Tried, NotToday };

    QDate day;
    Outcome outcome = Outcome::Done;
    QString note{}; ///< one line; may be empty

    bool operator==(const PracticeAnswer &) const = default;
};

/// The word stored and exchanged for an outcome ("not_today"), and back.
QString toId(PracticeAnswer::Outcome outcome);
std::optional<PracticeAnswer::Outcome> practiceOutcomeFrom(const QString &id);

/// An if-then plan of a step: "when ..., I will ...".
struct Practice {
    static constexpr int everyDay = 0x7f;

    qint64 id = 0;
    QUuid uuid;
    int step = 1; ///< 1..9
    QString when;
    QString will;
    QDate begun;
    std::optional<QDate> ended;        ///< the first day on which it is no longer one's plan
    int weekdays = everyDay;           ///< bit 0 is Monday, bit 6 Sunday; at least one
    std::vector<PracticeAnswer> log{}; ///< one a day at most, the oldest first

    bool operator==(const Practice &) const = default;

    /// Whether it is a plan for that day.
    bool isFor(QDate day) const;
    /// Null if it has not been answered on that day.
    const PracticeAnswer *answerOn(QDate day) const;
};

/// A small risk of trust (step 9): what was expected, and beside it what came.
struct SmallRisk {
    QUuid uuid;
    QDate day;          ///< of the prediction
    QString what;       ///< the risk
    QString prediction; ///< what will happen
    std::optional<QDate> lookedAt{};
    QString outcome{}; ///< what did happen, as written on lookedAt

    bool operator==(const SmallRisk &) const = default;
};

struct SavedFilter {
    QString name;
    QString query;

    bool operator==(const SavedFilter &) const = default;
};

/// The word stored and exchanged for a group ("alarm_up"), and back.

/// What a pattern that became part of another left behind, for taking it back.
struct PatternMerge {
    struct Tag {
        EntryId entry{};
        PatternTag::Source source{};
        bool hadBoth = false; ///< the other pattern too
    };

    QString from;
    QString into;
    bool wasHidden = false;
    std::vector<Tag> tags; ///< of the entries that showed `from`, those in the trash too
};

/// Where an imported entry came from, so that a second import updates or skips and never doubles.
struct ImportSource {
    QString format; ///< "markdown", "jrnl", …
    QString id;     ///< the source's own id, or one derived from its place
    QString hash;   ///< of its content

    bool operator==(const ImportSource &) const = default;
};

/// An entry as it travels between journals: people by name, not by row.
struct PortableEntry {
    Entry entry; ///< id and with are not used
    QString with;
    std::optional<QDateTime> trashedAt;
    std::optional<ImportSource> source;
    std::vector<PortableEntry>
        versions; ///< earlier ones, oldest first; their writtenAt is when that version was saved
};

template <typename Record>
struct Portable { ///< an Assessment or Milestone with its person by name
    Record record;
    QString with;
};

/// Everything a journal holds, or everything an import brings.
struct JournalContents {
    std::vector<Relationship> relationships;
    std::vector<Pattern> ownPatterns;
    std::vector<PortableEntry> entries;
    std::vector<Portable<Assessment>> assessments;
    std::vector<Portable<Milestone>> milestones;
    std::vector<Practice> practices;
    std::vector<SavedFilter> filters;
    std::vector<SmallRisk> risks{};
    CarePlan care{};
    QStringList hiddenPatterns{}; ///< ids of Mooring's own that are not offered

    /// Anything that is neither an entry nor what entries name.
    bool hasRecords() const
    {
        return !assessments.empty() || !milestones.empty() || !practices.empty() || !filters.empty()
            || !risks.empty() || !care.isEmpty() || !hiddenPatterns.isEmpty();
    }
};

/// Takes what an import brings, part by part, so that no more than a part is held: what entries name comes
/// with them or before them. Ends the import when it fails.
using TakeContents = std::function<Status(const JournalContents &)>;

/// What an import did, or in a dry run would do.
struct ImportOutcome {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int peopleAdded = 0;
    QDate first; ///< of the entries brought; null when there were none
    QDate last;
    QStringList problems; ///< one sentence for each item left out, and why

    /// Makes first and last hold the days of these, too.
    void widen(const std::vector<PortableEntry> &entries);
};

} // namespace mooring

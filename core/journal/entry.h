// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>

#include <optional>

namespace mooring {

/// Row ids of the journal file; {} (zero) means "not stored yet", or for a relationship "in general".
enum class EntryId : qint64 {};
enum class RelationshipId : qint64 {};

/// A check-in as it was answered. Raw answers are kept, scores are derived (core/attachment/checkin.h).
struct CheckInAnswers {
    QString version;               ///< e.g. "daily-1"; empty when nothing was answered
    QMap<QString, double> answers; ///< item id -> 1..7, half steps allowed

    bool operator==(const CheckInAnswers &) const = default;
};

/// A pattern the person saw in the entry: chosen by hand, or a suggestion they accepted.
struct PatternTag {
    enum class Source { Chosen, Accepted };

    QString id;
    Source source = Source::Chosen;

    bool operator==(const PatternTag &) const = default;
};

/// The word stored for a source ("accepted"), and back (Chosen when unknown).
QString toId(PatternTag::Source source);
PatternTag::Source patternSourceFrom(const QString &id);

/// One entry, whole. Several may share a day.
struct Entry {
    EntryId id{};
    QUuid uuid; ///< made by Journal::save when null
    QDate day;  ///< the local civil day it is about; 0001..9999, never in the future
    QDateTime
        writtenAt; ///< when it was first written, with its UTC offset; set by Journal::save when invalid
    RelationshipId with{};
    QString title;
    QString body; ///< Markdown
    QString whatHappened;
    QString automatic;
    QString instead;
    CheckInAnswers checkIn;
    QList<PatternTag> patterns;
    QList<int> steps; ///< 1..9, ascending
    bool starred = false;
    QString extra; ///< front matter of an imported file that Mooring has no name for, as YAML text

    bool operator==(const Entry &) const = default;

    /// True when there is nothing a person would miss: no words, answers, patterns or steps.
    bool isBlank() const;
};

/// What the journal keeps in memory for every entry that is not in the trash. Texts are fetched when shown.
struct EntryRow {
    EntryId id{};
    qint64 writtenAt = 0; ///< ms since the epoch, UTC
    quint64 patterns = 0; ///< bit i: pattern i of the catalogue
    RelationshipId with{};
    qint32 day = 0;       ///< Julian day, as QDate::toJulianDay
    double anxiety = 0;   ///< 1..7, or NaN when fewer than two items were answered
    double avoidance = 0; ///< as anxiety
    quint16 steps = 0;    ///< bit n: step n
    quint8 anxietyAnswered = 0;
    quint8 avoidanceAnswered = 0;
    bool starred = false;

    QDate date() const { return QDate::fromJulianDay(day); }
};

/// The two lines a list shows of an entry.
struct EntryExcerpt {
    QString title;
    QString text; ///< the beginning of the body, or of the first reflection field that has words
};

/// An earlier version of an entry, as it stood before a change.
struct Revision {
    qint64 id = 0;
    QDateTime savedAt; ///< when this version was written
    Entry entry;
};

struct TrashedEntry {
    EntryId id{};
    QDateTime trashedAt;
    QDate day;
    RelationshipId with{};
    EntryExcerpt excerpt;
};

/// Unsaved writing, kept at most a second behind the keyboard.
struct Draft {
    QDateTime savedAt;
    Entry entry; ///< entry.id is {} for a new entry
};

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"
#include "core/attachment/checkin.h"
#include "core/attachment/pattern.h"
#include "core/journal/entry.h"
#include "core/journal/records.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace mooring {

struct ReportSource;

/// What a report shows beside its head.
struct ReportSections {
    bool overTime = true, map = true, words = true, patterns = true, links = true, programme = true;

    friend bool operator==(ReportSections, ReportSections) = default;
};

/// What the person wants on paper. Nothing is in it that was not chosen here.
struct ReportChoices {
    QString title;                      ///< a usual one if empty
    QDate first, last;                  ///< both included
    std::vector<RelationshipId> people; ///< in this order, {} is "in general"
    ReportSections sections;
    std::vector<EntryId> entries; ///< in full
    QString notes;                ///< the person's own, for the session
};

/// On how many days of the span a pattern was marked.
struct ReportPattern {
    QString name;
    PatternGroup group = PatternGroup::Secure;
    int days = 0;

    bool operator==(const ReportPattern &) const = default;
};

/// One person, or "in general". What is said of levels is as of the last day of the span; the days before the
/// span count for them, as they do on the Trends page.
struct ReportPerson {
    QString name;                           ///< empty: in general
    int daysWritten = 0;                    ///< of the span
    int daysCheckedIn = 0;                  ///< of the span
    Analysis analysis;                      ///< nothing after the span
    QStringList words;                      ///< findings; empty without a check-in in the span
    QStringList quietWords;                 ///< what is missing, how to take it
    std::vector<ReportPattern> patterns;    ///< the most frequent first
    std::vector<trends::Link> links;        ///< those that hold, of the same day, the largest first
    std::vector<OccasionEffect> effects;    ///< begun in the span and with enough on both sides
    std::vector<Occasion> marks;            ///< what began or happened in the span, the oldest first
    std::vector<Assessment> questionnaires; ///< taken in the span, the oldest first
};

/// A step as it was practised in the span.
struct ReportStep {
    int number = 1; ///< 1..9
    QDate first, last;
    int days = 0; ///< with an entry that names it, or a plan of it answered as done

    bool operator==(const ReportStep &) const = default;
};

/// A plan that was one for some day of the span, and how it went on the days of it.
struct ReportPlan {
    int step = 1;
    QString when, will;
    QDate begun;
    int done = 0, tried = 0, notToday = 0;
    QString lastNote; ///< of the answers counted; mostly empty

    bool operator==(const ReportPlan &) const = default;
};

struct ReportEntry {
    Entry entry;
    QString with; ///< empty: in general
    Scores scores;
    QStringList patterns; ///< their names
};

/// The content of a report, as plain values.
struct Report {
    QString title;
    QDate first, last;
    QDate made; ///< the day it was put together
    ReportSections sections;
    int daysWritten = 0, daysCheckedIn = 0; ///< of the span, about the people chosen
    std::vector<ReportPerson> people;
    std::vector<ReportStep> steps;
    std::vector<ReportPlan> plans;     ///< in the order in which they were made
    std::vector<SmallRisk> risks;      ///< predicted or looked at in the span
    std::vector<ReportEntry> entries;  ///< the oldest first
    std::vector<Pattern> patternNames; ///< the catalogue, by bit
    QString notes;

    qint64 days() const { return first.daysTo(last) + 1; }
    const QString &patternName(int bit) const { return patternNames[static_cast<std::size_t>(bit)].name; }
};

/// "Notes from my journal"
QString usualReportTitle();

/// Milliseconds for ten years; needs no journal, so it may run anywhere.
Report reportOf(const ReportSource &source, const QLocale &locale);

} // namespace mooring

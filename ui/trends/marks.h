// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/journal/records.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// A questionnaire's two means brought to the scale of the charts, 1..7; to look at, never to reckon with.
struct ComparableMeans {
    double anxiety = 0, avoidance = 0;

    friend bool operator==(ComparableMeans, ComparableMeans) = default;
};

ComparableMeans comparable(const Assessment &assessment);

/// Something on a day that is worth a line across the chart, in words.
struct Mark {
    enum class Kind { Milestone, Assessment, Step };

    Kind kind = Kind::Milestone;
    QDate day;
    QString words;
    QString details{};                      ///< what more is read out; mostly empty
    qint64 id = 0;                          ///< of the record; 0 for a step
    std::optional<ComparableMeans> means{}; ///< of an assessment

    bool operator==(const Mark &) const = default;
};

/// Oldest first. Marks about somebody are those about them and those in general; steps belong to the person
/// who writes.
Result<std::vector<Mark>> marksFor(const Journal &journal, RelationshipId with, QDate today);

/// "ECR-RS (closeness‑worry 2.1, distance 1.4 on a scale from 0 to 4)"
QString meansWords(const Assessment &assessment);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/result.h"

#include <QDate>
#include <QLocale>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace mooring {

/// One statement, answered from 1 (low end) to 7 (high end).
struct CheckInItem {
    QString id;
    Dimension dimension = Dimension::Anxiety;
    bool reversed = false; ///< agreeing means less of the dimension: counts as 8 - answer
    QString words;         ///< about one person; may hold {name}
    QString wordsInGeneral;
};

/// One version of the statements. A version never changes once shipped, because raw answers are what is
/// stored.
struct CheckIn {
    QString version;
    std::vector<CheckInItem> items;
    QString lowEnd, highEnd; ///< words for 1 and 7
};

/// Item id to answer, 1..7 in half steps; a skipped item is absent.
using Answers = QMap<QString, double>;

/// Mean of the answered items after reversing, 1..7; absent with fewer than two of a dimension's items
/// answered.
struct Scores {
    std::optional<double> anxiety, avoidance;
    int anxietyAnswered = 0, avoidanceAnswered = 0;

    bool operator==(const Scores &) const = default;
};

/// The facts of a version ("daily-1") joined with its words in the person's language, else in English.
Result<CheckIn> loadCheckIn(const QString &version, const QLocale &locale);
Result<CheckIn> parseCheckIn(const QByteArray &facts, const QByteArray &words);

/// NotFound for an item this version does not have; Invalid for an answer that is no number from 1 to 7.
Status checkAnswers(const CheckIn &checkIn, const Answers &answers);

/// Expects answers that pass checkAnswers.
Scores score(const CheckIn &checkIn, const Answers &answers);

/// The statement about `name`, or in general when the name is empty.
QString wordsAbout(const CheckInItem &item, const QString &name);

/// The items in the order of the ISO week of `day`: the same all week and on every machine, another the next
/// week, so that no statement is always answered first.
std::vector<CheckInItem> itemsForWeek(const CheckIn &checkIn, QDate day);

} // namespace mooring

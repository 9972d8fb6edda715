// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/trends/trendsdata.h"

#include <QDate>
#include <QString>

#include <vector>

namespace mooring::test {

/// A Thursday.
inline const QDate today{2025, 11, 13};

/// A day with a check-in about somebody.
struct MadeUpDay {
    QDate day;
    QString with;
    double anxiety = 4, avoidance = 4;
};

/// Both dimensions walk at random; about two days in three have a check-in. The same every time.
std::vector<MadeUpDay> randomWalk(const QString &with, QDate last, int days, unsigned seed = 7);

/// `count` check-ins about `with`, every other day, the last on `last`.
std::vector<MadeUpDay> everyOtherDay(const QString &with, QDate last, int count);

/// Adds them in one merge; people come with them.
void write(Journal &journal, const std::vector<MadeUpDay> &days);

/// All about Sam, as the page shows it today, in British words.
ui::TrendsView viewOfSam(const Journal &journal, ui::TimeRange range = ui::TimeRange::All,
                         ui::Shown shown = ui::Shown::Both);

ui::WrittenEntry writtenOn(QDate day, quint64 patterns = 0);

RelationshipId idOf(const Journal &journal, const QString &name);

} // namespace mooring::test

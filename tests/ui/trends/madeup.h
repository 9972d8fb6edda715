// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QDate>
#include <QString>

#include <vector>

namespace mooring::test {

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

RelationshipId idOf(const Journal &journal, const QString &name);

} // namespace mooring::test

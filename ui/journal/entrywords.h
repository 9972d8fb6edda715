// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QDate>
#include <QString>

namespace mooring::ui {

/// "Sun 9 November", with the year when it is not this one.
QString shortDay(QDate day);
/// "Sunday 9 November", with the year when it is not this one.
QString longDay(QDate day);
/// "Sunday 9 November, with Sam"; just the day when `who` is empty.
QString dayWith(QDate day, const QString &who);
/// "21:40" today, else "Sunday 9 November, 21:40"; in the writer's own time zone.
QString moment(const QDateTime &when);
/// "Written 21:40, changed once"; the day is named when it is not the one the entry is about.
QString writtenWords(const Entry &entry, qsizetype changes);
/// "closeness‑worry 3.7, distance 2.0" with what there is; empty when there is neither (NaN).
QString scoreWords(double anxiety, double avoidance);
/// scoreWords as a sentence about an entry's check-in.
QString checkInWords(double anxiety, double avoidance);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QSet>

#include <span>
#include <vector>

namespace mooring::ui {

/// The part of the journal's rows from one day to another, both included. Rows are oldest first.
std::span<const EntryRow> rowsBetween(std::span<const EntryRow> rows, QDate from, QDate to);
QSet<QDate> daysIn(std::span<const EntryRow> rows);
/// Same day and month in other years, newest first.
std::vector<EntryId> onThisDay(std::span<const EntryRow> rows, QDate day);

} // namespace mooring::ui

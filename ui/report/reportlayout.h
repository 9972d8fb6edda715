// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/report/reportpages.h"

#include <QStringList>

namespace mooring::ui {

/// Puts a report on pages. All that is not in the person's own words takes four at most, whatever the span
/// and however many people: from the last person on, charts give way to a line of numbers. What the person
/// wrote (notes, entries) is never shortened and may take more.
/// @param stepTitles of the nine steps, in order
ReportPages laidOut(const Report &report, Paper paper, const QStringList &stepTitles);

} // namespace mooring::ui

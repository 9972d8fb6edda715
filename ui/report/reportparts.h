// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/report/flow.h"

#include <QStringList>

#include <span>

namespace mooring::ui {

// The parts of a report, each put at the end of what has been laid out so far.

void addHead(Flow &flow, const Report &report);
/// The person's own words for the session.
void addNotes(Flow &flow, const Report &report);
/// Charts and sentences about one person. Without other people theirs is the only heading.
void addPerson(Flow &flow, const Report &report, const ReportPerson &person, const QStringList &stepTitles);
/// People for whose charts there is no room, a line each.
void addInBrief(Flow &flow, std::span<const ReportPerson> people);
void addProgramme(Flow &flow, const Report &report, const QStringList &stepTitles);
void addEntries(Flow &flow, const Report &report);

void addHeading(Flow &flow, const QString &words);
/// "Step 3, Name the alarm"
QString stepName(int step, const QStringList &titles);
/// "3 Oct", with the year where the report spans more than one.
QString spanDate(const Report &report, QDate day);
/// "people in general", or the name.
QString nameWords(const QString &name);

} // namespace mooring::ui

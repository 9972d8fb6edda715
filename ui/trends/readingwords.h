// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"

#include <QString>

namespace mooring::ui {

/// One decimal in the locale's digits; never "-0.0".
QString oneDecimal(double value);
/// "3.2–4.3": the likely range, whole even where it leaves the scale.
QString rangeWords(trends::Level level);
/// The same words with ranges that do not break across lines; for the eye only.
QString unbroken(QString words);
/// "3.8 (likely 3.2–4.3)"
QString levelWords(trends::Level level);
/// "Wed 15 October", with the year when it is not that of today.
QString dayWords(QDate day, QDate today);
/// "Wed 15 Oct"
QString shortDayWords(QDate day, QDate today);
/// "Closeness‑worry", "Distance"
QString dimensionTitle(Dimension dimension);

/// "4.7 that day, level 4.0 (likely 3.6–4.3)", or as much of it as is known.
QString readingWords(const DimensionReading &reading);
/// The words of the marks on that day, joined; mostly empty.
QString markWords(const TrendsView &view, QDate day);
/// The day and everything known about it, as one sentence.
QString wholeReading(const TrendsView &view, QDate day);
/// What the chart over time shows, for those who cannot see it.
QString timeSummary(const TrendsView &view);
/// What a line still needs in the dimensions shown; empty when each has one.
QString missingLineWords(const TrendsView &view);

} // namespace mooring::ui

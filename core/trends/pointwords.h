// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace mooring::trends {

/// The translation context of every sentence in words.
struct InWords {
    Q_DECLARE_TR_FUNCTIONS(InWords)
};

/// Less than this many scale points is said as 0.0.
constexpr double saidAsZero = .05;

/// Scale points as they are said: one decimal; never "-0.0".
QString number(double value, const QLocale &locale);

/// "3.4–4.2"
QString range(double low, double high, const QLocale &locale);

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <iosfwd>

// Found by argument-dependent lookup: a failed expectation then shows the text, not its bytes.
void PrintTo(const QString &text,
             std::ostream *out);            // NOLINT(readability-identifier-naming): GoogleTest's name
void PrintTo(QDate day, std::ostream *out); // NOLINT(readability-identifier-naming)

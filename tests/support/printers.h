// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <iosfwd>

// Found by argument-dependent lookup: a failed expectation then shows the text, not its bytes. The names are
// GoogleTest's. NOLINTBEGIN(readability-identifier-naming)
void PrintTo(const QString &text, std::ostream *out);
void PrintTo(QDate day, std::ostream *out);
// NOLINTEND(readability-identifier-naming)

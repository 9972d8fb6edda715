// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"

#include <ostream>

void PrintTo(const QString &text, std::ostream *out) { *out << '"' << text.toStdString() << '"'; }
void PrintTo(QDate day, std::ostream *out) { *out << day.toString(Qt::ISODate).toStdString(); }

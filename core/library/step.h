// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mooring::library {

/// One of the nine steps. Its body has four parts, each under a heading of its own, always in this order.
struct Step {
    int number = 0; ///< 1..9
    QString id, title, summary;
    QStringList pages, patterns; ///< ids of what goes with it
    QString why, practices, counts, care;
    QString body; ///< all four parts with their headings
    QString file;
    int bodyLine = 1; ///< line of the file on which the body begins, from 1
};

} // namespace mooring::library

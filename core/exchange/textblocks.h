// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace mooring::exchange {

/// Reads a long UTF-8 text some lines at a time, so that memory does not grow with it.
class TextBlocks
{
public:
    explicit TextBlocks(QIODevice &device) : m_device{device} {}

    /// The next lines, whole and with their breaks; nothing at the end. Invalid, naming the line, for what is
    /// not UTF-8, and for a line above largestFile; Storage.
    Result<QString> next();

private:
    Result<QByteArray> nextBytes();

    QIODevice &m_device;
    QByteArray m_rest; ///< of a line that was cut off
    int m_lines = 0;   ///< in what was given out
};

} // namespace mooring::exchange

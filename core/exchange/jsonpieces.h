// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

class QIODevice;

namespace mooring::exchange {

/// Reads one JSON object from a device value by value, so that memory does not grow with it. What is asked
/// for as a value is checked as JSON; what is skipped only so far that its end is found. Every error is
/// Invalid, is the end of a sentence and names the line; a value above largestFile is one.
class JsonPieces
{
public:
    explicit JsonPieces(QIODevice &device) : m_device{device} {}

    /// The key of the next member, of which the value must be read or skipped then. Nothing after the last
    /// one, when nothing but blanks may follow.
    Result<std::optional<QString>> nextKey();
    /// Whether the value to come is a list.
    bool isList() { return peek() == '['; }
    /// The next item of a list, the first time from its bracket on; nothing after the last one.
    Result<std::optional<QJsonValue>> nextItem();
    Result<QJsonValue> value();
    Status skip();

    /// Where in the device the value to come begins, to read it again later.
    struct Mark {
        qint64 offset = 0;
        int line = 1;
    };
    Mark mark();
    void goTo(Mark mark);

private:
    bool fill();
    char peek(); ///< the next that is not blank; 0 at the end
    void drop(qsizetype count);
    Result<QByteArray> take(bool keep);
    tl::unexpected<Error> wrong(const QString &reason) const;

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_offset = 0; ///< of the buffer in the device
    int m_line = 1;      ///< of m_at
    bool m_inObject = false;
    bool m_inList = false;
};

} // namespace mooring::exchange

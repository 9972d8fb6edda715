// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace mooring::exchange {

/// The largest file an import reads; larger ones are refused with a reason.
inline constexpr qint64 largestFile = 64LL * 1024 * 1024;

/// UTF-8, with or without a byte order mark. Invalid, naming the line, for anything else: a wrong guess would
/// quietly spoil the words.
Result<QString> decoded(const QByteArray &utf8);

/// The bytes of a regular file of at most largestFile; the message names the file.
Result<QByteArray> fileContent(const QString &path);

/// SHA-256 in hexadecimal, to tell whether a source has changed.
QString fingerprint(const QByteArray &bytes);

} // namespace mooring::exchange

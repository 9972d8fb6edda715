// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>

namespace mooring::exchange {

/// The largest file an import reads; larger ones are refused with a reason.
inline constexpr qint64 largestFile = 64LL * 1024 * 1024;

/// The largest file that is read piece by piece.
inline constexpr qint64 largestStream = 2LL * 1024 * 1024 * 1024;

/// UTF-8, with or without a byte order mark. Invalid, naming the line, for anything else: a wrong guess would
/// quietly spoil the words. U+0000 becomes U+FFFD, as in a journal.
Result<QString> decoded(const QByteArray &utf8, int linesBefore = 0);

/// UTF-16 that says so by its first two bytes, as spreadsheets on Windows write text, as UTF-8. Other bytes
/// as they are.
QByteArray utf8From(const QByteArray &bytes);

/// The bytes of a regular file of at most largestFile; the message names the file.
Result<QByteArray> fileContent(const QString &path);

/// A regular file of at most largestStream, to be read piece by piece; UTF-16 as utf8From() gives it, and of
/// at most largestFile. The message names it.
Result<std::unique_ptr<QIODevice>> openLarge(const QString &path);

/// Calls take(line) for every line, without its break; never holds more than one of them.
template <typename Take>
void eachLine(const QString &text, const Take &take)
{
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        take(text.sliced(at, end - at));
        at = end + 1;
    }
}

/// SHA-256 in hexadecimal, to tell whether a source has changed.
QString fingerprint(const QByteArray &bytes);

} // namespace mooring::exchange

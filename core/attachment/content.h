// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

class QJsonObject;

namespace mooring {

/// Facts: a file below `:/mooring/`, such as "patterns.json".
Result<QByteArray> content(const QString &path);

/// Words: the file below `:/mooring/<language>/`, or the English one where that language has none.
Result<QByteArray> localContent(const QString &path, const QLocale &locale);

/// The object a JSON file holds; `what` names the file in the error.
Result<QJsonObject> parsedObject(const QByteArray &json, const QString &what);

} // namespace mooring

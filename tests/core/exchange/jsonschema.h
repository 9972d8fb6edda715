// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

/// Holds a value against a JSON Schema (2020-12): one line for each place that breaks it, none if it fits.
/// Knows the keywords that docs/formats/mooring.schema.json uses and names any other as a mistake, so that
/// none is passed over in silence.
QStringList breaches(const QJsonObject &schema, const QJsonValue &value);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QByteArray>

namespace mooring::exchange {

/// Whether it begins as every Lifeograph diary does.
bool isLifeograph(const QByteArray &content);

/// Reads a diary of Lifeograph 1 to 3 (versions 1010 to 3999 of the file) that is not encrypted. An entry's
/// first paragraph is its title. Entries without a day of the calendar go to the day they were made; chapters
/// and tags that are only a name are left out and counted. What is in the trash there is in the trash here.
Result<Reading> readLifeograph(const QByteArray &content, const Known &known);

} // namespace mooring::exchange

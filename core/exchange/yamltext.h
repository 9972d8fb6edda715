// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mooring::exchange {

/// The words as a YAML scalar on one line: as they stand where nothing can be mistaken, else in double
/// quotes.
QString yamlText(const QString &text);

/// As yamlText, but several lines become a literal block, indented by two, where that keeps every character.
QString yamlBlock(const QString &text);

/// [a, b]
QString yamlList(const QStringList &items);

} // namespace mooring::exchange

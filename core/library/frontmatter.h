// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace mooring::library {

/// One key of the front matter and its value, reduced to the shapes that entries and pages use.
struct Field {
    enum class Kind { Text, List, Map, Nested };

    QString key;
    int line = 0; ///< in the file, from 1
    Kind kind = Kind::Text;
    QString text;                                 ///< of a Text; empty for null
    QStringList list;                             ///< of a List
    std::vector<std::pair<QString, QString>> map; ///< of a Map, in order
};

/// A Markdown file taken apart.
struct FrontMatter {
    std::vector<Field> fields; ///< of the keys asked for, in the order of the file
    QString
        rest; ///< the lines of all other keys and their comments, as they stand, without the last line break
    QString body;     ///< what follows, without the one blank line after the front matter
    int bodyLine = 1; ///< the line of the file on which the body begins, from 1
};

/// What is wrong with a front matter.
struct FrontMatterFault {
    int line = 1; ///< of the file, from 1
    QString reason;
};

/// Takes a file apart. Text that does not begin with a line `---` is all body. A fault when the front matter
/// is never closed, is not a YAML map, or names a key twice.
tl::expected<FrontMatter, FrontMatterFault> takeApart(const QString &text, const QStringList &keys);

/// The same, with line and reason in the words of an error that is Invalid.
Result<FrontMatter> readFrontMatter(const QString &text, const QStringList &keys);

/// Whether text could stand in the front matter of another file as its `rest`: a YAML map, or nothing,
/// without any of the keys.
bool isFrontMatterRest(const QString &text, const QStringList &keys);

} // namespace mooring::library

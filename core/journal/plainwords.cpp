// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/plainwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring {

QString withoutMarks(const QString &text)
{
    static const QRegularExpression marks{
        uR"(^ {0,3}(?:#{1,6} +|> ?)+|(?<![\w*])\*{1,3}(?=[^\s*])|)"
        uR"((?<=[^\s*])\*{1,3}(?![\w*])|(?<!\w)_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?!\w))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption};
    const bool hasAny = std::any_of(text.begin(), text.end(),
                                    [](QChar c) { return c == u'#' || c == u'>' || c == u'*' || c == u'_'; });
    return hasAny ? QString{text}.remove(marks) : text;
}

} // namespace mooring

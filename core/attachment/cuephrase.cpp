// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/cuephrase.h"

#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr auto clauseEnd = "(?=, |$)"_L1;
constexpr auto clauseStart = "(?:^|(?<=, ))"_L1;
constexpr auto wordStart = "(?:(?<= )|^)"_L1;

/// "to_work", "self-harm*", "name": every word with the space behind it, capitalised or not.
QString inExpression(const QString &words)
{
    if (words == "."_L1)
        return clauseEnd;
    if (words == "start"_L1)
        return clauseStart;
    QString expression;
    const auto parts = words.split(u'_');
    for (const QString &part : parts)
        expression += part == "name"_L1
                        ? uR"(@\S+ )"_s
                        : "@?"_L1 + QRegularExpression::escape(part).replace(R"(\*)"_L1, "[^ ,]*"_L1) + u' ';
    return expression;
}

QString anyOf(const QString &alternatives, const WordSets &sets)
{
    QStringList expressions;
    const auto each = alternatives.split(u'|');
    for (const QString &one : each) {
        const bool isSet = one.size() > 2 && one.startsWith(u'<') && one.endsWith(u'>');
        const QStringList words = isSet ? sets.value(one.sliced(1, one.size() - 2)) : QStringList{one};
        for (const QString &word : words)
            expressions.append(inExpression(word));
    }
    return "(?:"_L1 + expressions.join(u'|') + u')';
}

QString gap(const WordSets &sets, bool withoutMe)
{
    const QString denial = anyOf(u"<not>"_s, sets);
    const QString me = withoutMe ? u"|(?:i|we|i'd|i've|i'm) "_s : QString{};
    return "(?:(?!"_L1 + denial + me + ")[^ ,]+ ){0,5}"_L1;
}

} // namespace

QString expressionFor(const QString &phrase, const WordSets &sets)
{
    QString expression = wordStart;
    const auto elements = phrase.split(u' ', Qt::SkipEmptyParts);
    for (const QString &element : elements)
        expression += element.startsWith(".."_L1) ? gap(sets, element == ".."_L1) : anyOf(element, sets);
    return expression;
}

QString denialBefore(const WordSets &sets, const QStringList &breaks)
{
    return wordStart + anyOf(u"<not>"_s, sets) + "(?:(?!@?(?:"_L1 + breaks.join(u'|')
         + ") )[^ ,]+ ){0,3}$"_L1;
}

QRegularExpression compiled(const QString &phrase, const WordSets &sets)
{
    return QRegularExpression{expressionFor(phrase, sets)};
}

} // namespace mooring

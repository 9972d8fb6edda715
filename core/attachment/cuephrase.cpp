// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/cuephrase.h"

#include <algorithm>
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

/// Every word or run of words that may stand in the place of an element.
QStringList alternativesOf(const QString &element, const WordSets &sets)
{
    QStringList all;
    const auto each = element.split(u'|');
    for (const QString &one : each) {
        const bool isSet = one.size() > 2 && one.startsWith(u'<') && one.endsWith(u'>');
        all += isSet ? sets.value(one.sliced(1, one.size() - 2)) : QStringList{one};
    }
    return all;
}

QString anyOf(const QString &element, const WordSets &sets)
{
    QStringList expressions;
    const auto all = alternativesOf(element, sets);
    for (const QString &words : all)
        expressions.append(inExpression(words));
    return "(?:"_L1 + expressions.join(u'|') + u')';
}

/// One word of each alternative, the longest; none when the element may be there without a word, or with any.
QStringList neededFor(const QString &element, const WordSets &sets)
{
    if (element.startsWith(".."_L1))
        return {};
    QStringList needed;
    const auto all = alternativesOf(element, sets);
    for (const QString &words : all) {
        const QStringList parts = words.split(u'_');
        const bool hasOtherStar = words.contains(u'*') && words.indexOf(u'*') < words.size() - 1;
        if (words == "."_L1 || words == "start"_L1 || parts.contains("name"_L1) || hasOtherStar)
            return {};
        needed.append(
            *std::max_element(parts.begin(), parts.end(), [](const QString &left, const QString &right) {
                return left.size() < right.size();
            }));
    }
    return needed;
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

CueWords::CueWords(const QString &sentence) : m_words{sentence.split(u' ', Qt::SkipEmptyParts)}
{
    for (QString &word : m_words)
        word.remove(u'@').remove(u',');
    std::sort(m_words.begin(), m_words.end());
}

bool CueWords::has(const QString &word) const
{
    const QStringView beginning = QStringView{word}.chopped(word.endsWith(u'*') ? 1 : 0);
    const auto at = std::lower_bound(m_words.begin(), m_words.end(), beginning);
    return at != m_words.end() && (beginning.size() < word.size() ? at->startsWith(beginning) : *at == word);
}

CuePhrase::CuePhrase(QString phrase, const std::shared_ptr<const WordSets> &sets)
    : m_phrase{std::move(phrase)}
    , m_sets{sets}
{
    const auto elements = m_phrase.split(u' ', Qt::SkipEmptyParts);
    for (const QString &element : elements)
        if (const QStringList needed = neededFor(element, *sets); !needed.isEmpty())
            m_needed.append(needed);
}

bool CuePhrase::mayBeIn(const CueWords &sentence) const
{
    return std::all_of(m_needed.begin(), m_needed.end(), [&sentence](const QStringList &alternatives) {
        return std::any_of(alternatives.begin(), alternatives.end(),
                           [&sentence](const QString &word) { return sentence.has(word); });
    });
}

const QRegularExpression &CuePhrase::expression() const
{
    if (m_expression.pattern().isEmpty())
        m_expression.setPattern(expressionFor(m_phrase, *m_sets));
    return m_expression;
}

} // namespace mooring

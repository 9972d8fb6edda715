// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/pattern.h"

#include "core/attachment/content.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array patternGroups = {
    std::pair{PatternGroup::Secure, "secure"_L1},
    std::pair{PatternGroup::AlarmUp, "alarm_up"_L1},
    std::pair{PatternGroup::AlarmDown, "alarm_down"_L1},
    std::pair{PatternGroup::Both, "both"_L1},
};

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const auto &value : array)
        list.append(value.toString());
    return list;
}

QList<int> numbers(const QJsonArray &array)
{
    QList<int> list;
    for (const auto &value : array)
        list.append(value.toInt());
    return list;
}

bool isSign(int value) { return value >= -1 && value <= 1; }

bool isComplete(const Pattern &pattern)
{
    return !pattern.id.isEmpty() && !pattern.name.isEmpty() && !pattern.meaning.isEmpty()
        && isSign(pattern.anxietySign) && isSign(pattern.avoidanceSign)
        && std::ranges::all_of(pattern.steps, [](int step) { return step >= 1 && step <= 9; });
}

Result<Pattern> parsePattern(const QJsonObject &facts, const QJsonObject &allWords)
{
    const QString id = facts["id"_L1].toString();
    const QJsonObject words = allWords[id].toObject();
    const auto group = patternGroupFrom(facts["group"_L1].toString());
    Pattern pattern;
    pattern.id = id;
    pattern.group = group.value_or(PatternGroup::Secure);
    pattern.anxietySign = facts["anxiety"_L1].toInt();
    pattern.avoidanceSign = facts["avoidance"_L1].toInt();
    pattern.steps = numbers(facts["steps"_L1].toArray());
    pattern.page = facts["page"_L1].toString();
    pattern.name = words["name"_L1].toString();
    pattern.meaning = words["meaning"_L1].toString();
    pattern.protects = words["protects"_L1].toString();
    pattern.automatic = words["automatic"_L1].toString();
    pattern.sounds = strings(words["sounds"_L1].toArray());
    pattern.alternatives = strings(words["alternatives"_L1].toArray());
    if (!group || !isComplete(pattern))
        return failure(Error::Kind::Damaged,
                       QCoreApplication::translate("Patterns", "The pattern “%1” is incomplete.").arg(id));
    return pattern;
}

Error notUsable(const QString &message) { return {Error::Kind::Invalid, message}; }

} // namespace

QString toId(PatternGroup group)
{
    for (const auto &[value, id] : patternGroups)
        if (value == group)
            return id;
    Q_UNREACHABLE();
}

std::optional<PatternGroup> patternGroupFrom(const QString &id)
{
    for (const auto &[value, name] : patternGroups)
        if (id == name)
            return value;
    return {};
}

Result<PatternCatalogue> PatternCatalogue::builtIn(const QLocale &locale)
{
    const QString path = u"patterns.json"_s;
    const auto facts = content(path);
    if (!facts)
        return tl::unexpected{facts.error()};
    const auto words = localContent(path, locale);
    if (!words)
        return tl::unexpected{words.error()};
    return parse(*facts, *words);
}

Result<PatternCatalogue> PatternCatalogue::parse(const QByteArray &facts, const QByteArray &words)
{
    const QString what = QCoreApplication::translate("Patterns", "The list of patterns");
    const auto factsObject = parsedObject(facts, what);
    if (!factsObject)
        return tl::unexpected{factsObject.error()};
    const auto wordsObject = parsedObject(words, what);
    if (!wordsObject)
        return tl::unexpected{wordsObject.error()};

    PatternCatalogue catalogue;
    const QJsonArray patterns = (*factsObject)["patterns"_L1].toArray();
    for (const auto &value : patterns) {
        auto pattern = parsePattern(value.toObject(), *wordsObject);
        if (!pattern)
            return tl::unexpected{pattern.error()};
        if (catalogue.find(pattern->id))
            return failure(Error::Kind::Damaged,
                           QCoreApplication::translate("Patterns", "The pattern “%1” is listed twice.")
                               .arg(pattern->id));
        catalogue.m_patterns.push_back(*std::move(pattern));
    }
    return catalogue;
}

std::vector<Pattern> PatternCatalogue::inGroup(PatternGroup group) const
{
    std::vector<Pattern> patterns;
    std::ranges::copy_if(m_patterns, std::back_inserter(patterns),
                         [group](const Pattern &p) { return p.group == group; });
    return patterns;
}

const Pattern *PatternCatalogue::find(const QString &id) const
{
    const auto index = indexOf(id);
    return index ? &m_patterns[static_cast<std::size_t>(*index)] : nullptr;
}

std::optional<int> PatternCatalogue::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_patterns, id, &Pattern::id);
    if (found == m_patterns.end())
        return std::nullopt;
    return static_cast<int>(found - m_patterns.begin());
}

Status PatternCatalogue::addOwn(Pattern pattern)
{
    if (pattern.id.isEmpty() || pattern.name.trimmed().isEmpty())
        return tl::unexpected{notUsable(QCoreApplication::translate("Patterns", "A pattern needs a name."))};
    if (find(pattern.id))
        return tl::unexpected{notUsable(
            QCoreApplication::translate("Patterns", "There is already a pattern “%1”.").arg(pattern.name))};
    if (std::ranges::count_if(m_patterns, &Pattern::own) >= maxOwn)
        return tl::unexpected{
            notUsable(QCoreApplication::translate(
                          "Patterns", "There is room for %1 patterns of your own, and all are taken.")
                          .arg(maxOwn))};
    pattern.own = true;
    m_patterns.push_back(std::move(pattern));
    return {};
}

Status PatternCatalogue::setHidden(const QString &id, bool hidden)
{
    const auto found = std::ranges::find(m_patterns, id, &Pattern::id);
    if (found == m_patterns.end())
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Patterns", "There is no pattern called “%1”.").arg(id));
    found->hidden = hidden;
    return {};
}

Status PatternCatalogue::change(const Pattern &own)
{
    const auto found = std::ranges::find(m_patterns, own.id, &Pattern::id);
    if (found == m_patterns.end() || !found->own)
        return failure(
            Error::Kind::NotFound,
            QCoreApplication::translate("Patterns", "There is no pattern called “%1”.").arg(own.name));
    *found = own;
    found->own = true;
    return {};
}

Status PatternCatalogue::nameFits(const QString &name, const QString &id) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return tl::unexpected{notUsable(QCoreApplication::translate("Patterns", "A pattern needs a name."))};
    if (wanted.size() > longestName)
        return tl::unexpected{
            notUsable(QCoreApplication::translate("Patterns",
                                                  "A pattern's name has at most %1 characters; this has %2.")
                          .arg(longestName)
                          .arg(wanted.size()))};
    const auto other = std::ranges::find_if(m_patterns, [&](const Pattern &pattern) {
        return pattern.id != id && pattern.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (other == m_patterns.end())
        return {};
    return tl::unexpected{notUsable(
        (other->own
             ? QCoreApplication::translate("Patterns", "You have a pattern “%1” already.")
             : QCoreApplication::translate("Patterns", "“%1” is one of the patterns Mooring comes with."))
            .arg(other->name))};
}

} // namespace mooring

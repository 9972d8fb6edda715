// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/prompts.h"

#include "core/attachment/content.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr double midScale = 4, hard = 5, veryHard = 6;

constexpr std::array promptKinds{
    std::pair{"general"_L1, Prompt::Kind::General}, std::pair{"hard_day"_L1, Prompt::Kind::HardDay},
    std::pair{"pattern"_L1, Prompt::Kind::Pattern}, std::pair{"step"_L1, Prompt::Kind::Step},
    std::pair{"checkin"_L1, Prompt::Kind::CheckIn},
};

std::optional<Prompt::Kind> kindNamed(const QString &name)
{
    const auto found = std::find_if(promptKinds.begin(), promptKinds.end(),
                                    [&name](const auto &kind) { return name == kind.first; });
    return found == promptKinds.end() ? std::nullopt : std::optional{found->second};
}

QString nameOf(CheckInMood mood)
{
    switch (mood) {
    case CheckInMood::Steady:
        return u"steady"_s;
    case CheckInMood::MoreWorry:
        return u"more_worry"_s;
    case CheckInMood::MoreDistance:
        return u"more_distance"_s;
    case CheckInMood::Both:
        return u"both"_s;
    case CheckInMood::HardDay:
        return u"hard_day"_s;
    }
    Q_UNREACHABLE();
}

/// The smaller, the nearer to what the person told of this evening.
int distanceOf(Prompt::Kind kind)
{
    switch (kind) {
    case Prompt::Kind::HardDay:
        return 0;
    case Prompt::Kind::Pattern:
        return 1;
    case Prompt::Kind::CheckIn:
        return 2;
    case Prompt::Kind::Step:
        return 3;
    case Prompt::Kind::General:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<CheckInMood> moodOf(const Scores &scores)
{
    if (!scores.anxiety || !scores.avoidance)
        return std::nullopt;
    const auto [low, high] = std::minmax(*scores.anxiety, *scores.avoidance);
    if (low >= hard || high >= veryHard)
        return CheckInMood::HardDay;
    if (low > midScale)
        return CheckInMood::Both;
    if (*scores.anxiety > midScale)
        return CheckInMood::MoreWorry;
    return *scores.avoidance > midScale ? CheckInMood::MoreDistance : CheckInMood::Steady;
}

PromptHistory PromptHistory::fromText(const QString &text)
{
    PromptHistory history;
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject shown = root.value("shown"_L1).toObject();
    for (auto at = shown.begin(); at != shown.end(); ++at)
        if (const auto day = QDate::fromString(at.value().toString(), Qt::ISODate); day.isValid())
            history.m_shown.insert(at.key(), day);
    const QStringList skipped = root.value("skipped"_L1).toVariant().toStringList();
    history.m_skipped = {skipped.cbegin(), skipped.cend()};
    history.m_last = root.value("last"_L1).toString();
    return history;
}

QString PromptHistory::toText() const
{
    QJsonObject shown;
    for (auto at = m_shown.cbegin(); at != m_shown.cend(); ++at)
        shown.insert(at.key(), at.value().toString(Qt::ISODate));
    QStringList skipped{m_skipped.cbegin(), m_skipped.cend()};
    skipped.sort();
    const QJsonObject root{
        {u"shown"_s, shown}, {u"skipped"_s, QJsonArray::fromStringList(skipped)}, {u"last"_s, m_last}};
    return QString::fromUtf8(QJsonDocument{root}.toJson(QJsonDocument::Compact));
}

bool PromptHistory::mayShow(const QString &id, QDate day) const
{
    const QDate last = m_shown.value(id);
    return !m_skipped.contains(id) && (!last.isValid() || last.daysTo(day) >= daysApart);
}

QString PromptHistory::shownOn(QDate day) const
{
    return m_shown.value(m_last) == day && !m_skipped.contains(m_last) ? m_last : QString{};
}

void PromptHistory::takeBack(const QString &id, QDate before)
{
    if (before.isValid())
        m_shown.insert(id, before);
    else
        m_shown.remove(id);
}

void PromptHistory::noteShown(const QString &id, QDate day)
{
    m_shown.insert(id, day);
    m_last = id;
}

Result<QList<Prompt>> loadPrompts(const QLocale &locale)
{
    const auto json = localContent(u"prompts.json"_s, locale);
    return json ? parsePrompts(*json) : tl::unexpected{json.error()};
}

Result<QList<Prompt>> parsePrompts(const QByteArray &json)
{
    const auto root = parsedObject(json, u"prompts.json"_s);
    if (!root)
        return tl::unexpected{root.error()};
    QList<Prompt> prompts;
    const QJsonArray all = root->value("prompts"_L1).toArray();
    for (const auto &value : all) {
        const QJsonObject object = value.toObject();
        const auto kind = kindNamed(object.value("kind"_L1).toString());
        const Prompt prompt{object.value("id"_L1).toString(), object.value("words"_L1).toString(),
                            kind.value_or(Prompt::Kind::General),
                            object.value("for"_L1).toVariant().toStringList()};
        if (!kind || prompt.id.isEmpty() || prompt.words.isEmpty())
            return failure(
                Error::Kind::Damaged,
                QCoreApplication::translate("Content", "The prompt “%1” is incomplete.").arg(prompt.id));
        prompts.append(prompt);
    }
    return prompts;
}

bool fits(const Prompt &prompt, const PromptContext &context)
{
    const bool hardDay = context.mood == CheckInMood::HardDay;
    const auto isFor = [&prompt](const QString &target) { return prompt.targets.contains(target); };
    switch (prompt.kind) {
    case Prompt::Kind::HardDay:
        return hardDay;
    case Prompt::Kind::General:
        return !hardDay;
    case Prompt::Kind::Pattern:
        return !hardDay && std::any_of(context.patterns.cbegin(), context.patterns.cend(), isFor);
    case Prompt::Kind::Step:
        return !hardDay && isFor(QString::number(context.step));
    case Prompt::Kind::CheckIn:
        return !hardDay && context.mood && isFor(nameOf(*context.mood));
    }
    Q_UNREACHABLE();
}

const Prompt *choosePrompt(const QList<Prompt> &prompts, const PromptContext &context,
                           const PromptHistory &history)
{
    // Those never shown first, then the longest ago. The day decides among equals, so that two evenings
    // differ.
    const auto rank = [&](const Prompt &prompt) {
        const QDate last = history.lastShown(prompt.id);
        return std::tuple{distanceOf(prompt.kind), last.isValid() ? last.toJulianDay() : 0,
                          qHash(prompt.id, static_cast<std::size_t>(context.day.toJulianDay()))};
    };
    const Prompt *best = nullptr;
    for (const Prompt &prompt : prompts)
        if (fits(prompt, context) && history.mayShow(prompt.id, context.day)
            && (best == nullptr || rank(prompt) < rank(*best)))
            best = &prompt;
    return best;
}

} // namespace mooring

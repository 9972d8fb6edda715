// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/dangercues.h"

#include "core/attachment/content.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fileName = "danger-cues.json"_L1;

QStringList strings(const QJsonValue &value) { return value.toVariant().toStringList(); }

WordSets setsOf(const QJsonObject &root)
{
    WordSets sets;
    const QJsonObject object = root.value("sets"_L1).toObject();
    for (auto at = object.begin(); at != object.end(); ++at)
        sets.insert(at.key(), strings(at.value()));
    return sets;
}

CueSpelling spellingOf(const QJsonObject &root)
{
    CueSpelling spelling;
    const QStringList common = strings(root.value("common"_L1));
    spelling.common = {common.cbegin(), common.cend()};
    const QJsonArray pairs = root.value("spellings"_L1).toArray();
    for (const auto &pair : pairs)
        spelling.instead.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
    return spelling;
}

std::vector<QRegularExpression> expressions(const QJsonObject &root, QLatin1StringView key,
                                            const WordSets &sets)
{
    std::vector<QRegularExpression> all;
    const QStringList phrases = strings(root.value(key));
    for (const QString &phrase : phrases)
        all.emplace_back(expressionFor(phrase, sets));
    return all;
}

bool anyIn(const std::vector<QRegularExpression> &expressions, const QString &text)
{
    return std::any_of(expressions.begin(), expressions.end(),
                       [&text](const QRegularExpression &one) { return one.match(text).hasMatch(); });
}

tl::unexpected<Error> unreadable(const QString &phrase)
{
    return failure(
        Error::Kind::Damaged,
        QCoreApplication::translate("Content", "%1 can't be read: “%2” is no phrase.").arg(fileName, phrase));
}

} // namespace

Result<DangerCues> DangerCues::forLocale(const QLocale &locale)
{
    const auto json = localContent(fileName, locale);
    return json ? parse(*json) : tl::unexpected{json.error()};
}

Result<DangerCues> DangerCues::parse(const QByteArray &json)
{
    const auto root = parsedObject(json, fileName);
    if (!root)
        return tl::unexpected{root.error()};
    const auto sets = std::make_shared<const WordSets>(setsOf(*root));
    DangerCues cues;
    cues.m_spelling = spellingOf(*root);
    const QJsonArray kinds = root->value("cues"_L1).toArray();
    for (const auto &value : kinds) {
        const QString kind = value.toObject().value("id"_L1).toString();
        const QStringList phrases = strings(value.toObject().value("phrases"_L1));
        for (const QString &phrase : phrases)
            cues.m_cues.push_back({kind, CuePhrase{phrase, sets}});
    }
    const QStringList idioms = strings(root->value("idioms"_L1));
    for (const QString &idiom : idioms)
        cues.m_idioms.emplace_back(idiom, sets);
    cues.m_unreal = expressions(*root, "unreal"_L1, *sets);
    cues.m_past = expressions(*root, "past"_L1, *sets);
    cues.m_unlikely = expressions(*root, "unlikely"_L1, *sets);
    cues.m_seeming = expressions(*root, "seeming"_L1, *sets);
    const QStringList breaks = strings(root->value("breaks"_L1));
    cues.m_denial = QRegularExpression{denialBefore(*sets, breaks)};
    cues.m_break = QRegularExpression{"^(?:"_L1 + breaks.join(u'|') + ") "_L1};
    const bool hasEmpty = std::any_of(cues.m_cues.begin(), cues.m_cues.end(),
                                      [](const Cue &cue) { return cue.phrase.words().isEmpty(); });
    if (cues.m_cues.empty() || hasEmpty)
        return unreadable({});
    return cues;
}

std::optional<DangerCue> DangerCues::find(const QString &text) const
{
    const QStringList sentences = plainSentences(text, m_spelling);
    for (const QString &sentence : sentences)
        if (auto cue = findIn({sentence, CueWords{sentence}}))
            return cue;
    return std::nullopt;
}

std::optional<DangerCue> DangerCues::findIn(const Sentence &sentence) const
{
    for (const auto &[kind, phrase] : m_cues) {
        if (!phrase.mayBeIn(sentence.words))
            continue;
        for (auto at = phrase.expression().globalMatch(sentence.text); at.hasNext();) {
            const auto match = at.next();
            if (isMeant(sentence, match))
                return DangerCue{kind, phrase.words(), match.captured().trimmed()};
        }
    }
    return std::nullopt;
}

// The distant past counts wherever in the sentence it is named, what is only imagined when it comes first:
// “he said he would hit me if …” is a threat.
bool DangerCues::isMeant(const Sentence &sentence, const QRegularExpressionMatch &match) const
{
    static const QRegularExpression stillSo{u"\\b(?:still|again|tonight|now|today) $"_s};
    const QString before = sentence.text.first(match.capturedStart());
    return !isIdiom(sentence, match) && !isDenied(before, match.captured()) && !anyIn(m_unlikely, before)
        && !anyIn(m_unreal, before)
        && (!anyIn(m_past, sentence.text) || stillSo.match(sentence.text).hasMatch());
}

// “I can’t tell anyone he hits me” denies nothing.
bool DangerCues::isDenied(const QString &before, const QString &words) const
{
    if (m_break.match(words).hasMatch())
        return false;
    QString denying = before;
    for (const QRegularExpression &seeming : m_seeming)
        denying.replace(seeming, u", "_s);
    return m_denial.match(denying).hasMatch();
}

bool DangerCues::isIdiom(const Sentence &sentence, const QRegularExpressionMatch &match) const
{
    return std::any_of(m_idioms.begin(), m_idioms.end(), [&](const CuePhrase &idiom) {
        if (!idiom.mayBeIn(sentence.words))
            return false;
        for (auto at = idiom.expression().globalMatch(sentence.text); at.hasNext();) {
            const auto other = at.next();
            if (other.capturedStart() < match.capturedEnd() && other.capturedEnd() > match.capturedStart())
                return true;
        }
        return false;
    });
}

} // namespace mooring

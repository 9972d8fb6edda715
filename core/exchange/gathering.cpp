// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gathering.h"

#include "core/exchange/text.h"
#include "core/exchange/tr.h"
#include "core/exchange/yamltext.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// Without the symbol that makes it a tag.
QString bareTag(const QString &tag)
{
    const auto begin =
        std::find_if(tag.cbegin(), tag.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    return tag.sliced(begin - tag.cbegin());
}

/// Every word the tag may stand for: itself and what the person said it means.
QStringList meaningsOf(const QString &tag, const Choices &choices)
{
    const QString word = bareTag(tag);
    const QString meant = choices.meanings.value(word.toLower());
    return meant.isEmpty() ? QStringList{word} : QStringList{word, meant};
}

QString oneWord(const QString &words) { return words.toLower().replace(u' ', u'_'); }

/// Adds what the word names, once; false when it names nothing.
bool addNamed(const QString &word, const QHash<QString, QString> &names, QStringList &found)
{
    const auto name = names.constFind(oneWord(word));
    if (name != names.cend() && !found.contains(*name))
        found.append(*name);
    return name != names.cend();
}

bool has(const Entry &entry, const QString &id)
{
    return std::any_of(entry.patterns.cbegin(), entry.patterns.cend(),
                       [&id](const PatternTag &tag) { return tag.id == id; });
}

/// Ids of jrnl are whole lines, which may be as long as an entry.
QString keyOf(const QString &id)
{
    constexpr qsizetype longest = 64;
    return id.size() > longest ? fingerprint(id.toUtf8()) : id;
}

constexpr std::array daylioMoods{"rad"_L1, "good"_L1, "meh"_L1, "bad"_L1, "awful"_L1};

} // namespace

void Extra::add(const QString &key, const QString &text)
{
    if (!text.isEmpty())
        m_lines.append(key + u": "_s + yamlText(text));
}

void Extra::add(const QString &key, const QStringList &items)
{
    if (!items.isEmpty())
        m_lines.append(key + u": "_s + yamlList(items));
}

Gathering::Gathering(QString format, const Known &known, TakeContents take)
    : m_format{std::move(format)}
    , m_known{known}
    , m_parts{std::move(take)}
{
    for (const QString &person : known.people)
        m_people.insert(oneWord(person), person);
    for (const QString &id : known.patterns)
        m_patterns.insert(oneWord(id), id);
}

void Gathering::label(PortableEntry &entry, const QStringList &tags)
{
    QStringList people;
    QStringList patterns;
    for (const QString &tag : tags) {
        bool means = false;
        const QStringList meanings = meaningsOf(tag, m_known.choices);
        for (const QString &meaning : meanings) {
            means = addNamed(meaning, m_people, people) || means;
            means = addNamed(meaning, m_patterns, patterns) || means;
        }
        if (!means)
            ++m_reading.unknownTags[bareTag(tag)];
    }
    if (people.size() == 1 && entry.with.isEmpty())
        entry.with = people.constFirst();
    for (const QString &id : std::as_const(patterns))
        if (!has(entry.entry, id))
            entry.entry.patterns.append({id, PatternTag::Source::Chosen});
}

void Gathering::addMood(Extra &extra, const QString &mood, std::optional<int> group)
{
    const QString meant = m_known.choices.meanings.value(mood.toLower(), mood).toLower();
    const auto *const named = std::find(daylioMoods.begin(), daylioMoods.end(), meant);
    if (!group && named != daylioMoods.end())
        group = static_cast<int>(named - daylioMoods.begin()) + 1;
    extra.add(u"mood"_s, mood);
    if (group)
        extra.add(u"mood_group"_s, QString::number(*group));
    else if (!mood.isEmpty())
        ++m_reading.unknownMoods[mood];
}

void Gathering::add(Result<PortableEntry> entry, const QString &place, const QString &id,
                    const QByteArray &content)
{
    const auto reason = entry ? misfit(*entry, m_known) : std::optional{entry.error().message};
    const int count =
        ++m_ids[keyOf(id)]; // of those left out too, so that one that comes to fit shifts no other
    if (reason) {
        leaveOut(place, *reason);
        return;
    }
    if (!m_status)
        return;
    const QString own = count == 1 ? id : id + u' ' + QString::number(count);
    entry->source = ImportSource{m_format, own, fingerprint(content)};
    m_status = m_parts.add(*std::move(entry));
}

void Gathering::leaveOut(const QString &place, const QString &reason)
{
    say(Tr::tr("%1 was left out: %2").arg(place, reason));
}

void Gathering::say(const QString &sentence)
{
    if (m_reading.problems.size() < mostProblems)
        m_reading.problems.append(sentence);
    else
        ++m_unsaid;
}

Result<Reading> Gathering::finished()
{
    auto kept = m_status ? m_parts.finished() : tl::unexpected<Error>{m_status.error()};
    if (!kept)
        return tl::unexpected<Error>{kept.error()};
    m_reading.contents = *std::move(kept);
    if (m_unsaid > 0)
        m_reading.problems.append(Tr::tr("… and %L1 more.").arg(m_unsaid));
    return std::move(m_reading);
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gathering.h"

#include "core/exchange/text.h"
#include "core/exchange/tr.h"
#include "core/exchange/yamltext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// Without the symbol that makes it a tag.
QString bare(const QString &tag)
{
    const auto begin =
        std::find_if(tag.cbegin(), tag.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    return tag.sliced(begin - tag.cbegin());
}

/// Every word the tag may stand for: itself and what the person said it means.
QStringList meaningsOf(const QString &tag, const Choices &choices)
{
    const QString word = bare(tag);
    const QString meant = choices.meanings.value(word.toLower());
    return meant.isEmpty() ? QStringList{word} : QStringList{word, meant};
}

QString oneWord(const QString &words) { return words.toLower().replace(u' ', u'_'); }

bool names(const QStringList &words, const QString &name)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [wanted = oneWord(name)](const QString &word) { return oneWord(word) == wanted; });
}

constexpr std::array moods{"rad"_L1, "good"_L1, "meh"_L1, "bad"_L1, "awful"_L1};

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

void Gathering::label(PortableEntry &entry, const QStringList &tags)
{
    QStringList words;
    QStringList found;
    for (const QString &tag : tags) {
        const QStringList meanings = meaningsOf(tag, m_known.choices);
        words += meanings;
        const auto isKnown = [&meanings](const QString &name) { return names(meanings, name); };
        if (std::none_of(m_known.people.cbegin(), m_known.people.cend(), isKnown)
            && std::none_of(m_known.patterns.cbegin(), m_known.patterns.cend(), isKnown))
            ++m_reading.unknownTags[bare(tag)];
    }
    for (const QString &person : m_known.people)
        if (names(words, person))
            found.append(person);
    if (found.size() == 1 && entry.with.isEmpty())
        entry.with = found.constFirst();
    const auto has = [&entry](const QString &id) {
        return std::any_of(entry.entry.patterns.cbegin(), entry.entry.patterns.cend(),
                           [&id](const PatternTag &tag) { return tag.id == id; });
    };
    for (const QString &id : m_known.patterns)
        if (names(words, id) && !has(id))
            entry.entry.patterns.append({id, PatternTag::Source::Chosen});
}

void Gathering::addMood(Extra &extra, const QString &mood, std::optional<int> group)
{
    const QString meant = m_known.choices.meanings.value(mood.toLower(), mood).toLower();
    const auto *const named = std::find(moods.begin(), moods.end(), meant);
    if (!group && named != moods.end())
        group = static_cast<int>(named - moods.begin()) + 1;
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
    const int count = ++m_ids[id]; // of those left out too, so that one that comes to fit shifts no other
    if (reason) {
        leaveOut(place, *reason);
        return;
    }
    if (m_reading.contents.entries.size() >= mostEntries)
        return;
    const QString own = count == 1 ? id : id + u' ' + QString::number(count);
    entry->source = ImportSource{m_format, own, fingerprint(content)};
    m_reading.contents.entries.push_back(*std::move(entry));
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

Reading Gathering::finished()
{
    if (m_unsaid > 0)
        m_reading.problems.append(Tr::tr("… and %L1 more.").arg(m_unsaid));
    return std::move(m_reading);
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vault.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/order.h"
#include "core/exchange/tr.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr QByteArrayView indexHead{"---\nmooring: index\n---\n\n"};
constexpr QByteArrayView personHead{"---\nmooring: person\n---\n\n"};

/// "2026-03-01 2104": the day it is about and the time it was written.
QString nameFor(const Entry &entry)
{
    const QString day = entry.day.toString(Qt::ISODate);
    return entry.writtenAt.isValid() ? day + entry.writtenAt.toString(u" HHmm"_s) : day;
}

/// Text in one line of a note, without what Markdown or Obsidian would take for a link or a tag.
QString inLine(const QString &text)
{
    constexpr qsizetype longest = 80;
    static const QRegularExpression marks{uR"([\[\]|#*_`<>])"_s};
    return text.left(4 * longest).simplified().remove(marks).left(longest).trimmed();
}

/// A name as a file's: no system or program forbids it, and it is never empty.
QString fileNameFor(const QString &name)
{
    constexpr qsizetype longest = 50;
    static const QRegularExpression forbidden{uR"([\x{0}-\x{1f}\x{7f}/\\:*?"<>|#^\[\]%])"_s};
    static const QRegularExpression ends{u"^[. ]+|[. ]+$"_s};
    QString safe = name.left(longest);
    if (!safe.isEmpty() && safe.back().isHighSurrogate())
        safe.chop(1);
    safe.replace(forbidden, u"-"_s).remove(ends);
    return safe.isEmpty() ? Tr::tr("someone") : safe;
}

/// A name not given before, whatever the case.
QString uniqueName(const QString &name, QHash<QString, int> &used)
{
    const int count = ++used[name.toCaseFolded()];
    return count == 1 ? name : uniqueName(u"%1 %2"_s.arg(name).arg(count), used);
}

/// Notes about notes, gathered while those are written.
class Guide
{
public:
    explicit Guide(const std::vector<Relationship> &people)
    {
        QHash<QString, int> used;
        for (const Relationship *person : inOrder(people, [](const auto &one) { return one.name; }))
            m_people.insert(person->name, {uniqueName(fileNameFor(person->name), used), {}, 0});
    }

    void add(const QString &note, const PortableEntry &portable)
    {
        const Entry &entry = portable.entry;
        addMonth(entry.day);
        const QString title = inLine(entry.title);
        const QString line = u"- [["_s + note + u"]]"_s + (title.isEmpty() ? QString{} : u" "_s + title);
        const auto person = m_people.find(portable.with);
        m_list += (line + (person == m_people.end() ? QString{} : u" · "_s + linkTo(portable.with)) + u'\n')
                      .toUtf8();
        if (person != m_people.end()) {
            person->notes += (line + u'\n').toUtf8();
            ++person->count;
        }
        ++m_count;
    }

    Status write(const TakeFile &take) const
    {
        if (m_count == 0 && m_people.isEmpty())
            return {};
        for (auto person = m_people.cbegin(); person != m_people.cend(); ++person)
            if (Status taken =
                    take(u"people/%1.md"_s.arg(person->file),
                         personHead + ("# "_L1 + inLine(person.key()) + "\n\n"_L1).toUtf8() + person->notes);
                !taken)
                return taken;
        return take(u"Index.md"_s, indexHead + headOfIndex().toUtf8() + m_list);
    }

private:
    struct Person {
        QString file;
        QByteArray notes;
        int count = 0;
    };

    QString linkTo(const QString &name) const
    {
        const QString file = m_people.value(name).file;
        return u"[[people/"_s + file + u'|' + inLine(name) + u"]]"_s;
    }

    QString headOfIndex() const
    {
        QString head = u"# "_s + Tr::tr("Journal") + u"\n\n"_s
                     + (m_count == 1 ? Tr::tr("One entry") : Tr::tr("%1 entries").arg(m_count)) + u"\n"_s;
        if (!m_people.isEmpty())
            head += u"\n## "_s + Tr::tr("People") + u"\n\n"_s;
        for (auto person = m_people.cbegin(); person != m_people.cend(); ++person)
            head += u"- "_s + linkTo(person.key()) + u" (%1)\n"_s.arg(person->count);
        return head;
    }

    void addMonth(QDate day)
    {
        const QString month = day.toString(u"yyyy-MM"_s);
        if (month != std::exchange(m_month, month))
            m_list += ("\n## "_L1 + month + "\n\n"_L1).toUtf8();
    }

    QMap<QString, Person> m_people; ///< by name
    QByteArray m_list;
    QString m_month;
    int m_count = 0;
};

/// A person of whom there is more to say than the name that entries carry.
bool needsSideFile(const Relationship &person, const QSet<QString> &named)
{
    return person.kind != RelationshipKind::Other || !person.colour.isEmpty() || person.archived
        || !named.contains(person.name);
}

bool needsSideFile(const JournalContents &records, const QSet<QString> &named)
{
    return !records.ownPatterns.empty() || !records.assessments.empty() || !records.milestones.empty()
        || !records.practices.empty() || !records.filters.empty() || !records.risks.empty()
        || !records.care.isEmpty() || !records.hiddenPatterns.isEmpty()
        || std::ranges::any_of(records.relationships,
                               [&named](const Relationship &person) { return needsSideFile(person, named); });
}

Scores scoresOf(const Entry &entry, const CheckIn &checkIn)
{
    return entry.checkIn.version == checkIn.version ? score(checkIn, entry.checkIn.answers) : Scores{};
}

} // namespace

Status writeVault(const Outgoing &what, const TakeFile &take)
{
    Guide guide{what.records.relationships};
    QHash<QString, int> used;
    QSet<QString> named;
    Status written = what.eachEntry([&](const PortableEntry &portable) -> Status {
        if (portable.trashedAt)
            return {};
        const QString name = nameFor(portable.entry);
        const int count = ++used[name];
        const QString note = count == 1 ? name : u"%1 %2"_s.arg(name).arg(count);
        guide.add(note, portable);
        named.insert(portable.with);
        return take(note + u".md"_s,
                    entryToMarkdown(portable, scoresOf(portable.entry, what.checkIn)).toUtf8());
    });
    if (written)
        written = guide.write(take);
    if (!written || !needsSideFile(what.records, named))
        return written;
    return take(sideFile, writeContents(what.records));
}

bool isVaultNote(const QByteArray &content)
{
    return content.startsWith(indexHead) || content.startsWith(personHead);
}

} // namespace mooring::exchange

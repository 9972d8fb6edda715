// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdownentry.h"

#include "core/exchange/moment.h"
#include "core/exchange/tr.h"
#include "core/library/frontmatter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

using library::Field;

namespace {

tl::unexpected<Error> wrong(const Field &field, const QString &reason)
{
    return failure(Error::Kind::Invalid,
                   Tr::tr("line %1, “%2”: %3").arg(QString::number(field.line), field.key, reason));
}

/// Puts fields into an entry, one function for each kind of value.
class EntryReader
{
public:
    Status read(const Field &field);
    PortableEntry finished(QDate otherwise, const QString &body, const QString &extra);

    struct Key {
        QLatin1StringView name;
        Status (EntryReader::*reader)(const Field &) = nullptr;
    };
    static const std::array<Key, 14> keys;

private:
    template <QString Entry::*member>
    Status readText(const Field &field);
    Status readId(const Field &field);
    Status readDate(const Field &field);
    Status readWritten(const Field &field);
    Status readWith(const Field &field);
    Status readPatterns(const Field &field);
    Status readAccepted(const Field &field);
    Status readSteps(const Field &field);
    Status readCheckIn(const Field &field);
    Status readCheckInVersion(const Field &field);
    Status readStarred(const Field &field);
    static Result<QStringList> words(const Field &field);

    PortableEntry m_result;
    QDateTime m_moment; ///< of the date, when it has a time
    QStringList m_accepted;
    QString m_version = firstCheckIn;
};

const std::array<EntryReader::Key, 14> EntryReader::keys = {{
    {"id"_L1, &EntryReader::readId},
    {"date"_L1, &EntryReader::readDate},
    {"written"_L1, &EntryReader::readWritten},
    {"with"_L1, &EntryReader::readWith},
    {"title"_L1, &EntryReader::readText<&Entry::title>},
    {"patterns"_L1, &EntryReader::readPatterns},
    {"patterns_accepted"_L1, &EntryReader::readAccepted},
    {"steps"_L1, &EntryReader::readSteps},
    {"checkin"_L1, &EntryReader::readCheckIn},
    {"checkin_version"_L1, &EntryReader::readCheckInVersion},
    {"starred"_L1, &EntryReader::readStarred},
    {"what_happened"_L1, &EntryReader::readText<&Entry::whatHappened>},
    {"automatic"_L1, &EntryReader::readText<&Entry::automatic>},
    {"instead"_L1, &EntryReader::readText<&Entry::instead>},
}};

Status EntryReader::read(const Field &field)
{
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const Key &k) { return k.name == field.key; });
    return (this->*key->reader)(field);
}

template <QString Entry::*member>
Status EntryReader::readText(const Field &field)
{
    if (field.kind != Field::Kind::Text)
        return wrong(field, Tr::tr("must be text"));
    m_result.entry.*member = field.text;
    return {};
}

Status EntryReader::readId(const Field &field)
{
    m_result.entry.uuid = QUuid::fromString(field.text);
    if (m_result.entry.uuid.isNull() && !(field.kind == Field::Kind::Text && field.text.isEmpty()))
        return wrong(field, Tr::tr("must be a UUID, such as 8c1f0f6e-3c1b-4b6e-9d53-0a4a5f3c2b10"));
    return {};
}

Status EntryReader::readDate(const Field &field)
{
    const auto moment = momentFrom(field.text);
    const auto day = moment ? moment->date() : dayFrom(field.text);
    if (!day)
        return wrong(field, Tr::tr("“%1” is no day of the calendar; write 2026-03-01 or "
                                   "2026-03-01T21:04:00+01:00")
                                .arg(field.text));
    m_result.entry.day = *day;
    m_moment = moment.value_or(QDateTime{});
    return {};
}

Status EntryReader::readWritten(const Field &field)
{
    const auto moment = momentFrom(field.text);
    if (!moment)
        return wrong(field,
                     Tr::tr("must be a date and time with its offset, such as 2026-03-01T21:04:00+01:00"));
    m_result.entry.writtenAt = *moment;
    return {};
}

Status EntryReader::readWith(const Field &field)
{
    if (field.kind != Field::Kind::Text)
        return wrong(field, Tr::tr("must be one name"));
    m_result.with = field.text.simplified();
    return {};
}

/// A list, or words divided by commas or blanks.
Result<QStringList> EntryReader::words(const Field &field)
{
    static const QRegularExpression gaps{u"[,\\s]+"_s};
    if (field.kind == Field::Kind::List)
        return field.list;
    if (field.kind == Field::Kind::Text)
        return field.text.split(gaps, Qt::SkipEmptyParts);
    return wrong(field, Tr::tr("must be a list"));
}

Status EntryReader::readPatterns(const Field &field)
{
    const auto ids = words(field);
    if (!ids)
        return tl::unexpected<Error>{ids.error()};
    for (const QString &id : *ids)
        m_result.entry.patterns.append({id, PatternTag::Source::Chosen});
    return {};
}

Status EntryReader::readAccepted(const Field &field)
{
    auto ids = words(field);
    if (!ids)
        return tl::unexpected<Error>{ids.error()};
    m_accepted = std::move(*ids);
    return {};
}

Status EntryReader::readSteps(const Field &field)
{
    const auto numbers = words(field);
    if (!numbers)
        return tl::unexpected<Error>{numbers.error()};
    QList<int> &steps = m_result.entry.steps;
    for (const QString &number : *numbers) {
        bool ok = false;
        steps.append(number.toInt(&ok));
        if (!ok || steps.constLast() < 1 || steps.constLast() > 9)
            return wrong(field, Tr::tr("“%1” is no step; steps go from 1 to 9").arg(number));
    }
    std::sort(steps.begin(), steps.end());
    steps.resize(std::unique(steps.begin(), steps.end()) - steps.begin());
    return {};
}

Status EntryReader::readCheckIn(const Field &field)
{
    const bool empty = field.kind == Field::Kind::Text && field.text.isEmpty();
    if (field.kind != Field::Kind::Map && !empty)
        return wrong(field, Tr::tr("must be a map from statement to answer, such as {ax1: 3, av1: 4.5}"));
    for (const auto &[item, answer] : field.map) {
        bool ok = false;
        const double value = answer.toDouble(&ok);
        if (answer.isEmpty())
            continue;
        if (!ok || !(value >= 1 && value <= 7))
            return wrong(field,
                         Tr::tr("the answer “%1” to %2 is not a number from 1 to 7").arg(answer, item));
        m_result.entry.checkIn.answers.insert(item, value);
    }
    return {};
}

Status EntryReader::readCheckInVersion(const Field &field)
{
    m_version = field.text;
    return {};
}

Status EntryReader::readStarred(const Field &field)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"off"_s, QString{}};
    const QString word = field.text.toLower();
    if (field.kind != Field::Kind::Text || (!yes.contains(word) && !no.contains(word)))
        return wrong(field, Tr::tr("must be true or false"));
    m_result.entry.starred = yes.contains(word);
    return {};
}

PortableEntry EntryReader::finished(QDate otherwise, const QString &body, const QString &extra)
{
    Entry &entry = m_result.entry;
    if (!entry.day.isValid())
        entry.day = otherwise;
    if (!entry.writtenAt.isValid())
        entry.writtenAt = m_moment;
    if (!entry.checkIn.answers.isEmpty())
        entry.checkIn.version = m_version;
    for (const QString &id : std::as_const(m_accepted)) {
        const auto tag = std::find_if(entry.patterns.begin(), entry.patterns.end(),
                                      [&id](const PatternTag &known) { return known.id == id; });
        if (tag == entry.patterns.end())
            entry.patterns.append({id, PatternTag::Source::Accepted});
        else
            tag->source = PatternTag::Source::Accepted;
    }
    entry.body = body;
    entry.extra = extra;
    return m_result;
}

constexpr auto scoresKey = "scores"_L1;

/// Whether the front matter has the line of scores that EntryWriter writes behind the answers. Anything else
/// of that name is somebody else's and kept.
bool hasOurScores(const QString &text)
{
    static const QRegularExpression line{
        uR"(\ncheckin(_version)?: [^\n]*\nscores: \{(anxiety: \d\.\d\d)?(, )?(avoidance: \d\.\d\d)?\}\n)"_s};
    const qsizetype end = text.indexOf("\n---\n"_L1);
    return text.startsWith("---\nid: "_L1) && line.match(text.left(end + 1)).hasMatch();
}

QStringList keysIn(const QString &text)
{
    return hasOurScores(text) ? entryKeys() + QStringList{scoresKey} : entryKeys();
}

} // namespace

const QStringList &entryKeys()
{
    static const QStringList names = [] {
        QStringList list;
        for (const EntryReader::Key &key : EntryReader::keys)
            list.append(key.name);
        return list;
    }();
    return names;
}

Result<PortableEntry> entryFromMarkdown(const QString &text, const Known &known, QDate otherwise)
{
    const auto parts = library::readFrontMatter(text, keysIn(text));
    if (!parts)
        return tl::unexpected<Error>{parts.error()};
    EntryReader reader;
    for (const Field &field : parts->fields)
        if (const Status status = field.key == scoresKey ? Status{} : reader.read(field); !status)
            return tl::unexpected<Error>{status.error()};
    PortableEntry entry = reader.finished(otherwise, parts->body, parts->rest);
    if (const auto reason = misfit(entry, known))
        return failure(Error::Kind::Invalid, *reason);
    return entry;
}

} // namespace mooring::exchange

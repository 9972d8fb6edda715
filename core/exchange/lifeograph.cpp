// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifeograph.h"

#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The three generations of the file.
enum class Generation { First, Second, Third }; // up to 1050, up to 2000, from 3000 on

struct RawEntry {
    int line = 1;
    QString id;
    QString date; ///< as it stands
    QString created;
    bool favourite = false, trashed = false, chapter = false;
    QStringList paragraphs;
    QStringList tags;
};

/// (year << 19) | (month << 15) | (day << 10) | order; with bit 31 it is no day of the calendar.
QDate packedDay(const QString &number)
{
    bool ok = false;
    const quint64 packed = number.toULongLong(&ok);
    if (!ok || packed >= (1ULL << 31U))
        return {};
    return {static_cast<int>(packed >> 19U), static_cast<int>((packed >> 15U) & 15U),
            static_cast<int>((packed >> 10U) & 31U)};
}

QDateTime withOffset(const QDateTime &moment) { return moment.toOffsetFromUtc(moment.offsetFromUtc()); }

/// YYYYMMDDhhmmss and one digit for the order.
QDateTime digitMoment(const QString &digits)
{
    const QDateTime moment = QDateTime::fromString(digits.left(14), u"yyyyMMddhhmmss"_s);
    return moment.isValid() ? withOffset(moment) : QDateTime{};
}

QDateTime unixMoment(const QString &seconds)
{
    bool ok = false;
    const qint64 since = seconds.toLongLong(&ok);
    constexpr qint64 latest = 253'402'300'799; // the end of the year 9999
    return ok && since > 0 && since < latest ? withOffset(QDateTime::fromSecsSinceEpoch(since)) : QDateTime{};
}

/// What stood at the head of a line in versions up to 2000, as Markdown.
QString paragraphMarkdown(const QString &paragraph)
{
    static const QRegularExpression item{uR"(^(\t+)(?:•|-)[ \t]+)"_s};
    static const QRegularExpression box{uR"(^(\t+)\[([ +x~Xo*])\] )"_s};
    static const QRegularExpression bold{uR"((?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*]))"_s};
    static const QRegularExpression struck{uR"((?<![\w#])#(?=[^\s#])([^#]+?)(?<=\S)#(?![\w#]))"_s};
    if (paragraph.startsWith(".\t"_L1))
        return paragraph.mid(2);
    QString text = paragraph;
    text.replace(bold, u"**\\1**"_s).replace(struck, u"~~\\1~~"_s);
    if (const auto match = box.match(text); match.hasMatch()) {
        const bool done = match.captured(2) == "+"_L1 || match.captured(2).toLower() == "x"_L1;
        return QString((match.capturedLength(1) - 1) * 2, u' ') + (done ? u"- [x] "_s : u"- [ ] "_s)
             + text.mid(match.capturedEnd());
    }
    if (const auto match = item.match(text); match.hasMatch())
        return QString((match.capturedLength(1) - 1) * 2, u' ') + u"- "_s + text.mid(match.capturedEnd());
    if (text.startsWith("  "_L1) && text.size() > 2 && text.at(2) != u' ')
        return u"### "_s + text.mid(2);
    return text.startsWith(u' ') && text.size() > 1 && text.at(1) != u' ' ? u"## "_s + text.mid(1) : text;
}

/// The signs before a paragraph of version 3000 and later: alignment, heading, list, …, indent at the sixth
/// place.
QString styledMarkdown(const QString &line)
{
    if (line.mid(2, 1) == "D"_L1)
        return line.mid(3);
    const QString text = line.mid(18);
    const QChar list = line.size() > 4 ? line.at(4) : u'_';
    const qsizetype level = std::clamp(QStringView{line}.mid(7, 1).toInt() - 1, 0, 8);
    const QString indent(level * 2, u' ');
    if (u"-B"_s.contains(list))
        return indent + u"- "_s + text;
    if (u"1NAaRr"_s.contains(list))
        return indent + u"1. "_s + text;
    if (u"O~"_s.contains(list))
        return indent + u"- [ ] "_s + text;
    if (u"+X"_s.contains(list))
        return indent + u"- [x] "_s + text;
    const qsizetype heading = u"LMS"_s.indexOf(line.size() > 3 ? line.at(3) : u'_');
    return heading < 0 ? text : QString(heading + 2, u'#') + u' ' + text;
}

QStringList inlineTags(const QStringList &paragraphs)
{
    static const QRegularExpression tag{uR"((?<![\w:]):([^:\s][^:\n]{0,60}):(?![\w:]))"_s};
    QStringList tags;
    for (const QString &paragraph : paragraphs)
        for (auto matches = tag.globalMatch(paragraph); matches.hasNext();) {
            const QString name = matches.next().captured(1).simplified();
            if (!name.isEmpty() && !name.front().isDigit() && !tags.contains(name))
                tags.append(name);
        }
    return tags;
}

/// Takes the lines apart into entries.
class DiaryReader
{
public:
    DiaryReader(Generation generation, std::vector<RawEntry> &entries)
        : m_generation{generation}
        , m_entries{entries}
    {}

    void read(const QString &line, int number)
    {
        if (line.startsWith("ID"_L1)) {
            m_id = line.mid(2);
            m_open = false;
        } else if (m_generation == Generation::First) {
            readFirst(line, number);
        } else if (line.startsWith(u'E')) {
            readLater(line, number);
        }
    }

private:
    RawEntry &current() { return m_entries.back(); }

    void begin(int number, const QString &date)
    {
        RawEntry entry;
        entry.line = number;
        entry.id = m_id;
        entry.date = date;
        m_entries.push_back(std::move(entry));
        m_open = true;
    }

    /// "Ef_n1059421185", "e" when it is in the trash; "P " before a paragraph.
    void readFirst(const QString &line, int number)
    {
        const QChar kind = line.front();
        if ((kind == u'E' || kind == u'e') && line.size() > 4 && QStringView{line}.mid(4).toULongLong() > 0) {
            begin(number, line.mid(4));
            current().trashed = kind == u'e';
            current().favourite = line.at(1) == u'f';
        } else if (!m_open) {
            return;
        } else if (kind == u'P') {
            current().paragraphs.append(paragraphMarkdown(line.mid(2)));
        } else if (kind == u'T') {
            current().tags.append(line.mid(2).section(u'=', 0, 0).simplified());
        } else if (line.startsWith("Dr"_L1)) {
            current().created = line.mid(2);
        }
    }

    void readLater(const QString &line, int number)
    {
        const QChar kind = line.size() > 1 ? line.at(1) : QChar{};
        const bool third = m_generation == Generation::Third;
        if (kind == u' ' || kind == u'+') {
            begin(number, line.mid(third ? 17 : 6));
            current().favourite = line.mid(2, 1) == "F"_L1;
            current().trashed = line.mid(3, 1) == "T"_L1;
            current().chapter = kind == u'+';
        } else if (!m_open) {
            return;
        } else if (kind == u'c') {
            current().created = line.mid(2);
        } else if (third && kind == u'f') {
            addLink(line.mid(3));
        } else if (kind == u'p') {
            addParagraph(line, third);
        }
    }

    void addParagraph(const QString &line, bool third)
    {
        // Further lines about a paragraph (its colour, place, …) begin with a small letter.
        if (third && line.size() > 2 && u"cglrtu"_s.contains(line.at(2)))
            return;
        current().paragraphs.append(third ? styledMarkdown(line) : paragraphMarkdown(line.mid(3)));
    }

    /// "BEGIN|END|ADDRESS" for a part of the last paragraph; marks of other kinds have no address.
    void addLink(const QString &span)
    {
        const QString address = span.section(u'|', 2);
        const int begin = span.section(u'|', 0, 0).toInt();
        const int end = span.section(u'|', 1, 1).toInt();
        if (!address.contains("://"_L1) || current().paragraphs.isEmpty())
            return;
        QString &paragraph = current().paragraphs.last();
        if (begin < 0 || begin >= end || end > paragraph.size()
            || QStringView{paragraph}.mid(begin, end - begin).contains(u']'))
            return;
        paragraph.insert(end, u"]("_s + address + u')');
        paragraph.insert(begin, u'[');
    }

    Generation m_generation;
    std::vector<RawEntry> &m_entries;
    QString m_id;
    bool m_open = false;
};

struct Header {
    int version = 0;
    bool encrypted = false;
    qsizetype end = 0; ///< the line after its last, from 0
};

Header headerOf(const QStringList &lines)
{
    Header header;
    for (header.end = 1; header.end < lines.size() && !lines.at(header.end).isEmpty(); ++header.end) {
        const QString &line = lines.at(header.end);
        if (line.startsWith("V "_L1))
            header.version = QStringView{line}.mid(2).toInt();
        else if (line.startsWith("E "_L1))
            header.encrypted = line.startsWith("E y"_L1);
    }
    return header;
}

Result<Generation> generationOf(Header header)
{
    if (header.encrypted)
        return failure(
            Error::Kind::Invalid,
            Tr::tr("it is encrypted, and only Lifeograph can read it; save it there without encryption"));
    if (header.version < 1010 || header.version > 3999)
        return failure(Error::Kind::Invalid, Tr::tr("its version, %1, is not known").arg(header.version));
    if (header.version <= 1050)
        return Generation::First;
    return header.version <= 2000 ? Generation::Second : Generation::Third;
}

/// Names of chapters and tags, with nothing written under them.
bool isBareName(const RawEntry &raw, Generation generation)
{
    const bool words =
        std::any_of(raw.paragraphs.cbegin() + std::min<qsizetype>(1, raw.paragraphs.size()),
                    raw.paragraphs.cend(), [](const QString &text) { return !text.trimmed().isEmpty(); });
    return !words && (raw.chapter || (generation != Generation::Third && !packedDay(raw.date).isValid()));
}

Result<PortableEntry> entryFrom(const RawEntry &raw, Generation generation, Gathering &gathering)
{
    PortableEntry portable;
    Entry &entry = portable.entry;
    const bool third = generation == Generation::Third;
    entry.writtenAt = third ? digitMoment(raw.created) : unixMoment(raw.created);
    entry.day = third ? QDate::fromString(raw.date.left(8), u"yyyyMMdd"_s) : packedDay(raw.date);
    if (!entry.day.isValid())
        entry.day = entry.writtenAt.date();
    entry.starred = raw.favourite;
    QStringList paragraphs = raw.paragraphs;
    if (!paragraphs.isEmpty())
        entry.title = paragraphs.takeFirst().trimmed();
    while (!paragraphs.isEmpty() && paragraphs.constFirst().trimmed().isEmpty())
        paragraphs.removeFirst();
    while (!paragraphs.isEmpty() && paragraphs.constLast().trimmed().isEmpty())
        paragraphs.removeLast();
    entry.body = paragraphs.join(u'\n');
    const QStringList tags = raw.tags + inlineTags(paragraphs);
    Extra extra;
    extra.add(u"tags"_s, tags);
    entry.extra = extra.text();
    if (raw.trashed)
        portable.trashedAt = entry.writtenAt.isValid() ? entry.writtenAt : withOffset(entry.day.startOfDay());
    gathering.label(portable, tags);
    return portable;
}

QByteArray contentOf(const RawEntry &raw)
{
    return (raw.date + u'\n' + raw.paragraphs.join(u'\n') + u'\n' + raw.tags.join(u' ')
            + (raw.favourite ? u'F' : u'_'))
        .toUtf8();
}

/// What follows the header, which ends at the line `end`.
std::vector<RawEntry> entriesIn(const QString &text, Generation generation, qsizetype end)
{
    std::vector<RawEntry> entries;
    DiaryReader reader{generation, entries};
    int number = 0;
    eachLine(text, [&](const QString &line) {
        if (++number > end && line.size() > 1)
            reader.read(line.endsWith(u'\r') ? line.chopped(1) : line, number);
    });
    return entries;
}

} // namespace

bool isLifeograph(const QByteArray &content) { return content.startsWith("LIFEOGRAPHDB"); }

Result<Reading> readLifeograph(const QByteArray &content, const Known &known)
{
    // Only the header is looked at first: what follows it may be encrypted, and no text.
    const QByteArray begin = content.first(std::max<qsizetype>(content.indexOf("\n\n"), 0));
    const Header header = headerOf(QString::fromLatin1(begin).split(u'\n'));
    const auto generation = generationOf(header);
    if (!isLifeograph(content) || !generation)
        return generation ? failure(Error::Kind::Invalid, Tr::tr("it is no diary of Lifeograph"))
                          : tl::unexpected<Error>{generation.error()};
    const auto text = decoded(content);
    if (!text)
        return tl::unexpected<Error>{text.error()};
    Gathering gathering{u"lifeograph"_s, known};
    int names = 0;
    for (const RawEntry &raw : entriesIn(*text, *generation, header.end)) {
        if (isBareName(raw, *generation))
            ++names;
        else
            gathering.add(entryFrom(raw, *generation, gathering), Tr::tr("Line %1").arg(raw.line), raw.id,
                          contentOf(raw));
    }
    if (names > 0)
        gathering.say(Tr::tr("%L1 chapters and tags that are only a name were left out.").arg(names));
    return gathering.finished();
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifeograph.h"

#include "core/exchange/gathering.h"
#include "core/exchange/lifeographtext.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <iterator>
#include <utility>
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
    std::vector<LifeographParagraph> paragraphs;
    QStringList tags;

    QString title() const { return paragraphs.empty() ? QString{} : paragraphs.front().text.trimmed(); }
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

/// Words between colons that the diary has an entry of, which is what makes them tags.
QStringList inlineTags(const RawEntry &raw, const QSet<QString> &titles)
{
    static const QRegularExpression tag{uR"((?<![\w:]):([^:\s][^:\n]{0,60}):(?![\w:]))"_s};
    QStringList tags;
    for (const LifeographParagraph &paragraph : raw.paragraphs)
        for (auto matches = tag.globalMatch(paragraph.text); matches.hasNext();) {
            const QString name = matches.next().captured(1).simplified();
            if (titles.contains(name) && !tags.contains(name))
                tags.append(name);
        }
    return tags;
}

/// Parts of the text that are said to be tags.
QStringList markedTags(const RawEntry &raw)
{
    QStringList tags;
    for (const LifeographParagraph &paragraph : raw.paragraphs)
        for (const LifeographFormat &format : paragraph.formats)
            if (const QString name = paragraph.part(format);
                format.kind == u'T' && !name.isEmpty() && !tags.contains(name))
                tags.append(name);
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
            current().paragraphs.push_back({{}, line.mid(2), {}});
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
        } else if (third && kind == u'f' && !current().paragraphs.empty()) {
            current().paragraphs.back().formats.push_back(LifeographFormat::from(line.mid(2)));
        } else if (kind == u'p' && !isAboutParagraph(line.mid(2, 1))) {
            current().paragraphs.push_back(third ? LifeographParagraph::styled(line.mid(2))
                                                 : LifeographParagraph{{}, line.mid(3), {}});
        }
    }

    /// Further lines about a paragraph (its colour, place, …) begin with a small letter.
    static bool isAboutParagraph(const QString &sign)
    {
        return !sign.isEmpty() && u"cglrtu"_s.contains(sign.front());
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

/// What is known of a diary once all of its entries are.
struct Diary {
    Diary(Header header, Generation age, const std::vector<RawEntry> &entries)
        : generation{age}
        , picturesAreText{header.version <= 3005}
    {
        for (const RawEntry &raw : entries) {
            titles.insert(raw.title().simplified());
            for (const LifeographParagraph &paragraph : raw.paragraphs)
                for (const LifeographFormat &format : paragraph.formats)
                    if (format.kind == u'T')
                        tagIds.insert(format.target);
        }
    }

    Generation generation;
    bool picturesAreText; ///< the text of a paragraph that is a picture is its address
    QSet<QString> titles;
    QSet<QString> tagIds;
};

/// Names of chapters and tags, with nothing written under them.
bool isBareName(const RawEntry &raw, const Diary &diary)
{
    const bool words = std::any_of(
        raw.paragraphs.cbegin() + std::min<qsizetype>(1, std::ssize(raw.paragraphs)), raw.paragraphs.cend(),
        [](const LifeographParagraph &paragraph) { return !paragraph.text.trimmed().isEmpty(); });
    if (words)
        return false;
    constexpr auto headOfTags = "[###>"_L1; // made of what held tags before version 2000
    return raw.chapter || raw.title() == headOfTags
        || (diary.generation == Generation::Third ? diary.tagIds.contains(raw.id)
                                                  : !packedDay(raw.date).isValid());
}

/// Without the title, and without blank lines at both ends.
QString bodyOf(const RawEntry &raw, const Diary &diary)
{
    if (raw.paragraphs.empty())
        return {};
    std::vector<LifeographParagraph> paragraphs{raw.paragraphs.begin() + 1, raw.paragraphs.end()};
    for (LifeographParagraph &paragraph : paragraphs)
        if (diary.picturesAreText && paragraph.isPicture())
            paragraph.text.clear();
    QStringList lines = diary.generation == Generation::Third ? fromStyledParagraphs(paragraphs)
                                                              : fromWikiParagraphs(paragraphs);
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QStringList tagsOf(const RawEntry &raw, const Diary &diary)
{
    if (diary.generation == Generation::First)
        return raw.tags;
    return diary.generation == Generation::Second ? inlineTags(raw, diary.titles) : markedTags(raw);
}

Result<PortableEntry> entryFrom(const RawEntry &raw, const Diary &diary, Gathering &gathering)
{
    PortableEntry portable;
    Entry &entry = portable.entry;
    const bool third = diary.generation == Generation::Third;
    entry.writtenAt = third ? digitMoment(raw.created) : unixMoment(raw.created);
    entry.day = third ? QDate::fromString(raw.date.left(8), u"yyyyMMdd"_s) : packedDay(raw.date);
    if (!entry.day.isValid())
        entry.day = entry.writtenAt.date();
    entry.starred = raw.favourite;
    entry.title = raw.title();
    entry.body = bodyOf(raw, diary);
    const QStringList tags = tagsOf(raw, diary);
    Extra extra;
    extra.add(u"tags"_s, tags);
    entry.extra = extra.text();
    if (raw.trashed)
        portable.trashedAt = entry.writtenAt.isValid() ? entry.writtenAt : withOffset(entry.day.startOfDay());
    gathering.label(portable, tags);
    return portable;
}

/// What a change shows in.
QByteArray contentOf(const RawEntry &raw)
{
    QString content = raw.date + u'\n' + raw.tags.join(u' ') + (raw.favourite ? u'F' : u'_');
    for (const LifeographParagraph &paragraph : raw.paragraphs) {
        content += u'\n' + paragraph.style + paragraph.text;
        for (const LifeographFormat &format : paragraph.formats)
            content += u'|' + format.kind + QString::number(format.begin) + u'-' + QString::number(format.end)
                     + format.target;
    }
    return content.toUtf8();
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
    const std::vector<RawEntry> entries = entriesIn(*text, *generation, header.end);
    const Diary diary{header, *generation, entries};
    int names = 0;
    qsizetype pictures = 0;
    for (const RawEntry &raw : entries) {
        pictures += std::count_if(raw.paragraphs.begin(), raw.paragraphs.end(),
                                  [](const LifeographParagraph &one) { return one.isPicture(); });
        if (isBareName(raw, diary))
            ++names;
        else
            gathering.add(entryFrom(raw, diary, gathering), Tr::tr("Line %1").arg(raw.line), raw.id,
                          contentOf(raw));
    }
    if (names > 0)
        gathering.say(Tr::tr("%L1 chapters and tags that are only a name were left out.").arg(names));
    if (pictures > 0)
        gathering.say(Tr::tr("Mooring keeps words, so %L1 pictures, charts and tables stay where they are.")
                          .arg(pictures));
    return gathering.finished();
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jrnltext.h"

#include "core/exchange/civilday.h"
#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// What looks like a date in brackets; whether it is one is found out afterwards.
const QRegularExpression &bracketed()
{
    static const QRegularExpression shape{uR"(^\[((?=[^\]\n]*\d)[^\]\n]{6,60})\](?: |$))"_s,
                                          QRegularExpression::MultilineOption};
    return shape;
}

const QRegularExpression &bare()
{
    static const QRegularExpression shape{uR"(^(\d{4}-\d\d-\d\d \d\d:\d\d)(?: |$))"_s,
                                          QRegularExpression::MultilineOption};
    return shape;
}

/// A date has a month: as a number between others, or as a word.
bool isDateLike(const QString &text)
{
    static const QRegularExpression numbers{uR"(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8})"_s};
    static const QRegularExpression gaps{u"[^\\p{L}]+"_s};
    const QStringList words = text.split(gaps, Qt::SkipEmptyParts);
    return text.contains(numbers) || std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
               return monthFrom(word).has_value();
           });
}

struct Head {
    QString date;
    qsizetype begin = 0; ///< of the line
    qsizetype words = 0; ///< where the title begins
    int line = 1;
};

std::vector<Head> headsLike(const QRegularExpression &shape, const QString &text)
{
    std::vector<Head> heads;
    int line = 1;
    qsizetype counted = 0;
    for (auto matches = shape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (!isDateLike(match.captured(1)))
            continue;
        line +=
            static_cast<int>(QStringView{text}.sliced(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        heads.push_back({match.captured(1).trimmed(), match.capturedStart(), match.capturedEnd(), line});
    }
    return heads;
}

std::vector<Head> headsIn(const QString &text)
{
    auto heads = headsLike(bracketed(), text);
    return heads.empty() ? headsLike(bare(), text) : heads;
}

bool allFit(const std::vector<Head> &heads, Choices::Dates dates)
{
    return std::all_of(heads.begin(), heads.end(),
                       [dates](const Head &head) { return civilMoment(head.date, dates).has_value(); });
}

bool sameDays(const std::vector<Head> &heads)
{
    return std::all_of(heads.begin(), heads.end(), [](const Head &head) {
        const auto one = civilMoment(head.date, Choices::Dates::DayFirst);
        const auto other = civilMoment(head.date, Choices::Dates::MonthFirst);
        return one.has_value() == other.has_value() && (!one || one->day == other->day);
    });
}

/// 03/04/2025 is one thing in a file that has 13/04/2025 too, and another beside 04/13/2025.
bool showsOrder(const std::vector<Head> &heads, bool dayFirst)
{
    static const QRegularExpression pair{uR"((?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{2,4})"_s};
    return std::any_of(heads.begin(), heads.end(), [dayFirst](const Head &head) {
        const auto match = pair.match(head.date);
        return match.hasMatch() && match.captured(dayFirst ? 1 : 2).toInt() > 12
            && match.captured(dayFirst ? 2 : 1).toInt() <= 12;
    });
}

Result<Choices::Dates> orderOf(const std::vector<Head> &heads, Choices::Dates said)
{
    if (said != Choices::Dates::Unsaid || sameDays(heads) || allFit(heads, Choices::Dates::Unsaid))
        return said;
    const bool dayFirst = showsOrder(heads, true);
    const bool monthFirst = showsOrder(heads, false);
    if (dayFirst != monthFirst)
        return dayFirst ? Choices::Dates::DayFirst : Choices::Dates::MonthFirst;
    return failure(Error::Kind::Invalid, Tr::tr("its dates, such as “%1”, can have the day or the month "
                                                "first; say which (day-first or month-first)")
                                             .arg(heads.front().date));
}

QStringList tagsIn(const QString &text)
{
    static const QRegularExpression tag{uR"((?<!\S)@[-+*#/\w]+)"_s,
                                        QRegularExpression::UseUnicodePropertiesOption};
    QStringList tags;
    for (auto matches = tag.globalMatch(text); matches.hasNext();) {
        const QString found = matches.next().captured().toLower();
        if (!tags.contains(found))
            tags.append(found);
    }
    return tags;
}

/// Title and body as jrnl itself divides them.
void setWords(Entry &entry, QString text)
{
    static const QRegularExpression sentence{uR"([.!?…]["'’”\])]*\s+)"_s};
    text = text.trimmed();
    qsizetype end = text.indexOf(u'\n');
    QString first = (end < 0 ? text : text.first(end)).trimmed();
    if (first.endsWith(" *"_L1) || first == "*"_L1) {
        entry.starred = true;
        text = first.chopped(1).trimmed() + (end < 0 ? QString{} : text.sliced(end));
        end = text.indexOf(u'\n');
    }
    if (const auto stop = sentence.match(text); end < 0 && stop.hasMatch())
        end = stop.capturedEnd();
    entry.title = (end < 0 ? text : text.first(end)).trimmed();
    entry.body = end < 0 ? QString{} : text.sliced(end).trimmed();
}

/// Reads one file, in which all dates are written one way.
class FileReader
{
public:
    FileReader(const QString &text, Choices::Dates dates, const QString &place, Gathering &gathering)
        : m_text{text}
        , m_dates{dates}
        , m_place{place}
        , m_gathering{gathering}
    {}

    void read(const std::vector<Head> &heads)
    {
        const qsizetype first = heads.empty() ? m_text.size() : heads.front().begin;
        if (!QStringView{m_text}.first(first).trimmed().isEmpty())
            m_gathering.say(Tr::tr("%1What stands before the first date was left out.").arg(m_place));
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const qsizetype end = i + 1 < heads.size() ? heads[i + 1].begin : m_text.size();
            const QString words = m_text.sliced(heads[i].words, end - heads[i].words).trimmed();
            m_gathering.add(entryFrom(heads[i], words), m_place + Tr::tr("Line %1").arg(heads[i].line),
                            heads[i].date + u' ' + words.section(u'\n', 0, 0), words.toUtf8());
        }
    }

private:
    Result<PortableEntry> entryFrom(const Head &head, const QString &words)
    {
        const auto when = civilMoment(head.date, m_dates);
        if (!when)
            return tl::unexpected<Error>{when.error()};
        PortableEntry portable;
        portable.entry.day = when->day;
        portable.entry.writtenAt = localMoment(when->day, when->time);
        setWords(portable.entry, words);
        const QStringList tags = tagsIn(words);
        Extra extra;
        extra.add(u"tags"_s, tags);
        portable.entry.extra = extra.text();
        m_gathering.label(portable, tags);
        return portable;
    }

    const QString &m_text;
    Choices::Dates m_dates;
    const QString &m_place;
    Gathering &m_gathering;
};

Status readText(const QByteArray &content, const QString &place, Gathering &gathering)
{
    auto text = decoded(content);
    if (!text)
        return tl::unexpected<Error>{text.error()};
    text->replace("\r\n"_L1, "\n"_L1);
    const auto heads = headsIn(*text);
    const auto dates = orderOf(heads, gathering.known().choices.dates);
    if (!dates)
        return tl::unexpected<Error>{dates.error()};
    FileReader{*text, *dates, place, gathering}.read(heads);
    return {};
}

} // namespace

bool isJrnlText(const QByteArray &content)
{
    const QByteArray line = content.trimmed().left(200);
    const auto heads = headsIn(QString::fromUtf8(line));
    return !heads.empty() && heads.front().begin == 0
        && (civilMoment(heads.front().date, Choices::Dates::DayFirst)
            || civilMoment(heads.front().date, Choices::Dates::MonthFirst));
}

bool isJrnlDay(const QString &name)
{
    static const QRegularExpression day{uR"((?:^|/)\d{4}/\d\d/\d\d\.txt$)"_s};
    return name.contains(day);
}

Result<Reading> readJrnlText(const QByteArray &content, const Known &known)
{
    Gathering gathering{u"jrnl-text"_s, known};
    if (const Status read = readText(content, {}, gathering); !read)
        return tl::unexpected<Error>{read.error()};
    return gathering.finished();
}

Result<Reading> readJrnlFiles(Source &source, const Known &known)
{
    QStringList days = source.names();
    days.removeIf([](const QString &name) { return !isJrnlDay(name); });
    if (days.isEmpty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("there is no file in it named after a day, such as 2025/03/01.txt"));
    Gathering gathering{u"jrnl-text"_s, known};
    for (const QString &name : std::as_const(days)) {
        const auto content = source.content(name);
        const Status read =
            content ? readText(*content, name + u": "_s, gathering) : Status{tl::unexpected{content.error()}};
        if (!read)
            gathering.leaveOut(name, read.error().message);
    }
    return gathering.finished();
}

} // namespace mooring::exchange

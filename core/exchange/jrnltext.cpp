// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jrnltext.h"

#include "core/exchange/civilday.h"
#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/textblocks.h"
#include "core/exchange/tr.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// What looks like a date in brackets; whether it is one is found out afterwards.
const QRegularExpression &bracketed()
{
    static const QRegularExpression shape{uR"(^\[((?=[^\]]*\d)[^\]]{6,60})\](?: |$))"_s};
    return shape;
}

const QRegularExpression &bare()
{
    static const QRegularExpression shape{
        uR"(^(\d{4}-\d\d-\d\d \d\d:\d\d|\d\d?[./]\d\d?[./]\d{4} \d\d?:\d\d(?: ?[AaPp][Mm])?)(?: |$))"_s};
    return shape;
}

/// A date has a month: as a number between others, or as a word.
bool isDateLike(const QString &text)
{
    static const QRegularExpression numbers{uR"(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8})"_s};
    if (text.contains(numbers))
        return true;
    static const QRegularExpression gaps{u"[^\\p{L}]+"_s};
    const QStringList words = text.split(gaps, Qt::SkipEmptyParts);
    return std::any_of(words.cbegin(), words.cend(),
                       [](const QString &word) { return monthFrom(word).has_value(); });
}

/// How the lines are marked in which entries begin.
enum class Marks { Brackets, Bare };

struct Head {
    QString date;
    qsizetype words = 0; ///< where in the line the title begins
};

std::optional<Head> headIn(QStringView line, Marks marks)
{
    constexpr qsizetype longest = 80; // of what either shape can match
    const bool mayBe =
        !line.isEmpty() && (marks == Marks::Brackets ? line.front() == u'[' : line.front().isDigit());
    if (!mayBe)
        return {};
    const QString begin = line.left(longest).toString();
    const auto match = (marks == Marks::Brackets ? bracketed() : bare()).match(begin);
    if (!match.hasMatch() || !isDateLike(match.captured(1)))
        return {};
    return Head{match.captured(1).trimmed(), match.capturedEnd()};
}

/// Calls take(line) with every line and its break, some of them read at a time.
template <typename Take>
Status eachLineOf(QIODevice &device, const Take &take)
{
    device.seek(0);
    TextBlocks blocks{device};
    while (true) {
        auto block = blocks.next();
        if (!block || block->isEmpty())
            return block ? Status{} : tl::unexpected<Error>{block.error()};
        block->replace("\r\n"_L1, "\n"_L1);
        for (qsizetype at = 0; at < block->size();) {
            const qsizetype end = block->indexOf(u'\n', at);
            const qsizetype next = end < 0 ? block->size() : end + 1;
            take(QStringView{*block}.sliced(at, next - at));
            at = next;
        }
    }
}

/// A line as a head is looked for in it.
QStringView unbroken(QStringView line) { return line.endsWith(u'\n') ? line.chopped(1) : line; }

/// All dates of a file, which tell together how they are written.
struct Dates {
    Marks marks = Marks::Brackets;
    QStringList texts;
};

/// The first line of words says which marks count: what else looks like a mark belongs to the words.
Result<Dates> datesIn(QIODevice &device)
{
    Dates inBrackets;
    Dates others{Marks::Bare, {}};
    std::optional<bool> bareFirst;
    const Status read = eachLineOf(device, [&](QStringView line) {
        const auto bracketed = headIn(unbroken(line), Marks::Brackets);
        const auto plain = bracketed ? std::nullopt : headIn(unbroken(line), Marks::Bare);
        if (bracketed)
            inBrackets.texts.append(bracketed->date);
        else if (plain)
            others.texts.append(plain->date);
        if (!bareFirst && !line.trimmed().isEmpty())
            bareFirst = plain.has_value();
    });
    if (!read)
        return tl::unexpected<Error>{read.error()};
    return bareFirst.value_or(false) || inBrackets.texts.isEmpty() ? others : inBrackets;
}

bool allFit(const QStringList &texts, Choices::Dates dates)
{
    return std::all_of(texts.begin(), texts.end(),
                       [dates](const QString &text) { return civilMoment(text, dates).has_value(); });
}

bool sameDays(const QStringList &texts)
{
    return std::all_of(texts.begin(), texts.end(), [](const QString &text) {
        const auto one = civilMoment(text, Choices::Dates::DayFirst);
        const auto other = civilMoment(text, Choices::Dates::MonthFirst);
        return one.has_value() == other.has_value() && (!one || one->day == other->day);
    });
}

Result<Choices::Dates> orderOf(const QStringList &texts, Choices::Dates said)
{
    if (said != Choices::Dates::Unsaid || sameDays(texts) || allFit(texts, Choices::Dates::Unsaid))
        return said;
    if (const auto shown = shownOrder(texts); shown != Choices::Dates::Unsaid)
        return shown;
    return failure(Error::Kind::Invalid, Tr::tr("its dates, such as “%1”, can have the day or the month "
                                                "first; say which (day-first or month-first)")
                                             .arg(texts.front()));
}

QStringList tagsIn(const QString &text)
{
    static const QRegularExpression tag{uR"((?<!\S)@[-+*#/\w]+)"_s,
                                        QRegularExpression::UseUnicodePropertiesOption};
    QStringList tags;
    if (!text.contains(u'@')) // most entries
        return tags;
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
    if (const auto stop = end < 0 ? sentence.match(text) : QRegularExpressionMatch{}; stop.hasMatch())
        end = stop.capturedEnd();
    entry.title = (end < 0 ? text : text.first(end)).trimmed();
    entry.body = end < 0 ? QString{} : text.sliced(end).trimmed();
}

/// Makes entries of lines, of one file, in which all dates are written one way.
class EntryMaker
{
public:
    EntryMaker(Marks marks, Choices::Dates dates, const QString &place, Gathering &gathering)
        : m_marks{marks}
        , m_dates{dates}
        , m_place{place}
        , m_gathering{gathering}
    {}

    void add(QStringView line)
    {
        constexpr qsizetype longest = qsizetype{32} * 1024 * 1024; // more than any entry may have
        ++m_line;
        auto head = headIn(unbroken(line), m_marks);
        if (head) {
            finish();
            m_begun = m_line;
            line = line.sliced(head->words);
            m_date = std::move(head->date);
        }
        if (m_words.size() <= longest)
            m_words += line;
    }

    /// Of the entry that was begun, or what stands before the first one.
    void finish()
    {
        const QString words = std::exchange(m_words, {}).trimmed();
        if (m_begun > 0)
            m_gathering.add(entryFrom(words), m_place + Tr::tr("Line %1").arg(m_begun),
                            m_date + u' ' + words.section(u'\n', 0, 0), words.toUtf8());
        else if (!words.isEmpty())
            m_gathering.say(Tr::tr("%1What stands before the first date was left out.").arg(m_place));
    }

private:
    Result<PortableEntry> entryFrom(const QString &words)
    {
        const auto when = civilMoment(m_date, m_dates);
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

    Marks m_marks;
    Choices::Dates m_dates;
    const QString &m_place;
    Gathering &m_gathering;
    QString m_date, m_words;
    int m_line = 0;
    int m_begun = 0; ///< the line in which the entry begins
};

Status readText(QIODevice &content, const QString &place, Gathering &gathering)
{
    const auto found = datesIn(content);
    const auto dates =
        found ? orderOf(found->texts, gathering.known().choices.dates) : tl::unexpected<Error>{found.error()};
    if (!dates)
        return tl::unexpected<Error>{dates.error()};
    EntryMaker maker{found->marks, *dates, place, gathering};
    Status read = eachLineOf(content, [&](QStringView line) {
        if (gathering.goesOn())
            maker.add(line);
    });
    if (read)
        maker.finish();
    return read;
}

Status readText(const QByteArray &content, const QString &place, Gathering &gathering)
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    return readText(device, place, gathering);
}

} // namespace

bool isJrnlText(const QByteArray &content)
{
    const QString line =
        QString::fromUtf8(content.left(10'000).trimmed().left(200)).section(u'\n', 0, 0).trimmed();
    auto head = headIn(line, Marks::Brackets);
    if (!head)
        head = headIn(line, Marks::Bare);
    return head
        && (civilMoment(head->date, Choices::Dates::DayFirst)
            || civilMoment(head->date, Choices::Dates::MonthFirst));
}

bool isJrnlEncrypted(const QByteArray &content)
{
    static const QRegularExpression token{u"^gAAAAA[\\w-]{90,}=*\\s*$"_s};
    return content.startsWith("JRNLv3") || QString::fromLatin1(content.left(4096)).contains(token);
}

bool isJrnlDay(const QString &name)
{
    static const QRegularExpression day{uR"((?:^|/)\d{4}/\d\d/\d\d\.txt$)"_s};
    return name.contains(day);
}

Result<Reading> readJrnlText(const QByteArray &content, const Known &known)
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    return readJrnlText(device, known, {});
}

Result<Reading> readJrnlText(QIODevice &content, const Known &known, const TakeContents &take)
{
    Gathering gathering{u"jrnl-text"_s, known, take};
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

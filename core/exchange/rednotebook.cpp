// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rednotebook.h"

#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"
#include "core/exchange/txt2tags.h"

#include <QRegularExpression>

#include <algorithm>
#include <string>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

const QRegularExpression &monthShape()
{
    static const QRegularExpression shape{uR"((?:^|/)(\d{4})-(\d\d)\.txt$)"_s};
    return shape;
}

QString textOf(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString{};
}

/// YAML takes many times its size in memory.
constexpr qsizetype largestMonth = qsizetype{4} * 1024 * 1024;

struct Fault {
    int line = 1; ///< from 1
    QString reason;
};

/// The one place where yaml-cpp may throw.
tl::expected<YAML::Node, Fault> loaded(const QString &yaml)
{
    try {
        return YAML::Load(yaml.toStdString());
    } catch (const YAML::Exception &exception) {
        return tl::unexpected{
            Fault{std::max(exception.mark.line, 0) + 1, QString::fromStdString(exception.msg)}};
    }
}

/// RedNotebook's own rule, in short: a word after #, but no colour and no line of C.
QStringList hashtagsIn(const QString &text)
{
    static const QRegularExpression hashtag{uR"((?<![\w&#/])#([\w-]*[^\W\d][\w-]*))"_s,
                                            QRegularExpression::UseUnicodePropertiesOption};
    static const QRegularExpression other{
        uR"(^(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}|include|define|undef|ifdef|ifndef|endif|if|else|elif|error|pragma|line)$)"_s};
    QStringList tags;
    for (auto matches = hashtag.globalMatch(text); matches.hasNext();) {
        const QString tag = matches.next().captured(1);
        if (!tag.contains(other) && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

/// What a category holds: its entries, or nothing but its name.
QStringList entriesOf(const YAML::Node &category)
{
    QStringList entries;
    if (category.IsMap())
        for (const auto &pair : category)
            entries.append(textOf(pair.first));
    else if (category.IsSequence())
        for (const auto &item : category)
            entries.append(textOf(item));
    else if (category.IsScalar())
        entries.append(textOf(category));
    entries.removeAll(QString{});
    return entries;
}

/// Reads the days of one month.
class MonthReader
{
public:
    MonthReader(const QString &name, RedNotebookMarkup markup, Gathering &gathering)
        : m_name{name}
        , m_markup{markup}
        , m_gathering{gathering}
    {
        const auto month = monthShape().match(name);
        m_year = month.captured(1).toInt();
        m_month = month.captured(2).toInt();
    }

    void read(const QString &yaml)
    {
        const auto days = loaded(yaml);
        if (days && days->IsMap())
            readDays(*days, 0);
        else if (!days)
            readOneByOne(yaml);
        else if (!days->IsNull())
            m_gathering.leaveOut(m_name, Tr::tr("it holds no days"));
    }

private:
    /// Where the month as a whole can't be read, every day that can is.
    void readOneByOne(const QString &yaml)
    {
        static const QRegularExpression day{uR"(^\d{1,2}:(?=\s|$))"_s, QRegularExpression::MultilineOption};
        QList<qsizetype> begins;
        for (auto matches = day.globalMatch(yaml); matches.hasNext();)
            begins.append(matches.next().capturedStart());
        if (begins.isEmpty())
            m_gathering.leaveOut(m_name, Tr::tr("it is no month of RedNotebook"));
        int line = 0;
        for (qsizetype i = 0; i < begins.size(); ++i) {
            const qsizetype from = i == 0 ? 0 : begins.at(i);
            const qsizetype end = i + 1 < begins.size() ? begins.at(i + 1) : yaml.size();
            const QString piece = yaml.sliced(from, end - from);
            readPiece(piece, line);
            line += static_cast<int>(piece.count(u'\n'));
        }
    }

    void readPiece(const QString &piece, int linesBefore)
    {
        const auto days = loaded(piece);
        if (!days)
            m_gathering.leaveOut(Tr::tr("%1, line %2").arg(m_name).arg(days.error().line + linesBefore),
                                 days.error().reason);
        else if (days->IsMap())
            readDays(*days, linesBefore);
    }

    void readDays(const YAML::Node &days, int linesBefore)
    {
        for (const auto &pair : days)
            readDay(pair.first, pair.second, pair.first.Mark().line + linesBefore + 1);
    }

    void readDay(const YAML::Node &key, const YAML::Node &content, int line)
    {
        const QString number = textOf(key);
        const QDate day{m_year, m_month, number.toInt()};
        const QString place = Tr::tr("%1, line %2").arg(m_name).arg(line);
        if (!day.isValid()) {
            m_gathering.leaveOut(place, Tr::tr("“%1” is no day of that month").arg(number));
            return;
        }
        PortableEntry entry;
        entry.entry.day = day;
        QStringList tags;
        const QString source = wordsOf(content, tags);
        entry.entry.body = m_body;
        if (m_body.isEmpty() && tags.isEmpty()) // a day that was only looked at
            return;
        Extra extra;
        extra.add(u"tags"_s, tags);
        entry.entry.extra = extra.text();
        m_gathering.label(entry, tags);
        m_gathering.add(entry, place, day.toString(Qt::ISODate), source.toUtf8());
    }

    /// Fills body and tags; gives what a change of the source shows in.
    QString wordsOf(const YAML::Node &content, QStringList &tags)
    {
        QString text = content.IsScalar() ? textOf(content) : QString{};
        QStringList categories;
        if (content.IsMap())
            for (const auto &pair : content) {
                if (const QString key = textOf(pair.first); key == "text"_L1)
                    text = textOf(pair.second);
                else
                    readCategory(key, entriesOf(pair.second), categories, tags);
            }
        text = QString{text}.replace("\r\n"_L1, "\n"_L1);
        const QStringList inText = hashtagsIn(text);
        for (const QString &tag : inText)
            if (!tags.contains(tag))
                tags.append(tag);
        QStringList parts{withoutBlankEnds(markdownOf(text))};
        parts += categories;
        parts.removeAll(QString{});
        m_body = parts.join(u"\n\n"_s);
        return text + u'\n' + categories.join(u'\n') + u'\n' + tags.join(u' ');
    }

    QString markdownOf(const QString &text) const
    {
        return m_markup == RedNotebookMarkup::Markdown ? text : markdownFromTxt2tags(text);
    }

    void readCategory(const QString &name, const QStringList &entries, QStringList &categories,
                      QStringList &tags) const
    {
        if (name == "Tags"_L1) {
            tags += entries;
            return;
        }
        tags.append(name);
        QString list;
        for (const QString &entry : entries)
            list += u"\n- "_s + markdownOf(entry);
        if (!list.isEmpty())
            categories.append(u"**"_s + name + u"**\n"_s + list);
    }

    /// Whole blank lines go, the first line's indent stays.
    static QString withoutBlankEnds(const QString &text)
    {
        static const QRegularExpression ends{uR"(\A(?:[ \t]*\n)+|\s+\z)"_s};
        return QString{text}.remove(ends);
    }

    const QString &m_name;
    RedNotebookMarkup m_markup;
    Gathering &m_gathering;
    QString m_body;
    int m_year = 0;
    int m_month = 0;
};

/// Newer versions write Markdown, and say so in a file beside the months.
RedNotebookMarkup markupOf(Source &source)
{
    static const QRegularExpression settings{u"(^|/)journal\\.cfg$"_s};
    static const QRegularExpression markdown{u"^\\s*markup\\s*=\\s*markdown\\s*$"_s,
                                             QRegularExpression::MultilineOption};
    const QStringList names = source.namesLike(settings);
    for (const QString &name : names)
        if (const auto content = source.content(name);
            content && QString::fromUtf8(*content).contains(markdown))
            return RedNotebookMarkup::Markdown;
    return RedNotebookMarkup::Unsaid;
}

} // namespace

bool isRedNotebookMonth(const QString &name) { return name.contains(monthShape()); }

bool isRedNotebook(const QByteArray &content)
{
    static const QRegularExpression day{uR"(^\s*(?:\{\s*)?(?:\d{1,2}:(?:\s|$)|\}\s*$))"_s};
    const QByteArray begin = content.left(200);
    return QString::fromUtf8(begin).contains(day);
}

void readRedNotebookMonth(const QByteArray &content, const QString &name, RedNotebookMarkup markup,
                          Gathering &gathering)
{
    const auto text = decoded(content);
    if (content.size() > largestMonth)
        gathering.leaveOut(name, Tr::tr("it is larger than 4 MB, as no month of writing is"));
    else if (text)
        MonthReader{name, markup, gathering}.read(*text);
    else
        gathering.leaveOut(name, text.error().message);
}

Result<Reading> readRedNotebook(Source &source, const Known &known)
{
    Gathering gathering{u"rednotebook"_s, known};
    const QStringList months = source.namesLike(monthShape());
    if (months.isEmpty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("there is no file named after a month, such as 2026-06.txt"));
    const RedNotebookMarkup markup = markupOf(source);
    for (const QString &month : months) {
        if (const auto content = source.content(month))
            readRedNotebookMonth(*content, month, markup, gathering);
        else
            gathering.leaveOut(month, content.error().message);
    }
    return gathering.finished();
}

} // namespace mooring::exchange

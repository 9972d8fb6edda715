// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayoneplain.h"

#include "core/exchange/civilday.h"
#include "core/exchange/dayonetext.h"
#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

const QRegularExpression &dateLine()
{
    static const QRegularExpression line{uR"(^\tDate:\t(.+?)\s*$)"_s, QRegularExpression::MultilineOption};
    return line;
}

/// "15 January 2024 at 09:30:12 GMT+1": the zone is dropped, for the clock on the wall is what counts.
QString withoutZone(const QString &date)
{
    static const QRegularExpression zone{uR"((?<=[\dMm])\s+[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\s*$)"_s};
    static const QRegularExpression half{uR"(\s+[AP]M\s*$)"_s};
    return date.contains(half) ? date : QString{date}.remove(zone);
}

/// One entry's lines: those like "\tTags:\tx" at its beginning, and the rest.
class Block
{
public:
    explicit Block(const QString &text)
    {
        static const QRegularExpression field{uR"(\A\t([A-Z][\w ]*):\t([^\n]*)(?:\n|\z))"_s};
        QString rest = text;
        for (auto match = field.match(rest); match.hasMatch(); match = field.match(rest)) {
            m_fields.insert(match.captured(1).toLower(), match.captured(2).trimmed());
            rest.remove(0, match.capturedLength());
        }
        m_words = rest.trimmed();
    }

    QString field(const QString &name) const { return m_fields.value(name); }
    const QString &words() const { return m_words; }

private:
    QHash<QString, QString> m_fields;
    QString m_words;
};

Result<PortableEntry> entryFrom(const Block &block, Gathering &gathering)
{
    const auto when = civilMoment(withoutZone(block.field(u"date"_s)), gathering.known().choices.dates);
    if (!when)
        return tl::unexpected<Error>{when.error()};
    PortableEntry portable;
    portable.entry.day = when->day;
    portable.entry.writtenAt = localMoment(when->day, when->time);
    portable.entry.starred = !block.field(u"starred"_s).isEmpty();
    setDayOneWords(portable.entry, block.words());
    static const QRegularExpression gaps{u"\\s*,\\s*"_s};
    const QStringList tags = block.field(u"tags"_s).split(gaps, Qt::SkipEmptyParts);
    Extra extra;
    extra.add(u"tags"_s, tags);
    extra.add(u"place"_s, block.field(u"location"_s));
    extra.add(u"weather"_s, block.field(u"weather"_s));
    portable.entry.extra = extra.text();
    gathering.label(portable, tags);
    return portable;
}

} // namespace

bool isDayOneText(const QByteArray &content)
{
    return content.startsWith("\tDate:\t") || content.contains("\n\tDate:\t");
}

Result<Reading> readDayOneText(const QByteArray &content, const Known &known)
{
    auto text = decoded(content);
    if (!text)
        return tl::unexpected<Error>{text.error()};
    text->replace("\r\n"_L1, "\n"_L1);
    QList<qsizetype> begins;
    for (auto matches = dateLine().globalMatch(*text); matches.hasNext();)
        begins.append(matches.next().capturedStart());
    if (begins.isEmpty())
        return failure(Error::Kind::Invalid, Tr::tr("no line in it gives a date"));
    Gathering gathering{u"dayone-text"_s, known};
    int line = static_cast<int>(QStringView{*text}.first(begins.constFirst()).count(u'\n'));
    if (!QStringView{*text}.first(begins.constFirst()).trimmed().isEmpty())
        gathering.say(Tr::tr("Lines 1 to %1 stand before the first date and were left out.").arg(line));
    for (qsizetype i = 0; i < begins.size(); ++i) {
        const qsizetype end = i + 1 < begins.size() ? begins.at(i + 1) : text->size();
        const QString piece = text->sliced(begins.at(i), end - begins.at(i));
        const Block block{piece};
        gathering.add(entryFrom(block, gathering), Tr::tr("Line %1").arg(line + 1), block.field(u"date"_s),
                      piece.trimmed().toUtf8());
        line += static_cast<int>(piece.count(u'\n'));
    }
    return gathering.finished();
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/notetags.h"

#include "core/exchange/text.h"
#include "core/library/frontmatter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

const QRegularExpression &gaps()
{
    static const QRegularExpression shape{u"[,\\s\\[\\]]+"_s};
    return shape;
}

void addTag(QString tag, QStringList &tags)
{
    if (tag.startsWith(u'#'))
        tag.remove(0, 1);
    if (!tag.isEmpty() && !tags.contains(tag))
        tags.append(tag);
}

void take(const QString &key, const QString &value, NoteMarks &marks)
{
    if (key == "with"_L1) {
        static const QRegularExpression brackets{u"^\\[\\[|\\]\\]$"_s};
        marks.with = QString{value}.remove(brackets).simplified();
    } else if (key == "anxiety"_L1) {
        marks.scores.anxiety = scoreFrom(value).value_or(std::nullopt);
    } else if (key == "avoidance"_L1) {
        marks.scores.avoidance = scoreFrom(value).value_or(std::nullopt);
    } else if (key == "starred"_L1) {
        marks.starred = value == "true"_L1 || value == "yes"_L1;
    } else {
        const QStringList tags = value.split(gaps(), Qt::SkipEmptyParts);
        for (const QString &tag : tags)
            addTag(tag, marks.tags);
    }
}

void readFrontMatter(const QString &extra, NoteMarks &marks)
{
    static const QStringList keys{u"tags"_s, u"Tags"_s, u"tag"_s, u"anxiety"_s, u"avoidance"_s};
    const auto parts = extra.isEmpty() ? Result<library::FrontMatter>{}
                                       : library::readFrontMatter(u"---\n"_s + extra + u"\n---\n"_s, keys);
    if (!parts)
        return;
    for (const library::Field &field : parts->fields) {
        if (field.kind == library::Field::Kind::List)
            for (const QString &tag : field.list)
                addTag(tag.simplified(), marks.tags);
        else if (field.kind == library::Field::Kind::Text)
            take(field.key, field.text, marks);
    }
}

void readLine(const QString &line, NoteMarks &marks)
{
    static const QRegularExpression field{
        uR"((?:^|[-*(\[]\s*)(with|tags?|anxiety|avoidance|starred)\s*::\s*([^)\n]*[^)\]\s]))"_s,
        QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression code{u"`[^`]*`"_s};
    static const QRegularExpression tag{uR"((?<![\w#&/;])#([\p{L}_][\p{L}\p{N}_/-]*))"_s,
                                        QRegularExpression::UseUnicodePropertiesOption};
    const QString words = QString{line}.remove(code);
    if (const auto match = field.match(words); match.hasMatch())
        take(match.captured(1).toLower(), match.captured(2).trimmed(), marks);
    for (auto matches = tag.globalMatch(words); matches.hasNext();)
        addTag(matches.next().captured(1), marks.tags);
}

} // namespace

NoteMarks marksOf(const QString &extra, const QString &body)
{
    NoteMarks marks;
    readFrontMatter(extra, marks);
    bool inFence = false;
    if (!body.contains(u'#') && !body.contains("::"_L1))
        return marks;
    eachLine(body, [&](const QString &line) {
        if (line.trimmed().startsWith("```"_L1))
            inFence = !inFence;
        else if (!inFence)
            readLine(line, marks);
    });
    return marks;
}

} // namespace mooring::exchange

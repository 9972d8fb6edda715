// SPDX-License-Identifier: GPL-3.0-or-later
// Day One's rich text: runs of text with marks, and objects between them, as JSON.
#include "core/exchange/dayonetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

struct Sign {
    QLatin1StringView attribute, sign;
};

/// From the outermost to the innermost.
constexpr std::array textMarks{Sign{"bold"_L1, "**"_L1}, Sign{"italic"_L1, "*"_L1},
                               Sign{"strikethrough"_L1, "~~"_L1}, Sign{"inlineCode"_L1, "`"_L1}};

/// A part of a line that is marked in one way.
struct Piece {
    QString text, opening, closing, link;

    bool isLike(const Piece &piece) const { return opening == piece.opening && link == piece.link; }

    /// Blanks at the ends stay outside, where marks allow them.
    QString markdown() const
    {
        const QString inner = text.trimmed();
        if (inner.isEmpty())
            return text;
        const qsizetype begin = text.indexOf(inner);
        const QString marked = opening + inner + closing;
        return text.first(begin) + (link.isEmpty() ? marked : u'[' + marked + u"]("_s + link + u')')
             + text.sliced(begin + inner.size());
    }
};

Piece pieceFrom(const QString &text, const QJsonObject &attributes)
{
    Piece piece{text, {}, {}, attributes.value("linkURL"_L1).toString()};
    if (piece.link == text || !piece.link.contains("://"_L1))
        piece.link.clear();
    for (const Sign &sign : textMarks)
        if (attributes.value(sign.attribute).toBool()) {
            piece.opening += sign.sign;
            piece.closing.prepend(sign.sign);
        }
    return piece;
}

QString markdownOf(const std::vector<Piece> &pieces)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.markdown();
    return text;
}

void append(std::vector<Piece> &pieces, Piece piece)
{
    if (!pieces.empty() && pieces.back().isLike(piece))
        pieces.back().text += piece.text;
    else
        pieces.push_back(std::move(piece));
}

QString lineFrom(const QString &text, const QJsonObject &line)
{
    const int header = std::clamp(line.value("header"_L1).toInt(), 0, 6);
    const qsizetype indent = std::clamp(line.value("indentLevel"_L1).toInt() - 1, 0, 8);
    const QString style = line.value("listStyle"_L1).toString();
    const QString blanks(indent * 2, u' ');
    if (header > 0)
        return QString(header, u'#') + u' ' + text;
    if (style == "checkbox"_L1)
        return blanks + (line.value("checked"_L1).toBool() ? u"- [x] "_s : u"- [ ] "_s) + text;
    if (style == "numbered"_L1)
        return blanks + u"1. "_s + text;
    if (style == "bulleted"_L1)
        return blanks + u"- "_s + text;
    return line.value("quote"_L1).toBool() ? u"> "_s + text : text;
}

QString rowFrom(const QJsonArray &cells)
{
    QStringList texts;
    for (const auto cell : cells) {
        std::vector<Piece> pieces;
        const QJsonArray content = cell.toObject().value("content"_L1).toArray();
        for (const auto run : content)
            append(pieces, pieceFrom(run.toObject().value("text"_L1).toString().simplified(),
                                     run.toObject().value("attributes"_L1).toObject()));
        texts.append(markdownOf(pieces));
    }
    return u"| "_s + texts.join(u" | "_s) + u" |"_s;
}

QStringList tableFrom(const QJsonObject &table)
{
    if (const QString markdown = table.value("markdown"_L1).toString(); !markdown.isEmpty())
        return markdown.split(u'\n');
    QStringList lines;
    const QJsonArray rows = table.value("rows"_L1).toArray();
    for (const auto row : rows) {
        lines.append(rowFrom(row.toArray()));
        if (lines.size() == 1)
            lines.append(u"| "_s + QStringList(row.toArray().size(), u"---"_s).join(u" | "_s) + u" |"_s);
    }
    return lines;
}

/// What there is to read of an object that is no words: a place, a song, a mood.
QString plainWordsOf(const QJsonObject &object)
{
    QStringList words;
    for (const auto key :
         {"name"_L1, "title"_L1, "song"_L1, "artist"_L1, "show"_L1, "episode"_L1, "placeName"_L1, "city"_L1,
          "displayName"_L1, "movementTypeName"_L1, "valenceClassificationDisplayName"_L1})
        words.append(object.value(key).toString());
    const QJsonArray labels = object.value("labelsDisplayNames"_L1).toArray();
    for (const auto label : labels)
        words.append(label.toString());
    words.removeAll(QString{});
    return words.join(u", "_s);
}

bool isMedium(const QString &type)
{
    static const QStringList types{u"photo"_s, u"video"_s, u"audio"_s, u"pdfAttachment"_s};
    return types.contains(type);
}

/// Takes the document line by line.
class RichText
{
public:
    QString convert(const QJsonArray &nodes)
    {
        for (const auto node : nodes) {
            const QJsonObject object = node.toObject();
            if (object.contains("text"_L1))
                addText(object.value("text"_L1).toString(), object.value("attributes"_L1).toObject());
            if (object.contains("embeddedObjects"_L1))
                addObjects(object.value("embeddedObjects"_L1).toArray());
        }
        if (!m_pieces.empty())
            endLine();
        setCode(false);
        return m_lines.join(u'\n');
    }

private:
    /// What a line is may be said on any of its runs.
    void addText(const QString &text, const QJsonObject &attributes)
    {
        const QStringList parts = text.split(u'\n');
        if (!m_pieces.empty() && beginsLine(attributes))
            endLine();
        m_attributes = attributes;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                endLine();
            if (parts.at(i).isEmpty())
                continue;
            append(m_pieces, pieceFrom(parts.at(i), attributes));
            if (m_line.isEmpty())
                m_line = attributes.value("line"_L1).toObject();
        }
    }

    /// Some write no break between lines: one that is of another kind, or a run just like the one before it.
    bool beginsLine(const QJsonObject &attributes) const
    {
        const QJsonObject line = attributes.value("line"_L1).toObject();
        return !line.isEmpty() && !m_line.isEmpty() && (line != m_line || attributes == m_attributes);
    }

    void endLine()
    {
        const QString text = markdownOf(m_pieces);
        const bool code = m_line.value("codeBlock"_L1).toBool();
        if (!text.isEmpty())
            setCode(code);
        if (m_gap && !text.isEmpty() && !m_lines.isEmpty() && !m_lines.constLast().isEmpty())
            m_lines.append(QString{});
        m_gap = m_gap && text.isEmpty();
        m_lines.append(text.isEmpty() || code ? text : lineFrom(text, m_line));
        m_pieces.clear();
        m_line = {};
    }

    void setCode(bool code)
    {
        if (code != m_inCode)
            m_lines.append(u"```"_s);
        m_inCode = code;
    }

    /// Objects stand by themselves, with a blank line before and behind.
    void addObjects(const QJsonArray &objects)
    {
        if (!m_pieces.empty())
            endLine();
        setCode(false);
        QStringList block;
        for (const auto object : objects)
            block += blockFrom(object.toObject());
        block.removeAll(QString{});
        if (block.isEmpty())
            return;
        if (!m_lines.isEmpty() && !m_lines.constLast().isEmpty())
            m_lines.append(QString{});
        m_lines += block;
        m_gap = true;
    }

    QStringList blockFrom(const QJsonObject &object) const
    {
        const QString type = object.value("type"_L1).toString();
        const QString url = object.value("url"_L1).toString();
        if (isMedium(type))
            return {u"![](dayone-moment:/"_s + type + u'/' + object.value("identifier"_L1).toString() + u')'};
        if (type.startsWith("horizontal"_L1)) // …LineRule and …RuleLine are both written
            return {u"---"_s};
        if (type == "table"_L1)
            return tableFrom(object);
        if (type == "renderableCodeBlock"_L1)
            return object.value("contents"_L1).toString().split(u'\n');
        if (!url.isEmpty()) // a preview repeats the address above it
            return {m_lines.contains(url) ? QString{} : url};
        return {plainWordsOf(object)};
    }

    QStringList m_lines;
    std::vector<Piece> m_pieces; ///< of the line that is not ended yet
    QJsonObject m_line;          ///< what that line is
    QJsonObject m_attributes;    ///< of the last run
    bool m_inCode = false;
    bool m_gap = false; ///< a blank line is due
};

} // namespace

QString fromDayOneRichText(const QString &richText)
{
    const QJsonObject root = QJsonDocument::fromJson(richText.toUtf8()).object();
    for (const auto key : {"contents"_L1, "nodes"_L1})
        if (root.value(key).isArray())
            return RichText{}.convert(root.value(key).toArray());
    return richText;
}

} // namespace mooring::exchange

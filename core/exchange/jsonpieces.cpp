// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonpieces.h"

#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr qint64 readAtOnce = 256LL * 1024;

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Finds the end of one value, in as many pieces as it comes.
class Extent
{
public:
    /// How many of the bytes belong to the value.
    qsizetype read(QByteArrayView bytes)
    {
        qsizetype at = 0;
        while (at < bytes.size() && !m_isWhole)
            at = m_inString ? afterString(bytes, at) : step(bytes, at);
        return at;
    }
    bool isWhole() const { return m_isWhole; }
    /// A number or a word ends where something else begins, or with the text.
    bool isWord() const { return m_begun && m_depth == 0 && !m_inString; }

private:
    qsizetype afterString(QByteArrayView bytes, qsizetype at)
    {
        for (; at < bytes.size(); ++at) {
            const char c = bytes[at];
            if (m_isEscaped) {
                m_isEscaped = false;
            } else if (c == '\\') {
                m_isEscaped = true;
            } else if (c == '"') {
                m_inString = false;
                m_isWhole = m_depth == 0;
                return at + 1;
            }
        }
        return at;
    }

    qsizetype step(QByteArrayView bytes, qsizetype at)
    {
        const char c = bytes[at];
        if (isWord() && (isBlank(c) || c == ',' || c == ']' || c == '}')) {
            m_isWhole = true;
            return at;
        }
        m_begun = true;
        if (c == '"')
            m_inString = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            m_isWhole = --m_depth <= 0;
        return at + 1;
    }

    int m_depth = 0;
    bool m_begun = false;
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_isWhole = false;
};

} // namespace

bool JsonPieces::fill()
{
    m_offset += m_at;
    m_buffer = m_device.read(readAtOnce);
    m_at = 0;
    if (m_offset == 0 && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    return !m_buffer.isEmpty();
}

void JsonPieces::drop(qsizetype count)
{
    m_line += static_cast<int>(QByteArrayView{m_buffer}.sliced(m_at, count).count('\n'));
    m_at += count;
}

char JsonPieces::peek()
{
    while (m_at < m_buffer.size() || fill()) {
        const auto *const begin = m_buffer.cbegin() + m_at;
        const auto *const found = std::find_if_not(begin, m_buffer.cend(), isBlank);
        drop(found - begin);
        if (m_at < m_buffer.size())
            return m_buffer.at(m_at);
    }
    return 0;
}

tl::unexpected<Error> JsonPieces::wrong(const QString &reason) const
{
    return failure(Error::Kind::Invalid, Tr::tr("line %1 is not JSON: %2").arg(m_line).arg(reason));
}

Result<QByteArray> JsonPieces::take(bool keep)
{
    QByteArray bytes;
    Extent extent;
    if (const char first = peek(); first == 0 || first == ',' || first == ']' || first == '}')
        return wrong(Tr::tr("a value is missing"));
    do {
        const qsizetype count = extent.read(QByteArrayView{m_buffer}.sliced(m_at));
        if (keep)
            bytes += QByteArrayView{m_buffer}.sliced(m_at, count);
        if (bytes.size() > largestFile)
            return failure(Error::Kind::Invalid,
                           Tr::tr("what begins in line %1 is larger than 64 MB").arg(m_line));
        drop(count);
    } while (!extent.isWhole() && fill());
    if (!extent.isWhole() && !extent.isWord())
        return wrong(Tr::tr("it ends in the middle"));
    return bytes;
}

Status JsonPieces::skip()
{
    const auto skipped = take(false);
    return skipped ? Status{} : tl::unexpected<Error>{skipped.error()};
}

Result<QJsonValue> JsonPieces::value()
{
    peek();
    const int line = m_line;
    const auto bytes = take(true);
    if (!bytes)
        return tl::unexpected<Error>{bytes.error()};
    const bool isObject = bytes->startsWith('{');
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(isObject ? *bytes : '[' + *bytes + ']', &error);
    if (error.error == QJsonParseError::NoError)
        return isObject ? QJsonValue{document.object()} : document.array().first();
    const auto end = std::min<qsizetype>(error.offset, bytes->size());
    m_line = line + static_cast<int>(QByteArrayView{*bytes}.first(end).count('\n'));
    return wrong(error.errorString());
}

Result<std::optional<QString>> JsonPieces::nextKey()
{
    const bool isFirst = !m_inObject;
    if (isFirst && peek() != '{')
        return failure(Error::Kind::Invalid, Tr::tr("it is not a JSON object in braces"));
    if (isFirst)
        drop(1);
    m_inObject = true;
    const char next = peek();
    if (next == '}') {
        drop(1);
        return peek() == 0 ? Result<std::optional<QString>>{std::nullopt}
                           : wrong(Tr::tr("something follows its end"));
    }
    if (!isFirst && next != ',')
        return wrong(Tr::tr("a comma is missing"));
    if (!isFirst)
        drop(1);
    if (peek() != '"')
        return wrong(Tr::tr("a name in quotes is missing"));
    const auto key = value();
    if (!key)
        return tl::unexpected<Error>{key.error()};
    if (peek() != ':')
        return wrong(Tr::tr("a colon is missing"));
    drop(1);
    return key->toString();
}

Result<std::optional<QJsonValue>> JsonPieces::nextItem()
{
    const bool isFirst = !m_inList;
    char next = peek(); // the bracket, the first time
    m_inList = true;
    if (isFirst) {
        drop(1);
        next = peek();
    }
    if (next == ']') {
        drop(1);
        m_inList = false;
        return std::nullopt;
    }
    if (!isFirst && next != ',')
        return wrong(Tr::tr("a comma is missing"));
    if (!isFirst)
        drop(1);
    return value();
}

JsonPieces::Mark JsonPieces::mark()
{
    peek();
    return {m_offset + m_at, m_line};
}

void JsonPieces::goTo(Mark mark)
{
    m_device.seek(mark.offset);
    m_buffer.clear();
    m_at = 0;
    m_offset = mark.offset;
    m_line = mark.line;
    m_inList = false;
}

} // namespace mooring::exchange

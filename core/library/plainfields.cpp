// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/plainfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::library {

namespace {

/// Less than YAML allows everywhere: what begins no other kind of value and ends none.
bool isPlainBegin(QChar c) { return c.isLetterOrNumber(); }
bool isPlainInside(QChar c) { return c.isLetterOrNumber() || u" -_./'’()+"_s.contains(c); }

/// Words that are no text in YAML.
bool isNothing(QStringView text) { return text.compare("null"_L1, Qt::CaseInsensitive) == 0; }

bool isPlain(QStringView text)
{
    return !text.isEmpty() && isPlainBegin(text.front()) && !text.back().isSpace() && !isNothing(text)
        && std::all_of(text.begin(), text.end(), isPlainInside);
}

/// Text in a line of its own may also hold a colon, as times do, where no blank follows it.
bool isPlainLine(QStringView text)
{
    return !text.isEmpty() && isPlainBegin(text.front()) && !text.back().isSpace() && !isNothing(text)
        && text.back() != u':' && !text.contains(": "_L1)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u':' || isPlainInside(c); });
}

/// Text between quotes in which nothing is escaped.
bool isPlainQuoted(QStringView text)
{
    return text.size() >= 2 && text.front() == u'"' && text.back() == u'"'
        && std::all_of(text.begin() + 1, text.end() - 1, [](QChar c) {
               return c.isPrint() && c != u'"' && c != u'\\' && c != QChar::ByteOrderMark;
           });
}

bool isKey(QStringView key)
{
    return !key.isEmpty() && isPlainBegin(key.front()) && !isNothing(key)
        && std::all_of(key.begin(), key.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

/// What stands between the brackets, divided by ", "; nothing unless each part is taken.
template <typename Take>
bool eachPart(QStringView inside, const Take &take)
{
    while (!inside.isEmpty()) {
        const qsizetype end = inside.indexOf(", "_L1);
        if (!take(end < 0 ? inside : inside.first(end)) || end + 2 == inside.size())
            return false;
        inside = end < 0 ? QStringView{} : inside.sliced(end + 2);
    }
    return true;
}

bool readList(QStringView inside, Field &field)
{
    field.kind = Field::Kind::List;
    return eachPart(inside, [&field](QStringView item) {
        field.list.append(item.toString());
        return isPlain(item);
    });
}

bool readMap(QStringView inside, Field &field)
{
    field.kind = Field::Kind::Map;
    return eachPart(inside, [&field](QStringView pair) {
        const qsizetype end = pair.indexOf(": "_L1);
        if (end < 0 || !isKey(pair.first(end)) || !isPlain(pair.sliced(end + 2)))
            return false;
        field.map.emplace_back(pair.first(end).toString(), pair.sliced(end + 2).toString());
        return true;
    });
}

bool readValue(QStringView value, Field &field)
{
    if (value.startsWith(u'[') && value.endsWith(u']'))
        return readList(value.sliced(1, value.size() - 2), field);
    if (value.startsWith(u'{') && value.endsWith(u'}'))
        return readMap(value.sliced(1, value.size() - 2), field);
    const bool quoted = isPlainQuoted(value);
    field.text = (quoted ? value.sliced(1, value.size() - 2) : value).toString();
    return quoted || isPlainLine(value);
}

bool holds(const std::vector<Field> &fields, QStringView key)
{
    return std::any_of(fields.begin(), fields.end(), [key](const Field &field) { return field.key == key; });
}

} // namespace

std::optional<std::vector<Field>> plainFields(QStringView yaml)
{
    constexpr std::size_t most = 50; // a longer one is no work of hands
    std::vector<Field> fields;
    int number = 2; // the opening fence is the file's first line
    if (yaml.endsWith(u'\n'))
        yaml.chop(1);
    for (const QStringView line : yaml.tokenize(u'\n')) {
        const qsizetype end = line.indexOf(": "_L1);
        if (end < 0 || !isKey(line.first(end)) || holds(fields, line.first(end)) || fields.size() == most)
            return {};
        Field &field = fields.emplace_back();
        field.key = line.first(end).toString();
        field.line = number++;
        if (!readValue(line.sliced(end + 2), field))
            return {};
    }
    return fields.empty() ? std::nullopt : std::optional{std::move(fields)};
}

} // namespace mooring::library

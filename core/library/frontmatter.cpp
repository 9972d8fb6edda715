// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/frontmatter.h"

#include "core/library/plainfields.h"
#include "core/library/tr.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <string>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace mooring::library {

namespace {

struct Split {
    QString yaml; ///< with \n as the only line break
    qsizetype body = 0;
};

bool isFence(QStringView line) { return line.startsWith("---"_L1) && line.mid(3).trimmed().isEmpty(); }

qsizetype endOfLine(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end + 1;
}

/// The blank line that sets the body off belongs to neither side.
qsizetype afterBlankLine(QStringView text, qsizetype from)
{
    const QStringView rest = text.mid(from);
    if (rest.startsWith("\r\n"_L1))
        return from + 2;
    return rest.startsWith(u'\n') ? from + 1 : from;
}

/// Also those that some program has turned from \r\n into \r\r\n: what is left of one would be taken for the
/// next when the lines are read again.
QString withPlainBreaks(QString lines)
{
    static const QRegularExpression breaks{u"\\r+\\n"_s};
    return lines.contains(u'\r') ? lines.replace(breaks, u"\n"_s) : lines;
}

/// Nothing if the front matter is never closed.
std::optional<Split> split(const QString &text)
{
    const qsizetype begin = endOfLine(text, 0);
    for (qsizetype line = begin; line < text.size();) {
        const qsizetype next = endOfLine(text, line);
        if (isFence(QStringView{text}.sliced(line, next - line)))
            return Split{withPlainBreaks(text.sliced(begin, line - begin)), afterBlankLine(text, next)};
        line = next;
    }
    return {};
}

tl::unexpected<FrontMatterFault> broken(int line, const QString &reason)
{
    return tl::unexpected<FrontMatterFault>{FrontMatterFault{line, reason}};
}

/// yaml-cpp takes a quote that is never closed for one that ends with the text, and would quietly swallow all
/// keys after it. Before the mark that ends a document it is an error.
constexpr auto endOfDocument = "\n...\n";

QString reasonOf(const YAML::Exception &exception)
{
    if (exception.msg == YAML::ErrorMsg::DOC_IN_SCALAR)
        return Tr::tr("a quote is never closed");
    return QString::fromStdString(exception.msg);
}

/// The one place where yaml-cpp may throw.
tl::expected<YAML::Node, FrontMatterFault> loaded(const QString &yaml)
{
    try {
        return YAML::Load(yaml.toStdString() + endOfDocument);
    } catch (const YAML::Exception &exception) {
        // Marks count from 0 and the opening fence is the file's first line.
        return broken(std::max(exception.mark.line, 0) + 2, reasonOf(exception));
    }
}

/// The same of lines that are kept, below a key as they are written: a text over two lines would be taken for
/// a key if it came first. That key is the map's first.
tl::expected<YAML::Node, FrontMatterFault> loadedBelow(const QString &lines)
{
    return loaded(u"above: it\n"_s + lines);
}

/// Not QString::fromStdString, which drops a byte order mark: inside a text it is a character like others.
QString textOf(const YAML::Node &node)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom};
    return decoder(QByteArrayView{node.Scalar()});
}

bool isPlain(const YAML::Node &node) { return node.IsScalar() || node.IsNull(); }

void readList(const YAML::Node &node, Field &field)
{
    field.kind = Field::Kind::List;
    for (const auto &item : node) {
        if (!isPlain(item))
            field.kind = Field::Kind::Nested;
        else
            field.list.append(textOf(item));
    }
}

void readMap(const YAML::Node &node, Field &field)
{
    field.kind = Field::Kind::Map;
    for (const auto &pair : node) {
        if (!isPlain(pair.first) || !isPlain(pair.second))
            field.kind = Field::Kind::Nested;
        else
            field.map.emplace_back(textOf(pair.first), textOf(pair.second));
    }
}

Field fieldFrom(const YAML::Node &key, const YAML::Node &value)
{
    Field field{textOf(key), key.Mark().line + 2, Field::Kind::Text, {}, {}, {}};
    if (value.IsSequence())
        readList(value, field);
    else if (value.IsMap())
        readMap(value, field);
    else if (value.IsScalar())
        field.text = textOf(value);
    return field;
}

/// A key of the map, and where it begins.
struct Place {
    int line = 0, column = 0;
    bool ours = false;
};

/// Lines from..to, of a key that is kept: all. Of one that is ours: the comments after it, which introduce
/// what follows.
void keepLines(const QStringList &lines, qsizetype from, qsizetype to, bool ours, QStringList &kept)
{
    while (ours && from < to && !lines.at(from).startsWith(u'#'))
        ++from;
    kept += lines.sliced(from, to - from);
}

/// The lines that belong to none of our keys. Nothing where keys do not begin lines, as in {a: 1, b: 2}.
std::optional<QString> remainingLines(const QString &yaml, const std::vector<Place> &places)
{
    const QStringList lines = (yaml.endsWith(u'\n') ? yaml.chopped(1) : yaml).split(u'\n');
    QStringList kept;
    if (!places.empty())
        keepLines(lines, 0, std::min<qsizetype>(places.front().line, lines.size()), true, kept);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place &place = places[i];
        const qsizetype end = i + 1 < places.size() ? places[i + 1].line : lines.size();
        if (place.column != 0 || place.line >= end || end > lines.size())
            return {};
        keepLines(lines, place.line, end, place.ours, kept);
    }
    const QString text = kept.join(u'\n');
    return text.trimmed().isEmpty() ? QString{} : text;
}

/// The keys that are not ours, written afresh: for what cannot be cut out by lines.
QString rewritten(const YAML::Node &map, const QStringList &keys)
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    for (const auto &pair : map)
        if (!pair.first.IsScalar() || !keys.contains(textOf(pair.first)))
            out << YAML::Key << pair.first << YAML::Value << pair.second;
    out << YAML::EndMap;
    return QString::fromUtf8(out.c_str());
}

QString restOf(const YAML::Node &map, const QString &yaml, const QStringList &keys)
{
    std::vector<Place> places;
    qsizetype foreign = 0;
    for (const auto &pair : map) {
        const bool ours = pair.first.IsScalar() && keys.contains(textOf(pair.first));
        places.push_back({pair.first.Mark().line, pair.first.Mark().column, ours});
        foreign += ours ? 0 : 1;
    }
    const auto cut = remainingLines(yaml, places);
    if (foreign == 0 && cut && cut->isEmpty())
        return {}; // most entries: not worth parsing nothing
    if (cut && isFrontMatterRest(*cut, keys)) {
        const auto again = loadedBelow(*cut);
        if (again && static_cast<qsizetype>(again->size()) == foreign + 1)
            return *cut;
    }
    return foreign == 0 ? QString{} : rewritten(map, keys);
}

/// The same of plain fields, each of which is a line.
QString restOf(const std::vector<Field> &fields, const QString &yaml, const QStringList &keys)
{
    QStringList kept;
    for (const Field &field : fields)
        if (!keys.contains(field.key))
            kept.append(yaml.section(u'\n', field.line - 2, field.line - 2));
    return kept.join(u'\n');
}

FrontMatter partsOf(std::vector<Field> fields, const Split &parts, const QString &text,
                    const QStringList &keys)
{
    const auto bodyLine = QStringView{text}.first(parts.body).count(u'\n') + 1;
    FrontMatter result{
        {}, restOf(fields, parts.yaml, keys), text.sliced(parts.body), static_cast<int>(bodyLine)};
    std::erase_if(fields, [&keys](const Field &field) { return !keys.contains(field.key); });
    result.fields = std::move(fields);
    return result;
}

std::optional<QString> repeatedKey(const YAML::Node &map)
{
    QSet<QString> seen;
    for (const auto &pair : map) {
        const QString key = pair.first.IsScalar() ? textOf(pair.first) : QString{};
        if (!key.isEmpty() && seen.contains(key))
            return key;
        seen.insert(key);
    }
    return {};
}

} // namespace

tl::expected<FrontMatter, FrontMatterFault> takeApart(const QString &text, const QStringList &keys)
{
    if (!isFence(QStringView{text}.first(endOfLine(text, 0))))
        return FrontMatter{{}, {}, text, 1};
    const auto parts = split(text);
    if (!parts)
        return broken(1, Tr::tr("the front matter begun here is never closed with ---"));
    if (auto fields = plainFields(parts->yaml))
        return partsOf(*std::move(fields), *parts, text, keys);
    const auto map = loaded(parts->yaml);
    if (!map)
        return tl::unexpected<FrontMatterFault>{map.error()};
    if (!map->IsMap() && !map->IsNull())
        return broken(2, Tr::tr("the front matter is not a list of keys and values"));
    if (const auto key = repeatedKey(*map))
        return broken(2, Tr::tr("the key “%1” is there twice").arg(*key));

    const auto bodyLine = QStringView{text}.first(parts->body).count(u'\n') + 1;
    FrontMatter result{
        {}, restOf(*map, parts->yaml, keys), text.sliced(parts->body), static_cast<int>(bodyLine)};
    for (const auto &pair : *map)
        if (pair.first.IsScalar() && keys.contains(textOf(pair.first)))
            result.fields.push_back(fieldFrom(pair.first, pair.second));
    return result;
}

Result<FrontMatter> readFrontMatter(const QString &text, const QStringList &keys)
{
    return takeApart(text, keys).map_error([](const FrontMatterFault &fault) {
        return Error{Error::Kind::Invalid, Tr::tr("line %1: %2").arg(fault.line).arg(fault.reason)};
    });
}

bool isFrontMatterRest(const QString &text, const QStringList &keys)
{
    if (const auto fields = plainFields(text))
        return std::none_of(fields->begin(), fields->end(),
                            [&keys](const Field &field) { return keys.contains(field.key); });
    const QStringList lines = text.split(u'\n');
    if (std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) { return isFence(line); }))
        return false;
    const auto map = loadedBelow(text);
    if (!map || !map->IsMap())
        return false;
    return std::none_of(map->begin(), map->end(), [&keys](const auto &pair) {
        return pair.first.IsScalar() && keys.contains(textOf(pair.first));
    });
}

} // namespace mooring::library

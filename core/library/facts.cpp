// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside the pages: sources, glossary, help lines.
#include "core/attachment/content.h"
#include "core/library/reading.h"
#include "core/library/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mooring::library {

using namespace Qt::StringLiterals;

QString citation(const Source &source)
{
    QString words = source.authors;
    if (source.year > 0)
        words = Tr::tr("%1, %2").arg(words, QString::number(source.year));
    for (const QString &more : {source.title, source.journal})
        if (!more.isEmpty())
            words += ". "_L1 + more;
    if (!source.doi.isEmpty())
        words += ". doi:"_L1 + source.doi;
    return words;
}

QString inWords(const Flaw &flaw)
{
    return Tr::tr("%1, line %2: %3").arg(flaw.file, QString::number(flaw.line), flaw.reason);
}

Result<std::vector<Source>> readSources(const QByteArray &json)
{
    const auto object = parsedObject(json, u"sources.json"_s);
    if (!object)
        return tl::unexpected{object.error()};
    std::vector<Source> sources;
    for (auto at = object->begin(); at != object->end(); ++at) {
        const QJsonObject facts = at.value().toObject();
        sources.push_back({at.key(), facts["authors"_L1].toString(), facts["title"_L1].toString(),
                           facts["journal"_L1].toString(), facts["doi"_L1].toString(),
                           facts["year"_L1].toInt()});
    }
    return sources;
}

Result<std::vector<Term>> readGlossary(const QByteArray &json)
{
    const auto object = parsedObject(json, u"glossary.json"_s);
    if (!object)
        return tl::unexpected{object.error()};
    std::vector<Term> terms;
    for (auto at = object->begin(); at != object->end(); ++at) {
        const QJsonObject words = at.value().toObject();
        terms.push_back({at.key(), words["term"_L1].toString(), words["words"_L1].toString(),
                         words["page"_L1].toString(), words["also"_L1].toVariant().toStringList(),
                         words["marked"_L1].toBool(true)});
    }
    return terms;
}

Result<std::vector<HelpLine>> readHelpLines(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return failure(Error::Kind::Damaged, Tr::tr("help-lines.json can't be read."));
    std::vector<HelpLine> lines;
    const QJsonArray array = document.array();
    for (const auto &value : array) {
        const QJsonObject line = value.toObject();
        lines.push_back({line["country"_L1].toString(), line["name"_L1].toString(),
                         line["number"_L1].toString(), line["text"_L1].toString(),
                         line["hours"_L1].toString(), line["checked"_L1].toString(),
                         line["languages"_L1].toVariant().toStringList(), line["source"_L1].toString(),
                         line["members"_L1].toVariant().toStringList()});
    }
    return lines;
}

} // namespace mooring::library

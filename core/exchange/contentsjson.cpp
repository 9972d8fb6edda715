// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"

#include "core/exchange/moment.h"
#include "core/exchange/recordsjson.h"
#include "core/exchange/tr.h"
#include "core/journal/entryjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// "entry 3 (2026-03-01)"
QString entryName(qsizetype index, const QJsonObject &object)
{
    const QString day = object.value("day"_L1).toString();
    return day.isEmpty() ? Tr::tr("entry %1").arg(index + 1)
                         : Tr::tr("entry %1 (%2)").arg(index + 1).arg(day);
}

/// Reads one whole journal, leaving out what does not fit.
class ContentsReader
{
public:
    ContentsReader(const QJsonObject &root, Known known) : m_root{root}, m_known{std::move(known)} {}

    Reading read()
    {
        JournalContents &contents = m_reading.contents;
        readAll("people"_L1, contents.relationships, relationshipFrom);
        readAll("patterns"_L1, contents.ownPatterns, patternFrom);
        m_known = withPatterns(m_known, contents.ownPatterns);
        readAll("assessments"_L1, contents.assessments, assessmentFrom);
        readAll("milestones"_L1, contents.milestones, milestoneFrom);
        readAll("practices"_L1, contents.practices, practiceFrom);
        readAll("filters"_L1, contents.filters, filterFrom);
        readAll("risks"_L1, contents.risks, riskFrom);
        contents.care = carePlanFrom(m_root.value("care"_L1).toObject());
        readEntries();
        return std::move(m_reading);
    }

private:
    void leaveOut(const QString &what, const QString &reason)
    {
        m_reading.problems.append(Tr::tr("%1 was left out: %2").arg(what, reason));
    }

    template <typename Record, typename Read>
    void readAll(QLatin1StringView key, std::vector<Record> &records, Read readOne)
    {
        const QJsonArray items = m_root.value(key).toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            auto record = readOne(items.at(i).toObject());
            if (record)
                records.push_back(std::move(*record));
            else
                leaveOut(Tr::tr("item %1 of “%2”").arg(i + 1).arg(key), record.error().message);
        }
    }

    void readEntries()
    {
        const QJsonArray items = m_root.value("entries"_L1).toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QJsonObject object = items.at(i).toObject();
            auto entry = portableFrom(object);
            if (entry)
                m_reading.contents.entries.push_back(std::move(*entry));
            else
                leaveOut(entryName(i, object), entry.error().message);
        }
    }

    Result<PortableEntry> portableFrom(const QJsonObject &object) const
    {
        PortableEntry portable;
        auto entry = entryFromJson(object);
        if (!entry)
            return tl::unexpected<Error>{entry.error()};
        portable.entry = std::move(*entry);
        portable.with = object.value("with"_L1).toString().simplified();
        if (const Status status = readMarks(object, portable); !status)
            return tl::unexpected<Error>{status.error()};
        if (const auto reason = misfit(portable, m_known))
            return failure(Error::Kind::Invalid, *reason);
        return readVersions(object, std::move(portable));
    }

    static Status readMarks(const QJsonObject &object, PortableEntry &portable)
    {
        portable.trashedAt = momentFrom(object.value("trashed"_L1).toString());
        if (!portable.trashedAt && object.contains("trashed"_L1))
            return failure(Error::Kind::Invalid, Tr::tr("“trashed” is no date and time"));
        const QJsonObject source = object.value("source"_L1).toObject();
        if (!source.isEmpty())
            portable.source =
                ImportSource{source.value("format"_L1).toString(), source.value("id"_L1).toString(),
                             source.value("hash"_L1).toString()};
        // Written by hand, without an id: its words are what it is known by the next time.
        else if (portable.entry.uuid.isNull())
            portable.entry.uuid =
                QUuid::createUuidV5(QUuid{}, QJsonDocument{object}.toJson(QJsonDocument::Compact));
        return {};
    }

    Result<PortableEntry> readVersions(const QJsonObject &object, PortableEntry portable) const
    {
        const QJsonArray versions = object.value("versions"_L1).toArray();
        for (const auto value : versions) {
            auto earlier = portableFrom(value.toObject());
            if (!earlier)
                return failure(Error::Kind::Invalid,
                               Tr::tr("in an earlier version, %1").arg(earlier.error().message));
            portable.versions.push_back(std::move(*earlier));
        }
        return portable;
    }

    const QJsonObject &m_root;
    Known m_known;
    Reading m_reading;
};

} // namespace

Result<Reading> readContents(const QByteArray &json, const Known &known)
{
    const auto root = jsonObject(json);
    return root ? readContents(*root, known) : tl::unexpected<Error>{root.error()};
}

Result<Reading> readContents(const QJsonObject &root, const Known &known)
{
    if (root.value("format"_L1) != "mooring"_L1)
        return failure(Error::Kind::Invalid, Tr::tr("it is not a JSON export of Mooring"));
    const int found = root.value("version"_L1).toInt();
    if (found > contentsVersion)
        return failure(
            Error::Kind::NewerSchema,
            Tr::tr("it was written by a newer Mooring (version %1 of the format; this one reads up to %2)")
                .arg(found)
                .arg(contentsVersion));
    if (found < 1)
        return failure(Error::Kind::Invalid, Tr::tr("it does not say its “version”"));
    return ContentsReader{root, known}.read();
}

Result<QJsonObject> jsonObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line =
            std::count(json.begin(), json.begin() + std::min<qsizetype>(error.offset, json.size()), '\n') + 1;
        return failure(Error::Kind::Invalid,
                       Tr::tr("line %1 is not JSON: %2").arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return failure(Error::Kind::Invalid, Tr::tr("it is JSON, but not an object in braces"));
    return document.object();
}

Known withPatterns(Known known, const std::vector<Pattern> &own)
{
    for (const Pattern &pattern : own)
        known.patterns.append(pattern.id);
    return known;
}

} // namespace mooring::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"

#include "core/exchange/jsonpieces.h"
#include "core/exchange/moment.h"
#include "core/exchange/parts.h"
#include "core/exchange/recordsjson.h"
#include "core/exchange/tr.h"
#include "core/journal/entryjson.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
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
    ContentsReader(QIODevice &device, Known known, const TakeContents &take)
        : m_pieces{device}
        , m_known{std::move(known)}
        , m_parts{take}
    {}

    Result<Reading> read()
    {
        const Status read = readMembers().and_then([this] { return checkVersion(); }).and_then([this] {
            return m_parts.add(records());
        });
        const Status all = read ? readEntries() : read;
        auto kept = all ? m_parts.finished() : tl::unexpected<Error>{all.error()};
        if (!kept)
            return tl::unexpected<Error>{kept.error()};
        m_reading.contents = *std::move(kept);
        return std::move(m_reading);
    }

private:
    /// All but the entries, which may stand before what they name: of them only the place is kept.
    Status readMembers()
    {
        static const QStringList kept{u"format"_s,      u"version"_s,    u"people"_s,         u"patterns"_s,
                                      u"assessments"_s, u"milestones"_s, u"practices"_s,      u"filters"_s,
                                      u"risks"_s,       u"care"_s,       u"hidden_patterns"_s};
        while (true) {
            const auto key = m_pieces.nextKey();
            if (!key || !*key)
                return key ? Status{} : tl::unexpected<Error>{key.error()};
            if (**key == "entries"_L1 && m_pieces.isList())
                m_entries = m_pieces.mark();
            if (Status read = kept.contains(**key) ? readMember(**key) : m_pieces.skip(); !read)
                return read;
        }
    }

    Status readMember(const QString &key)
    {
        const auto value = m_pieces.value();
        if (value && !value->isNull())
            m_root.insert(key, *value);
        return value ? Status{} : tl::unexpected<Error>{value.error()};
    }

    Status checkVersion() const
    {
        if (m_root.value("format"_L1) != "mooring"_L1)
            return failure(Error::Kind::Invalid, Tr::tr("it is not a JSON export of Mooring"));
        const int found = m_root.value("version"_L1).toInt();
        if (found > contentsVersion)
            return failure(Error::Kind::NewerSchema,
                           Tr::tr("it was written by a newer Mooring (version %1 of the format; this one "
                                  "reads up to %2)")
                               .arg(found)
                               .arg(contentsVersion));
        if (found < 1)
            return failure(Error::Kind::Invalid, Tr::tr("it does not say its “version”"));
        return {};
    }

    JournalContents records()
    {
        JournalContents contents;
        readAll("people"_L1, contents.relationships, relationshipFrom);
        readAll("patterns"_L1, contents.ownPatterns, patternFrom);
        m_known = withPatterns(m_known, contents.ownPatterns);
        readAll("assessments"_L1, contents.assessments, assessmentFrom);
        readAll("milestones"_L1, contents.milestones, milestoneFrom);
        readAll("practices"_L1, contents.practices, practiceFrom);
        readAll("filters"_L1, contents.filters, filterFrom);
        readAll("risks"_L1, contents.risks, riskFrom);
        contents.care = carePlanFrom(m_root.value("care"_L1).toObject());
        const QJsonArray hidden = m_root.value("hidden_patterns"_L1).toArray();
        for (const auto &id : hidden)
            contents.hiddenPatterns.append(id.toString());
        return contents;
    }

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

    Status readEntries()
    {
        if (!m_entries)
            return {};
        m_pieces.goTo(*m_entries);
        for (qsizetype i = 0;; ++i) {
            const auto item = m_pieces.nextItem();
            if (!item || !*item)
                return item ? Status{} : tl::unexpected<Error>{item.error()};
            if (Status read = readEntry(i, (*item)->toObject()); !read)
                return read;
        }
    }

    Status readEntry(qsizetype index, const QJsonObject &object)
    {
        auto entry = portableFrom(object);
        if (entry)
            return m_parts.add(*std::move(entry));
        leaveOut(entryName(index, object), entry.error().message);
        return {};
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

    JsonPieces m_pieces;
    QJsonObject m_root; ///< without the entries
    std::optional<JsonPieces::Mark> m_entries;
    Known m_known;
    Parts m_parts;
    Reading m_reading;
};

} // namespace

Result<Reading> readContents(const QByteArray &json, const Known &known)
{
    QBuffer device;
    device.setData(json);
    device.open(QIODevice::ReadOnly);
    return readContents(device, known, {});
}

Result<Reading> readContents(QIODevice &json, const Known &known, const TakeContents &take)
{
    return ContentsReader{json, known, take}.read();
}

bool isContents(const QByteArray &begin)
{
    QBuffer device;
    device.setData(begin);
    device.open(QIODevice::ReadOnly);
    JsonPieces pieces{device};
    while (true) {
        const auto key = pieces.nextKey();
        if (!key || !*key)
            return false;
        if (**key == "format"_L1)
            return pieces.value().value_or(QJsonValue{}) == "mooring"_L1;
        if (!pieces.skip())
            return false;
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own JSON, written piece by piece: one line for each record and entry.
#include "core/exchange/contentsjson.h"
#include "core/exchange/moment.h"
#include "core/exchange/order.h"
#include "core/exchange/recordsjson.h"
#include "core/journal/entryjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QJsonObject portableToJson(const PortableEntry &portable);

QJsonArray versionsToJson(const std::vector<PortableEntry> &versions)
{
    QJsonArray array;
    for (const PortableEntry &earlier : versions)
        array.append(portableToJson(earlier));
    return array;
}

QJsonObject portableToJson(const PortableEntry &portable)
{
    Entry entry = portable.entry;
    std::ranges::sort(entry.patterns, {}, &PatternTag::id); // a journal keeps no order among them
    QJsonObject object = mooring::toJson(entry);
    if (!portable.with.isEmpty())
        object.insert("with"_L1, portable.with);
    if (portable.trashedAt)
        object.insert("trashed"_L1, momentText(*portable.trashedAt));
    if (portable.source)
        object.insert("source"_L1, QJsonObject{{u"format"_s, portable.source->format},
                                               {u"id"_s, portable.source->id},
                                               {u"hash"_s, portable.source->hash}});
    if (!portable.versions.empty())
        object.insert("versions"_L1, versionsToJson(portable.versions));
    return object;
}

/// The lists of the one object, each begun and ended.
class ListWriter
{
public:
    explicit ListWriter(const TakeBytes &take) : m_take{take} {}

    Status begin(const QByteArray &name)
    {
        m_isEmpty = true;
        return m_take(",\n\"" + name + "\": [");
    }
    Status add(const QJsonObject &object)
    {
        const QByteArray gap = std::exchange(m_isEmpty, false) ? "\n" : ",\n";
        return m_take(gap + QJsonDocument{object}.toJson(QJsonDocument::Compact));
    }
    Status end() { return m_take(m_isEmpty ? "]" : "\n]"); }

    template <typename Record>
    Status addAll(const QByteArray &name, const std::vector<const Record *> &records)
    {
        Status done = begin(name);
        for (auto record = records.begin(); done && record != records.end(); ++record)
            done = add(toJson(**record));
        return done ? end() : done;
    }

private:
    const TakeBytes &m_take;
    bool m_isEmpty = true;
};

Status writeRecords(const JournalContents &records, ListWriter &lists)
{
    const auto byUuid = [](const auto &portable) {
        return std::pair{portable.record.day, portable.record.uuid};
    };
    const auto byName = [](const auto &named) { return named.name; };
    const auto byId = [](const Pattern &pattern) { return pattern.id; };
    const auto byBegin = [](const Practice &plan) { return std::pair{plan.begun, plan.uuid}; };
    const auto byDay = [](const SmallRisk &risk) { return std::pair{risk.day, risk.uuid}; };
    return lists.addAll("people", inOrder(records.relationships, byName))
        .and_then([&] { return lists.addAll("patterns", inOrder(records.ownPatterns, byId)); })
        .and_then([&] { return lists.addAll("assessments", inOrder(records.assessments, byUuid)); })
        .and_then([&] { return lists.addAll("milestones", inOrder(records.milestones, byUuid)); })
        .and_then([&] { return lists.addAll("practices", inOrder(records.practices, byBegin)); })
        .and_then([&] { return lists.addAll("filters", inOrder(records.filters, byName)); })
        .and_then([&] {
            return records.risks.empty() ? Status{} : lists.addAll("risks", inOrder(records.risks, byDay));
        });
}

Status writeCare(const CarePlan &care, const TakeBytes &take)
{
    if (care.isEmpty())
        return {};
    return take(",\n\"care\": " + QJsonDocument{toJson(care)}.toJson(QJsonDocument::Compact));
}

Status writeHidden(const QStringList &patterns, const TakeBytes &take)
{
    if (patterns.isEmpty())
        return {};
    const QJsonArray ids = QJsonArray::fromStringList(patterns);
    return take(",\n\"hidden_patterns\": " + QJsonDocument{ids}.toJson(QJsonDocument::Compact));
}

} // namespace

Status writeContents(const Outgoing &what, const TakeBytes &take)
{
    ListWriter lists{take};
    const TakeEntry addEntry = [&lists](const PortableEntry &entry) {
        return lists.add(portableToJson(entry));
    };
    return take("{\n\"format\": \"mooring\",\n\"version\": " + QByteArray::number(contentsVersion))
        .and_then([&] { return writeRecords(what.records, lists); })
        .and_then([&] { return writeCare(what.records.care, take); })
        .and_then([&] { return writeHidden(what.records.hiddenPatterns, take); })
        .and_then([&] { return lists.begin("entries"); })
        .and_then([&] { return what.eachEntry(addEntry); })
        .and_then([&] { return lists.end(); })
        .and_then([&] { return take("\n}\n"); });
}

QByteArray writeContents(const JournalContents &contents)
{
    QByteArray all;
    const Status written = writeContents(outgoing(contents, {}), [&all](const QByteArray &bytes) -> Status {
        all += bytes;
        return {};
    });
    Q_ASSERT(written); // memory takes everything
    return all;
}

} // namespace mooring::exchange

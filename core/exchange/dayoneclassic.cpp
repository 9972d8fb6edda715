// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayoneplain.h"
#include "core/exchange/dayonetext.h"
#include "core/exchange/gathering.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The values of a property list's dictionary; those of dictionaries in it as "Location/Country".
class PropertyList
{
public:
    explicit PropertyList(const QByteArray &content) : m_xml{content}
    {
        while (!m_xml.atEnd() && !(m_xml.isStartElement() && m_xml.name() == "dict"_L1))
            m_xml.readNext();
        if (!m_xml.atEnd())
            readDictionary({}, 0);
        if (m_xml.hasError())
            m_fault = Tr::tr("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString());
    }

    const QString &fault() const { return m_fault; }
    bool holds(const QString &key) const { return m_values.contains(key); }
    QString text(const QString &key) const { return m_values.value(key).join(u' '); }
    QStringList list(const QString &key) const { return m_values.value(key); }

private:
    static constexpr int deepest = 4;

    void readDictionary(const QString &prefix, int depth)
    {
        QString key;
        while (m_xml.readNextStartElement()) {
            const auto name = m_xml.name();
            if (name == "key"_L1)
                key = prefix + m_xml.readElementText();
            else if (name == "dict"_L1 && depth < deepest)
                readDictionary(key + u'/', depth + 1);
            else if (name == "array"_L1)
                m_values.insert(key, readArray());
            else
                m_values.insert(key, {readValue()});
        }
    }

    QStringList readArray()
    {
        QStringList items;
        while (m_xml.readNextStartElement())
            items.append(readValue());
        return items;
    }

    QString readValue()
    {
        if (m_xml.name() == "true"_L1 || m_xml.name() == "false"_L1) {
            QString value = m_xml.name().toString();
            m_xml.skipCurrentElement();
            return value;
        }
        return m_xml.readElementText(QXmlStreamReader::SkipChildElements);
    }

    QXmlStreamReader m_xml;
    QHash<QString, QStringList> m_values;
    QString m_fault;
};

QString placeOf(const PropertyList &list)
{
    QStringList parts;
    for (const auto key : {"Place Name"_L1, "Locality"_L1, "Administrative Area"_L1, "Country"_L1})
        if (const QString part = list.text(u"Location/"_s + key); !part.isEmpty() && !parts.contains(part))
            parts.append(part);
    return parts.join(u", "_s);
}

Result<PortableEntry> entryFrom(const PropertyList &list, Gathering &gathering)
{
    if (!list.fault().isEmpty())
        return failure(Error::Kind::Invalid, list.fault());
    const QString created = list.text(u"Creation Date"_s);
    const auto moment = dayOneMoment(created, list.text(u"Time Zone"_s));
    if (!moment)
        return failure(Error::Kind::Invalid, created.isEmpty()
                                                 ? Tr::tr("it has no date")
                                                 : Tr::tr("“%1” is no date and time").arg(created));
    PortableEntry portable;
    portable.entry.day = moment->date();
    portable.entry.writtenAt = *moment;
    portable.entry.starred = list.text(u"Starred"_s) == "true"_L1;
    setDayOneWords(portable.entry, list.text(u"Entry Text"_s));
    const QStringList tags = list.list(u"Tags"_s);
    Extra extra;
    extra.add(u"tags"_s, tags);
    extra.add(u"place"_s, placeOf(list));
    extra.add(u"weather"_s, list.text(u"Weather/Description"_s));
    portable.entry.extra = extra.text();
    gathering.label(portable, tags);
    return portable;
}

} // namespace

bool isDayOneClassic(const QByteArray &content)
{
    return content.left(1000).contains("<plist") && content.contains("<key>Creation Date</key>");
}

void readDayOneClassicEntry(const QByteArray &content, const QString &name, Gathering &gathering)
{
    const PropertyList list{content};
    const QString own = list.text(u"UUID"_s);
    gathering.add(entryFrom(list, gathering), name, own.isEmpty() ? QFileInfo{name}.completeBaseName() : own,
                  content);
}

Result<Reading> readDayOneClassic(Source &source, const Known &known)
{
    static const QRegularExpression entry{u"\\.doentry$"_s, QRegularExpression::CaseInsensitiveOption};
    const QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(entry);
    if (names.isEmpty())
        return failure(Error::Kind::Invalid, Tr::tr("there is no entry in it"));
    Gathering gathering{u"dayone"_s, known};
    for (const QString &name : names) {
        if (const auto content = source.content(name))
            readDayOneClassicEntry(*content, name, gathering);
        else
            gathering.leaveOut(name, content.error().message);
    }
    return gathering.finished();
}

} // namespace mooring::exchange

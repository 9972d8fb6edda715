// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

bool hasType(const QString &type, const QJsonValue &value)
{
    if (type == "integer"_L1)
        return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    return (type == "object"_L1 && value.isObject()) || (type == "array"_L1 && value.isArray())
        || (type == "string"_L1 && value.isString()) || (type == "number"_L1 && value.isDouble())
        || (type == "boolean"_L1 && value.isBool());
}

class Validator
{
public:
    explicit Validator(const QJsonObject &root) : m_root{root} {}

    void check(const QJsonObject &schema, const QJsonValue &value, const QString &place)
    {
        for (auto rule = schema.begin(); rule != schema.end(); ++rule)
            if (!holds(rule.key(), rule.value(), schema, value, place))
                m_breaches.append(u"%1: %2"_s.arg(place, rule.key()));
    }
    const QStringList &found() const { return m_breaches; }

private:
    bool holds(const QString &keyword, const QJsonValue &rule, const QJsonObject &schema,
               const QJsonValue &value, const QString &place)
    {
        if (keyword == "$schema"_L1 || keyword == "$defs"_L1 || keyword == "title"_L1)
            return true;
        if (keyword == "$ref"_L1) {
            check(definition(rule.toString()), value, place);
            return true;
        }
        if (keyword == "type"_L1)
            return hasType(rule.toString(), value);
        if (keyword == "const"_L1)
            return value == rule;
        if (keyword == "enum"_L1)
            return rule.toArray().contains(value);
        if (value.isString())
            return holdsForText(keyword, rule, value.toString());
        if (value.isDouble())
            return holdsForNumber(keyword, rule.toDouble(), value.toDouble());
        return value.isArray() ? holdsForArray(keyword, rule, value.toArray(), place)
                               : holdsForObject(keyword, rule, schema, value.toObject(), place);
    }

    QJsonObject definition(const QString &reference)
    {
        const QString start = u"#/$defs/"_s;
        const QJsonObject found =
            m_root.value("$defs"_L1).toObject().value(reference.mid(start.size())).toObject();
        if (!reference.startsWith(start) || found.isEmpty())
            m_breaches.append(u"%1 leads nowhere"_s.arg(reference));
        return found;
    }

    static bool holdsForText(const QString &keyword, const QJsonValue &rule, const QString &text)
    {
        const qsizetype length = text.toUcs4().size();
        if (keyword == "pattern"_L1)
            return QRegularExpression{rule.toString()}.match(text).hasMatch();
        if (keyword == "minLength"_L1)
            return length >= rule.toInteger();
        return keyword == "maxLength"_L1 && length <= rule.toInteger();
    }

    static bool holdsForNumber(const QString &keyword, double bound, double number)
    {
        return keyword == "minimum"_L1 ? number >= bound : keyword == "maximum"_L1 && number <= bound;
    }

    bool holdsForArray(const QString &keyword, const QJsonValue &rule, const QJsonArray &array,
                       const QString &place)
    {
        if (keyword == "minItems"_L1)
            return array.size() >= rule.toInteger();
        for (qsizetype i = 0; i < array.size(); ++i)
            check(rule.toObject(), array.at(i), u"%1[%2]"_s.arg(place).arg(i));
        return keyword == "items"_L1;
    }

    bool holdsForObject(const QString &keyword, const QJsonValue &rule, const QJsonObject &schema,
                        const QJsonObject &object, const QString &place)
    {
        if (keyword == "minProperties"_L1)
            return object.size() >= rule.toInteger();
        if (keyword == "required"_L1) {
            const QJsonArray names = rule.toArray();
            return std::all_of(names.begin(), names.end(),
                               [&](const QJsonValue &name) { return object.contains(name.toString()); });
        }
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        bool fits = keyword == "properties"_L1 || keyword == "additionalProperties"_L1;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool known = properties.contains(member.key());
            const QString inside = place + u'.' + member.key();
            if (keyword == "properties"_L1 && known)
                check(properties.value(member.key()).toObject(), member.value(), inside);
            else if (keyword == "additionalProperties"_L1 && !known && rule.isObject())
                check(rule.toObject(), member.value(), inside);
            else if (keyword == "additionalProperties"_L1 && !known)
                fits = fits && rule.toBool();
        }
        return fits;
    }

    const QJsonObject &m_root;
    QStringList m_breaches;
};

} // namespace

QStringList breaches(const QJsonObject &schema, const QJsonValue &value)
{
    Validator validator{schema};
    validator.check(schema, value, u"$"_s);
    return validator.found();
}

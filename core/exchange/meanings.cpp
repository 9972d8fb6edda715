// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/meanings.h"

#include "core/journal/journal.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

const QString settingKey = u"import.meanings"_s;

QJsonObject remembered(const Journal &journal)
{
    return QJsonDocument::fromJson(journal.setting(settingKey).toUtf8()).object();
}

} // namespace

Meanings rememberedMeanings(const Journal &journal)
{
    Meanings meanings;
    const QJsonObject object = remembered(journal);
    for (auto word = object.begin(); word != object.end(); ++word)
        meanings.insert(word.key(), word.value().toString());
    return meanings;
}

Status rememberMeanings(Journal &journal, const Meanings &said)
{
    QJsonObject object = remembered(journal);
    const QJsonObject before = object;
    for (auto word = said.cbegin(); word != said.cend(); ++word) {
        if (word.value().isEmpty())
            object.remove(word.key());
        else
            object.insert(word.key(), word.value());
    }
    if (object == before)
        return {};
    return journal.setSetting(settingKey,
                              QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact)));
}

} // namespace mooring::exchange

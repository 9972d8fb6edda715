// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/content.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

QString missing(const QString &path)
{
    return QCoreApplication::translate("Content",
                                       "A part of the program is missing (%1). Please install Mooring again; "
                                       "your journal is not affected.")
        .arg(path);
}

} // namespace

Result<QByteArray> content(const QString &path)
{
    QFile file{u":/mooring/"_s + path};
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, missing(path));
    return file.readAll();
}

Result<QByteArray> localContent(const QString &path, const QLocale &locale)
{
    const QString language = locale.name().section(u'_', 0, 0);
    if (QFile::exists(u":/mooring/"_s + language + u'/' + path))
        return content(language + u'/' + path);
    return content(u"en/"_s + path);
}

Result<QJsonObject> parsedObject(const QByteArray &json, const QString &what)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return failure(
            Error::Kind::Damaged,
            QCoreApplication::translate("Content", "%1 can't be read: %2.").arg(what, error.errorString()));
    return document.object();
}

} // namespace mooring

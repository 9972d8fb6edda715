// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/places.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

const QString lastKey = u"journal/last"_s; // NOLINT(cert-err58-cpp): a literal allocates nothing

/// A key may hold no slash, and a path is nobody's business.
QString backupKey(const QString &journal)
{
    const QByteArray path = QFileInfo{journal}.absoluteFilePath().toUtf8();
    return u"backups/"_s
         + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString lastJournal() { return QSettings{}.value(lastKey).toString(); }

void setLastJournal(const QString &path)
{
    QSettings{}.setValue(lastKey, QFileInfo{path}.absoluteFilePath());
}

QString defaultJournal()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
         + u"/mooring/journal.mooring"_s;
}

QString backupFolder(const QString &journal)
{
    QString chosen = QSettings{}.value(backupKey(journal)).toString();
    if (!chosen.isEmpty())
        return chosen;
    const QFileInfo info{journal};
    return info.absolutePath() + u'/' + info.completeBaseName() + u" backups"_s;
}

void setBackupFolder(const QString &journal, const QString &folder)
{
    QSettings settings;
    if (folder.isEmpty())
        settings.remove(backupKey(journal));
    else
        settings.setValue(backupKey(journal), QFileInfo{folder}.absoluteFilePath());
}

} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/places.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

const QString lastKey = u"journal/last"_s; // NOLINT(cert-err58-cpp): a literal allocates nothing

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

} // namespace mooring

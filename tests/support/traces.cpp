// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/traces.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::test {

QString marker() { return u"zanzibarmarker"_s; }

QStringList filesHolding(const QString &folder, const QString &word)
{
    QList<QByteArray> forms;
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        forms.append(QStringEncoder{encoding}.encode(word));
    QStringList found;
    QDirIterator files{folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
        if (std::any_of(forms.cbegin(), forms.cend(),
                        [&bytes](const QByteArray &form) { return bytes.contains(form); }))
            found.append(file.fileName());
    }
    return found;
}

} // namespace mooring::test

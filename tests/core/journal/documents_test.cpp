// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/privacy.md promises is what the code does.
#include "core/journal/key.h"
#include "core/journal/rotation.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

/// The rows of the document's tables: first cell -> second cell.
QMap<QString, QString> statedIn(const QString &document)
{
    QMap<QString, QString> stated;
    QFile file{QStringLiteral(TEST_DATA) + u"/../../docs/"_s + document};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines)
        if (const QStringList cells = line.split(u'|'); cells.size() >= 4)
            stated.insert(cells.at(1).trimmed(), cells.at(2).trimmed());
    return stated;
}

TEST(ThePrivacyDocument, states_the_key_derivation_that_is_used)
{
    const auto stated = statedIn(u"privacy.md"_s);
    const KeyDerivation used;
    EXPECT_EQ(stated.value(u"memory"_s), u"%1 MiB"_s.arg(used.memoryKiB / 1024));
    EXPECT_EQ(stated.value(u"passes"_s), QString::number(used.passes));
    EXPECT_EQ(stated.value(u"lanes"_s), QString::number(used.lanes));
    EXPECT_EQ(stated.value(u"key"_s), u"%1 bits"_s.arg(JournalKey::keyBytes * 8));
    EXPECT_EQ(stated.value(u"salt"_s), u"%1 bits"_s.arg(JournalKey::saltBytes * 8));
}

TEST(ThePrivacyDocument, states_how_many_backups_are_kept)
{
    const auto stated = statedIn(u"privacy.md"_s);
    const RotationPolicy used;
    EXPECT_EQ(stated.value(u"daily backups"_s), QString::number(used.daily));
    EXPECT_EQ(stated.value(u"weekly backups"_s), QString::number(used.weekly));
    EXPECT_EQ(stated.value(u"monthly backups"_s), QString::number(used.monthly));
}

} // namespace
} // namespace mooring

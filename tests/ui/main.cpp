// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// Each test begins with a computer that remembers nothing, and shares nothing with a test that runs beside
/// it.
class Forgetting final : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo & /*info*/) override { QSettings{}.clear(); }
};

} // namespace

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QApplication app{argc, argv};
    QCoreApplication::setOrganizationName(QStringLiteral("mooring"));
    QCoreApplication::setApplicationName(QStringLiteral("mooring-tests"));
    testing::InitGoogleTest(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new Forgetting);
    return RUN_ALL_TESTS();
}

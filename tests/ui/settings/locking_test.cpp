// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/privacy.md says about locking is what the code does.
#include "tests/support/printers.h"
#include "ui/settings/idlelock.h"
#include "ui/welcome/attempts.h"

#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

QString privacy()
{
    QFile file{QStringLiteral(TEST_DATA) + u"/../../docs/privacy.md"_s};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

TEST(ThePrivacyDocument, states_after_how_many_minutes_it_locks)
{
    EXPECT_TRUE(privacy().contains(u"| minutes without a key or a click | %1,"_s.arg(idle::usualMinutes)));
}

TEST(ThePrivacyDocument, states_how_tries_slow_down)
{
    EXPECT_TRUE(privacy().contains(u"| wrong tries before the next one waits | %1 |"_s.arg(Attempts::free)));
    EXPECT_TRUE(privacy().contains(u"| longest wait | %1 seconds |"_s.arg(Attempts::longest.count())));
}

} // namespace
} // namespace mooring::ui

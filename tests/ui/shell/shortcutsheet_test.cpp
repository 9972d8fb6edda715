// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/shell/shortcutsheet.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

QStringList sheetWords(const QWidget &sheet)
{
    QStringList words;
    const auto labels = sheet.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words.append(label->text());
    return words;
}

} // namespace

TEST(ShortcutSheet, lists_the_keys_of_every_page)
{
    const ShortcutSheet sheet;

    EXPECT_THAT(sheetWords(sheet), IsSupersetOf({u"Ctrl+1 … Ctrl+5"_s, u"Ctrl+L"_s, u"Ctrl+,"_s, u"F1"_s,
                                                 u"Ctrl+S"_s, u"Ctrl+N"_s, u"Ctrl+Enter"_s, u"Ctrl+F"_s}));
}

TEST(ShortcutSheet, closes_with_escape)
{
    ShortcutSheet sheet;
    const QSignalSpy finished{&sheet, &QDialog::finished};
    sheet.show();

    QTest::keyClick(&sheet, Qt::Key_Escape);

    EXPECT_EQ(finished.size(), 1);
}

TEST(ShortcutSheet, names_every_control)
{
    ShortcutSheet sheet;
    sheet.show();

    EXPECT_THAT(unnamedControls(sheet), IsEmpty());
}

} // namespace mooring::ui

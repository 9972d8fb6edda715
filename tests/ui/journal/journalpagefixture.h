// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/entrybody.h"
#include "ui/journal/entrylist.h"
#include "ui/journal/entryreader.h"
#include "ui/journal/journalpage.h"
#include "ui/journal/readingview.h"
#include "ui/journal/searchbox.h"
#include "ui/undo/undohistory.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <stdexcept>

namespace mooring::ui {

using namespace Qt::StringLiterals;

class JournalPageTest : public WithJournal
{
protected:
    JournalPageTest()
    {
        page.resize(1092, 760);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        settle();
    }

    // Everything that waits for the event loop to be idle has happened.
    static void settle() { QTest::qWait(50); }

    template <typename Widget>
    Widget &the() const
    {
        return *page.findChild<Widget *>();
    }

    QLineEdit &field() const { return *the<SearchBox>().findChild<QLineEdit *>(); }
    EntryList &list() const { return the<EntryList>(); }
    int rows() const { return list().model()->rowCount(); }
    QString shownText() const { return the<EntryReader>().body().text().toPlainText(); }

    void type(const QString &text)
    {
        page.setSearch(text);
        settle();
    }

    void pressOnList(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        list().setFocus();
        QTest::keyClick(&list(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }

    QAbstractButton &button(const QString &name) const
    {
        for (auto *each : page.findChildren<QAbstractButton *>()) {
            if ((each->accessibleName() == name || each->text() == name) && each->isVisible())
                return *each;
        }
        throw std::runtime_error{"no button " + name.toStdString()};
    }

    EntryId writeSome()
    {
        write({2025, 1, 1}, u"a quiet evening"_s, sam);
        write({2025, 1, 2}, u"a loud party"_s, mum);
        write({2025, 1, 3}, u"a quiet drive"_s, mum);
        return write({2025, 1, 4}, u"the newest"_s, sam);
    }

    EntryId newest = writeSome(); // before the page, which opens with it
    UndoHistory history;
    JournalPage page{journal(), history};
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journals.h"
#include "ui/today/checkincard.h"
#include "ui/today/todayfooter.h"
#include "ui/today/todaypage.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/knotscale.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

namespace mooring::ui {

using namespace Qt::StringLiterals;

/// Today with Sam and Mum, on a quiet evening.
class Today : public test::JournalTest
{
protected:
    static inline const QDate today{2025, 11, 13};

    Today()
    {
        QCoreApplication::setOrganizationName(u"mooring-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path(u"settings"_s));
        m_journal = newJournal();
        m_sam = add(u"Sam"_s);
        m_mum = add(u"Mum"_s);
        open();
    }

    RelationshipId add(const QString &name, bool archived = false)
    {
        Relationship person;
        person.name = name;
        person.kind = RelationshipKind::Partner;
        person.archived = archived;
        return test::valueOf(m_journal->save(person));
    }

    void open()
    {
        m_page.reset();
        m_page = std::make_unique<TodayPage>(*m_journal, [this] { return m_now; });
        m_page->resize(1092, 760);
        m_page->show();
        m_page->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }

    /// The same page on a journal that cannot be written.
    void openReadOnly()
    {
        m_page.reset();
        m_journal.reset();
        m_journal = test::valueOf(Journal::open(journalPath(), Passphrase{}, Journal::Access::ReadOnly));
        open();
    }

    template <typename Widget>
    Widget &the(const QString &name = {}) const
    {
        for (auto *widget : m_page->findChildren<Widget *>())
            if (name.isEmpty() || widget->accessibleName() == name)
                return *widget;
        throw std::runtime_error{"no such control: " + name.toStdString()};
    }

    template <typename Button>
    Button &button(const QString &text) const
    {
        for (auto *one : m_page->findChildren<Button *>())
            if (one->text() == text || one->accessibleName() == text)
                return *one;
        throw std::runtime_error{"no such button: " + text.toStdString()};
    }

    WritingEditor &editor() const { return the<WritingEditor>(); }
    MessageBar &message() const { return the<MessageBar>(); }
    QString state() const { return the<TodayFooter>().state(); }
    void write(const QString &text) const { QTest::keyClicks(&editor(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::ControlModifier) const
    {
        QTest::keyClick(&editor(), key, with);
    }
    KnotScale &scale(qsizetype index) const
    {
        return *qobject_cast<KnotScale *>(the<CheckInCard>().stops().at(index));
    }
    void choose(const QString &person) const { button<Chip>(person).click(); }

    std::vector<Draft> drafts() const { return test::valueOf(m_journal->drafts()); }
    Entry stored(std::size_t row = 0) const
    {
        return test::valueOf(m_journal->entry(m_journal->rows()[row].id));
    }
    bool waitForDraft() const
    {
        return QTest::qWaitFor([this] { return !drafts().empty(); });
    }

    QDateTime m_now{today, QTime{21, 4}};
    std::unique_ptr<Journal> m_journal;
    RelationshipId m_sam{};
    RelationshipId m_mum{};
    std::unique_ptr<TodayPage> m_page;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/patternssection.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class PatternsSectionTest : public test::JournalTest
{
protected:
    PatternsSectionTest()
        : m_journal{newJournal()}
        , m_counting{test::valueOf(m_journal->makePattern(u"Counting"_s, PatternGroup::AlarmUp))}
        , m_section{*m_journal}
    {
        m_section.show();
        QApplication::setActiveWindow(&m_section);
    }

    const Pattern &counting() const { return *m_journal->patterns().find(m_counting); }
    QLineEdit *field(const QString &name) const { return named<QLineEdit>(m_section, name); }
    QStringList messages() const
    {
        QStringList words;
        for (const MessageBar *bar : m_section.findChildren<MessageBar *>())
            if (bar->isVisible())
                words.append(bar->message());
        return words;
    }
    void add(const QString &name) const
    {
        field(u"Name of a new pattern"_s)->setText(name);
        named<QPushButton>(m_section, u"Add the pattern"_s)->click();
    }
    void rename(const QString &name) const
    {
        auto *edit = field(u"Name of “Counting”"_s);
        edit->setText(name);
        emit edit->editingFinished();
    }
    void merge(const QString &into) const
    {
        const auto *button = named<QToolButton>(m_section, u"Make “Counting” part of another"_s);
        for (auto *choice : button->menu()->actions())
            if (choice->text().contains(into))
                choice->trigger();
    }

    std::unique_ptr<Journal> m_journal;
    QString m_counting;
    PatternsSection m_section;
};

} // namespace

TEST_F(PatternsSectionTest, adds_a_pattern_of_ones_own)
{
    add(u"Humming"_s);
    EXPECT_EQ(m_journal->patterns().all().back().name, u"Humming"_s);
    EXPECT_NE(field(u"Name of “Humming”"_s), nullptr);
    EXPECT_EQ(field(u"Name of a new pattern"_s)->text(), QString{});
}

TEST_F(PatternsSectionTest, says_why_a_name_does_not_fit_and_keeps_it_to_be_mended)
{
    add(u"counting"_s);
    EXPECT_THAT(messages(), ElementsAre(u"You have a pattern “Counting” already."_s));
    EXPECT_EQ(field(u"Name of a new pattern"_s)->text(), u"counting"_s);
}

TEST_F(PatternsSectionTest, renames)
{
    rename(u"Counting breaths"_s);
    EXPECT_EQ(counting().name, u"Counting breaths"_s);
}

TEST_F(PatternsSectionTest, says_why_it_does_not_rename)
{
    rename({});
    EXPECT_EQ(counting().name, u"Counting"_s);
    EXPECT_THAT(messages(), ElementsAre(u"A pattern needs a name."_s));
}

TEST_F(PatternsSectionTest, hides_and_offers_again)
{
    named<QPushButton>(m_section, u"Hide “Counting”"_s)->click();
    EXPECT_TRUE(counting().hidden);
    named<QPushButton>(m_section, u"Offer “Counting” again"_s)->click();
    EXPECT_FALSE(counting().hidden);
}

TEST_F(PatternsSectionTest, asks_before_one_becomes_part_of_another)
{
    Entry entry = test::entryOn({2026, 3, 1}, u"Words."_s);
    entry.patterns = {{m_counting, PatternTag::Source::Chosen}};
    const EntryId id = test::valueOf(m_journal->save(entry));
    const QString into = m_journal->patterns().find(u"monitoring"_s)->name;
    merge(into);
    EXPECT_EQ(test::valueOf(m_journal->entry(id)).patterns.front().id, m_counting);
    ASSERT_THAT(messages(), SizeIs(1));
    for (auto *button : m_section.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Make it part of “"_s + into + u"”"_s)
            button->click();
    EXPECT_EQ(test::valueOf(m_journal->entry(id)).patterns.front().id, u"monitoring"_s);
    EXPECT_TRUE(counting().hidden);
}

TEST_F(PatternsSectionTest, hides_one_that_comes_with_mooring)
{
    const QString name = m_journal->patterns().find(u"monitoring"_s)->name;
    for (auto *offered : m_section.findChildren<QCheckBox *>())
        if (offered->text() == name)
            offered->click();
    EXPECT_TRUE(m_journal->patterns().find(u"monitoring"_s)->hidden);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/printers.h"
#include "ui/learn/articletext.h"
#include "ui/learn/helplinescard.h"
#include "ui/learn/helpreader.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class HelpReaderTest : public Test
{
protected:
    HelpReaderTest()
    {
        QCoreApplication::setOrganizationName(u"mooring-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        m_help.resize(1092, 760);
        m_help.show();
    }

    QStringList numbers() const
    {
        QStringList texts;
        const auto labels = m_help.lines().bodyWidget().findChildren<QLabel *>();
        for (const auto *label : labels)
            texts.append(label->text());
        return texts;
    }

    QTemporaryDir m_settings;
    library::Library m_library{QLocale{QLocale::English}};
    HelpReader m_help{m_library};
};

} // namespace

TEST_F(HelpReaderTest, shows_the_page)
{
    EXPECT_TRUE(m_help.findChild<ArticleText *>()->toPlainText().contains(u"Abuse is not an attachment"_s));
}

TEST_F(HelpReaderTest, shows_the_numbers_of_the_chosen_country)
{
    m_help.lines().setCountry(u"GB"_s);

    EXPECT_THAT(numbers(), Contains(u"116 123"_s));
}

TEST_F(HelpReaderTest, shows_no_number_of_another_country)
{
    m_help.lines().setCountry(u"GB"_s);

    EXPECT_THAT(numbers(), Not(Contains(u"988"_s)));
}

TEST_F(HelpReaderTest, has_words_for_a_country_without_a_line)
{
    m_help.lines().setCountry(u"NZ"_s);

    EXPECT_EQ(m_help.lines().country(), QString{});
    EXPECT_FALSE(m_help.lines().bodyWidget().findChildren<TextLabel *>().isEmpty());
}

TEST_F(HelpReaderTest, shows_a_member_of_the_union_the_number_it_may_run)
{
    m_help.lines().setCountry(u"DE"_s);

    EXPECT_EQ(m_help.lines().country(), u"EU"_s);
}

TEST_F(HelpReaderTest, says_languages_source_and_the_day_of_the_last_check)
{
    m_help.lines().setCountry(u"US"_s);
    QStringList words;
    for (const auto *label : m_help.lines().bodyWidget().findChildren<TextLabel *>())
        words.append(label->text());

    EXPECT_THAT(
        words, Contains(ResultOf([](const QString &each) { return each.contains(u"Spanish"_s); }, IsTrue())));
    EXPECT_THAT(words,
                Contains(u"Source: National Domestic Violence Hotline. Last checked on 22 November 2026."_s));
}

TEST_F(HelpReaderTest, remembers_the_country_that_was_chosen)
{
    auto &countries = *m_help.lines().findChild<QComboBox *>();
    countries.setCurrentIndex(countries.findData(u"IE"_s));
    emit countries.activated(countries.currentIndex());
    const HelpReader again{m_library};

    EXPECT_EQ(again.lines().country(), u"IE"_s);
}

TEST_F(HelpReaderTest, offers_the_way_back_from_a_link_where_there_is_no_other)
{
    m_help.setBackOffered(false);
    auto &back = *m_help.findChild<QPushButton *>();
    EXPECT_FALSE(back.isVisible());
    emit m_help.findChild<ArticleText *>()->anchorClicked(QUrl{u"page:therapy-and-support"_s});
    EXPECT_TRUE(back.isVisible());
    back.click();

    EXPECT_FALSE(back.isVisible());
}

TEST_F(HelpReaderTest, goes_back_with_escape)
{
    QSignalSpy back{&m_help, &HelpReader::backRequested};
    QTest::keyClick(&m_help, Qt::Key_Escape);

    EXPECT_EQ(back.size(), 1);
}

TEST_F(HelpReaderTest, reads_in_its_place_what_it_links_to)
{
    emit m_help.findChild<ArticleText *>()->anchorClicked(QUrl{u"page:therapy-and-support"_s});

    EXPECT_FALSE(m_help.findChild<ArticleText *>()->toPlainText().contains(u"Abuse is not an attachment"_s));
}

TEST_F(HelpReaderTest, reads_a_step_that_a_page_links_to)
{
    emit m_help.findChild<ArticleText *>()->anchorClicked(QUrl{u"step:7"_s});

    EXPECT_TRUE(m_help.findChild<ArticleText *>()->toPlainText().startsWith(m_library.steps()[6].title));
}

TEST_F(HelpReaderTest, goes_back_from_a_link_to_itself_first)
{
    QSignalSpy back{&m_help, &HelpReader::backRequested};
    emit m_help.findChild<ArticleText *>()->anchorClicked(QUrl{u"page:therapy-and-support"_s});
    QTest::keyClick(&m_help, Qt::Key_Escape);

    EXPECT_TRUE(m_help.findChild<ArticleText *>()->toPlainText().contains(u"Abuse is not an attachment"_s));
    EXPECT_EQ(back.size(), 0);
}

} // namespace mooring::ui

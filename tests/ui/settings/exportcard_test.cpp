// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/search.h"
#include "tests/ui/settings/cards.h"
#include "ui/settings/exportcard.h"

#include <QFileInfo>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class ExportCardTest : public CardTest<ExportCard>
{
protected:
    ExportCardTest() { test::valueOf(m_journal->save(test::entryOn({2025, 1, 5}, u"We talked."_s))); }

    void write(exchange::ExportFormat format, const QString &name, const QString &search = {})
    {
        QSignalSpy written{&m_card, &ExportCard::wasWritten};
        exchange::ExportRequest request{.format = format, .path = path(name)};
        if (!search.isEmpty())
            request.query = parseQuery(search);
        m_card.write(request);
        EXPECT_TRUE(written.wait(patience));
    }
    QByteArray content(const QString &name) const
    {
        QFile file{path(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
};

} // namespace

TEST_F(ExportCardTest, writes_a_file_that_is_only_the_persons_own)
{
    write(exchange::ExportFormat::Json, u"copy.json"_s);

    const QFileInfo copy{path(u"copy.json"_s)};
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    ASSERT_TRUE(copy.exists());
    EXPECT_TRUE(copy.permission(QFile::ReadOwner | QFile::WriteOwner));
    EXPECT_FALSE(copy.permissions() & others);
    EXPECT_THAT(m_card, Says(u"It is not protected."_s));
}

TEST_F(ExportCardTest, writes_a_folder_of_markdown)
{
    write(exchange::ExportFormat::Markdown, u"copy"_s);

    EXPECT_TRUE(QFileInfo::exists(path(u"copy/2025-01-05 2104.md"_s)));
}

TEST_F(ExportCardTest, writes_over_nothing)
{
    write(exchange::ExportFormat::Csv, u"copy.csv"_s);

    write(exchange::ExportFormat::Csv, u"copy.csv"_s);

    EXPECT_THAT(m_card, Says(u"is there already"_s));
}

TEST_F(ExportCardTest, leaves_no_copy_when_it_is_cancelled)
{
    QSignalSpy written{&m_card, &ExportCard::wasWritten};
    m_card.write({.path = path(u"copy"_s)});

    button(u"Cancel"_s)->click();
    EXPECT_TRUE(written.wait(patience));

    EXPECT_THAT(m_card, AnyOf(Says(u"Stopped."_s), Says(u"Written"_s)));
    EXPECT_EQ(wordsIn(m_card).contains(u"Nothing was written"_s), !QFileInfo::exists(path(u"copy"_s)));
}

TEST_F(ExportCardTest, writes_what_a_search_finds_and_nothing_else)
{
    test::valueOf(m_journal->save(test::entryOn({2025, 1, 6}, u"We swam."_s)));

    write(exchange::ExportFormat::Json, u"copy.json"_s, u"swam"_s);

    EXPECT_THAT(content(u"copy.json"_s).toStdString(),
                AllOf(HasSubstr("We swam."), Not(HasSubstr("We talked."))));
}

TEST_F(ExportCardTest, writes_nothing_for_a_search_it_does_not_understand)
{
    write(exchange::ExportFormat::Json, u"copy.json"_s, u"with:Nobody"_s);

    EXPECT_THAT(m_card, Says(u"Nothing was written"_s));
    EXPECT_FALSE(QFileInfo::exists(path(u"copy.json"_s)));
}

TEST_F(ExportCardTest, says_beforehand_that_anyone_can_read_the_copy)
{
    EXPECT_THAT(m_card, Says(u"anyone who gets the file can read it"_s));
}

TEST_F(ExportCardTest, names_every_control) { EXPECT_THAT(unnamedControls(m_card), IsEmpty()); }

} // namespace mooring::ui

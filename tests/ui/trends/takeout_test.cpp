// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/takeout.h"
#include "ui/trends/takingout.h"
#include "ui/trends/trendspage.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSvgRenderer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

class TakingOutTest : public test::JournalTest
{
protected:
    TakingOutTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        test::write(*m_journal, test::randomWalk(u"Sam"_s, today, 100));
        m_page = std::make_unique<TrendsPage>(*m_journal, [] { return today; });
        m_page->resize(1092, 760);
        m_page->show();
    }

    QByteArray written(TakeOut as)
    {
        m_page->takingOut().write(m_page->overTime(), as, path(u"out"_s));
        QFile file{path(u"out"_s)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    OwnSettings m_settings;
    const std::unique_ptr<Journal> m_journal = newJournal();
    std::unique_ptr<TrendsPage> m_page;
};

} // namespace

TEST_F(TakingOutTest, writes_a_picture_with_twice_the_px_of_the_screen)
{
    const QImage image = QImage::fromData(written(TakeOut::Png));

    EXPECT_GE(image.width(), 2 * m_page->overTime().picture().pictureSize().width());
}

TEST_F(TakingOutTest, writes_a_picture_in_the_colours_of_paper_whatever_the_theme)
{
    m_page->setPalette(QPalette{QColor{Qt::black}});
    const QImage image = QImage::fromData(written(TakeOut::Png));

    EXPECT_GT(image.pixelColor(2, 2).lightness(), 200);
}

TEST_F(TakingOutTest, leaves_the_screen_in_its_own_colours)
{
    const QImage before = m_page->grab().toImage();
    written(TakeOut::Svg);

    EXPECT_EQ(m_page->overTime().grab().toImage().pixelColor(30, 5),
              before.pixelColor(m_page->overTime().mapTo(m_page.get(), QPoint{30, 5})));
}

TEST_F(TakingOutTest, writes_a_drawing_that_can_be_read)
{
    const QByteArray svg = written(TakeOut::Svg);

    EXPECT_TRUE(QSvgRenderer{svg}.isValid());
    EXPECT_TRUE(svg.contains("Over time"));
    EXPECT_TRUE(svg.contains("Sam, "));
}

TEST_F(TakingOutTest, writes_the_numbers_with_points_and_iso_days)
{
    const QByteArray csv = written(TakeOut::Csv);

    EXPECT_THAT(csv.toStdString(),
                StartsWith("day,anxiety,anxiety_level,anxiety_lo95,anxiety_hi95,avoidance,avoidance_level,"
                           "avoidance_lo95,avoidance_hi95\r\n2025-08-"));
}

TEST_F(TakingOutTest, writes_files_that_only_the_person_can_read)
{
    written(TakeOut::Csv);

    EXPECT_EQ(QFileInfo{path(u"out"_s)}.permissions()
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions{});
}

TEST_F(TakingOutTest, says_where_a_file_went_and_who_can_read_it)
{
    written(TakeOut::Csv);

    EXPECT_THAT(m_page->messages().message().toStdString(),
                HasSubstr("Anyone who gets the file can read it."));
}

TEST_F(TakingOutTest, says_why_nothing_was_written)
{
    m_page->takingOut().write(m_page->overTime(), TakeOut::Png, path(u"no folder/out"_s));

    EXPECT_THAT(m_page->messages().message().toStdString(),
                AllOf(HasSubstr("Nothing was written to"), HasSubstr("Your journal is as it was.")));
}

TEST_F(TakingOutTest, writes_the_page_for_paper)
{
    m_page->takingOut().writePdf(path(u"page.pdf"_s));
    QFile file{path(u"page.pdf"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));

    EXPECT_TRUE(file.read(5) == "%PDF-");
    EXPECT_GT(file.size(), 10'000);
}

TEST(FileName, is_made_of_the_title)
{
    EXPECT_EQ(fileName({u"Steps: before and after"_s, {}}, TakeOut::Csv), u"steps-before-and-after.csv"_s);
}

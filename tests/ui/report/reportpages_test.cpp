// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo.h"
#include "core/report/reportsource.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/report/reportlayout.h"
#include "ui/trends/chartpaint.h"

#include <QPainter>
#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::ui;
using testing::AllOf;
using testing::Ge;
using testing::HasSubstr;
using testing::Le;

namespace {

const QDate reportDay{2025, 11, 13};

class ReportOnPaper : public test::JournalTest
{
protected:
    ReportOnPaper() { QLocale::setDefault(QLocale{u"en_GB"_s}); }

    void fill(int days) const
    {
        const auto contents =
            test::valueOf(exchange::demoContents(days, reportDay, journal->checkIn(), QLocale{u"en"_s}));
        ASSERT_TRUE(journal->merge(contents, false));
    }
    /// About everyone.
    ReportChoices choices(int days) const
    {
        ReportChoices choices;
        choices.first = reportDay.addDays(1 - days);
        choices.last = reportDay;
        for (const Relationship &person : journal->relationships())
            choices.people.push_back(person.id);
        choices.people.push_back(RelationshipId{});
        return choices;
    }
    ReportPages pages(const ReportChoices &choices, Paper paper = Paper::A4) const
    {
        const QStringList titles{u"Notice"_s, u"Name"_s};
        return laidOut(reportOf(test::valueOf(reportSource(*journal, choices, reportDay)), QLocale{}), paper,
                       titles);
    }
    static std::string words(const ReportPages &pages)
    {
        QString all;
        for (int page = 0; page < pages.count(); ++page)
            all += pages.words(page) + u'\n';
        return all.toStdString();
    }

    const std::unique_ptr<Journal> journal = newJournal();
};

TEST_F(ReportOnPaper, takes_one_to_four_pages_for_any_span_and_people)
{
    fill(1095);
    for (int i = 0; i < 12; ++i)
        test::valueOf(journal->save(Relationship{.name = u"Person %1"_s.arg(i)}));
    for (const int days : {1, 14, 90, 1095})
        for (const Paper paper : {Paper::A4, Paper::Letter})
            EXPECT_THAT(pages(choices(days), paper).count(), AllOf(Ge(1), Le(4))) << days;
}

TEST_F(ReportOnPaper, takes_one_page_where_there_is_nothing) { EXPECT_EQ(pages(choices(30)).count(), 1); }

TEST_F(ReportOnPaper, says_on_every_page_what_it_is_and_which_page)
{
    fill(400);
    ReportChoices chosen = choices(400);
    chosen.title = u"For Tuesday"_s;
    const ReportPages pages = this->pages(chosen);
    for (int page = 0; page < pages.count(); ++page)
        EXPECT_THAT(pages.words(page).toStdString(),
                    AllOf(HasSubstr("For Tuesday"), HasSubstr("Self-reported, not a clinical measurement"),
                          HasSubstr(u"Page %1 of %2"_s.arg(page + 1).arg(pages.count()).toStdString())));
}

TEST_F(ReportOnPaper, shows_only_the_parts_that_were_chosen)
{
    fill(400);
    ReportChoices chosen = choices(400);
    const std::string all = words(pages(chosen));
    for (const char *part :
         {"Over time", "On the map", "In words", "What showed up", "What goes together", "Steps and plans"})
        EXPECT_THAT(all, HasSubstr(part));
    chosen.sections = {.overTime = false,
                       .map = false,
                       .words = false,
                       .patterns = false,
                       .links = false,
                       .programme = false};
    const std::string none = words(pages(chosen));
    for (const char *part :
         {"Over time", "On the map", "In words", "What showed up", "What goes together", "Steps and plans"})
        EXPECT_THAT(none, testing::Not(HasSubstr(part)));
}

TEST_F(ReportOnPaper, never_shortens_what_the_person_wrote)
{
    ReportChoices chosen = choices(30);
    QString body;
    for (int i = 0; i < 300; ++i)
        body += u"paragraph%1 goes on for a while.\n\n"_s.arg(i);
    chosen.entries = {test::valueOf(journal->save(test::entryOn(reportDay, body)))};
    chosen.notes = body;
    const std::string all = words(pages(chosen));
    for (const int i : {0, 150, 299}) {
        const std::string word = u"paragraph%1 goes"_s.arg(i).toStdString();
        EXPECT_NE(all.find(word), all.rfind(word)) << word; // in the notes and in the entry
    }
}

TEST_F(ReportOnPaper, lies_within_its_pages)
{
    fill(400);
    ReportChoices chosen = choices(400);
    chosen.entries = entriesFor(*journal, chosen);
    const ReportPages pages = this->pages(chosen);
    const QRectF sheet{{}, sizeOf(Paper::A4)};
    for (const ReportPage &page : pages.pages)
        for (const Piece &piece : page)
            EXPECT_TRUE(sheet.contains(piece.at)) << piece.words.toStdString();
}

TEST_F(ReportOnPaper, is_the_same_at_any_text_size_of_the_screen)
{
    fill(90);
    const ReportPages usual = pages(choices(90));
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(30);
    QApplication::setFont(large);
    const ReportPages scaled = pages(choices(90));
    QApplication::setFont(before);
    EXPECT_EQ(words(scaled), words(usual));
}

TEST_F(ReportOnPaper, is_a_pdf_with_its_title_and_embedded_fonts)
{
    fill(90);
    ReportChoices chosen = choices(90);
    chosen.title = u"For Tuesday"_s;
    const QByteArray pdf = pdfOf(pages(chosen));
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("/FontFile2"));
    EXPECT_TRUE(pdf.contains("/ToUnicode"));
    QByteArray title;
    for (const QChar letter : u"For Tuesday"_s)
        title += QByteArray{1, '\0'} + letter.toLatin1();
    EXPECT_TRUE(pdf.contains(title));
}

TEST_F(ReportOnPaper, is_as_large_as_its_paper)
{
    const auto boxOf = [&](Paper paper) {
        static const QRegularExpression box{u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s};
        const auto found = box.match(QString::fromLatin1(pdfOf(pages(choices(30), paper))));
        return QSize{qRound(found.captured(1).toDouble()), qRound(found.captured(2).toDouble())};
    };
    EXPECT_EQ(boxOf(Paper::A4), QSize(595, 842));
    EXPECT_EQ(boxOf(Paper::Letter), QSize(612, 792));
}

TEST_F(ReportOnPaper, looks_as_it_prints)
{
    fill(90);
    const ReportPages pages = this->pages(choices(90));
    const QImage page = imageOf(pages, 0, 400);
    EXPECT_EQ(page.width(), 400);
    EXPECT_EQ(page.height(), 566);
    EXPECT_EQ(page.pixelColor(2, 2), QColor{Qt::white});
    const QByteArray count = QByteArrayLiteral("/Count ").append(QByteArray::number(pages.count()));
    EXPECT_TRUE(pdfOf(pages).contains(count));
}

TEST(ReportInBlackAndWhite, tells_lines_apart_by_their_dashes)
{
    EXPECT_EQ(linePen(Dimension::Anxiety, paperPalette()).style(), Qt::SolidLine);
    EXPECT_EQ(linePen(Dimension::Avoidance, paperPalette()).style(), Qt::CustomDashLine);
}

} // namespace

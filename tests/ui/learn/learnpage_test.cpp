// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/printers.h"
#include "ui/learn/articleview.h"
#include "ui/learn/contentsmodel.h"
#include "ui/learn/contentspane.h"
#include "ui/learn/findbar.h"
#include "ui/learn/learnpage.h"
#include "ui/learn/pagereader.h"
#include "ui/learn/resultsmodel.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class LearnPageTest : public Test
{
protected:
    LearnPageTest()
    {
        m_page.resize(1092, 760);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    ArticleView &view() const { return m_page.reader().view(); }
    QString heading() const { return view().document()->firstBlock().text(); }
    void follow(const QString &url) const { emit view().anchorClicked(QUrl{url}); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        view().setFocus();
        QTest::keyClick(&view(), static_cast<Qt::Key>(key), modifiers);
    }
    void search(const QString &words) const { m_page.contents().searchField().setText(words); }

    QTextTable *firstTable() const
    {
        const auto frames = view().document()->rootFrame()->childFrames();
        for (auto *frame : frames)
            if (auto *table = qobject_cast<QTextTable *>(frame))
                return table;
        return nullptr;
    }

    library::Library m_library{QLocale{QLocale::English}};
    LearnPage m_page{m_library};
};

} // namespace

TEST_F(LearnPageTest, opens_a_page_by_its_id)
{
    m_page.showPage(u"side-by-side"_s);

    EXPECT_EQ(m_page.currentPage(), u"side-by-side"_s);
    EXPECT_EQ(heading(), u"Side by side"_s);
}

TEST_F(LearnPageTest, stays_where_it_is_when_a_page_does_not_exist)
{
    m_page.showPage(u"side-by-side"_s);
    m_page.showPage(u"nowhere"_s);

    EXPECT_EQ(m_page.currentPage(), u"side-by-side"_s);
}

TEST_F(LearnPageTest, follows_a_link_to_a_page)
{
    follow(u"page:two-dimensions"_s);

    EXPECT_EQ(m_page.currentPage(), u"two-dimensions"_s);
}

TEST_F(LearnPageTest, shows_what_a_pattern_means)
{
    follow(u"pattern:repaired"_s);

    EXPECT_EQ(heading(), m_library.patterns().find(u"repaired"_s)->name);
}

TEST_F(LearnPageTest, leads_from_a_pattern_to_its_entries)
{
    QSignalSpy asked{&m_page, &LearnPage::patternRequested};
    m_page.showPattern(u"repaired"_s);
    follow(u"foot:entries"_s);

    EXPECT_THAT(asked, ElementsAre(ElementsAre(QVariant{u"repaired"_s})));
}

TEST_F(LearnPageTest, tells_of_a_link_to_a_step)
{
    QSignalSpy asked{&m_page, &LearnPage::stepRequested};
    follow(u"step:4"_s);

    EXPECT_THAT(asked, ElementsAre(ElementsAre(QVariant{4})));
}

TEST_F(LearnPageTest, goes_back_to_where_one_was)
{
    m_page.showPage(u"two-dimensions"_s);
    view().verticalScrollBar()->setValue(120);
    follow(u"page:secure-area"_s);
    press(Qt::Key_Left, Qt::AltModifier);

    EXPECT_EQ(m_page.currentPage(), u"two-dimensions"_s);
    EXPECT_EQ(view().verticalScrollBar()->value(), 120);
}

TEST_F(LearnPageTest, goes_forward_again)
{
    follow(u"page:secure-area"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_NE(m_page.currentPage(), u"secure-area"_s);
    press(Qt::Key_Right, Qt::AltModifier);

    EXPECT_EQ(m_page.currentPage(), u"secure-area"_s);
    EXPECT_FALSE(m_page.reader().canGoForward());
}

TEST_F(LearnPageTest, shows_the_table_of_eight_rows_and_four_areas)
{
    m_page.showPage(u"side-by-side"_s);

    ASSERT_NE(firstTable(), nullptr);
    EXPECT_EQ(firstTable()->rows(), 1 + 8);
    EXPECT_EQ(firstTable()->columns(), 1 + 4);
}

TEST_F(LearnPageTest, keeps_the_table_inside_a_narrow_window)
{
    m_page.resize(812, 600);
    m_page.showPage(u"side-by-side"_s);

    EXPECT_EQ(view().horizontalScrollBar()->maximum(), 0);
    EXPECT_LE(firstTable()->format().width().rawValue(), 812);
}

TEST_F(LearnPageTest, keeps_lines_within_the_reading_column)
{
    m_page.showPage(u"what-attachment-is"_s);
    const auto block = view().document()->findBlockByNumber(1);

    EXPECT_LE(view().viewport()->width() - 2 * 40 - block.blockFormat().rightMargin(), 624);
}

TEST_F(LearnPageTest, shows_what_a_search_finds_while_one_types)
{
    search(u"side b"_s);

    EXPECT_TRUE(m_page.contents().results().isVisible());
    EXPECT_EQ(m_page.contents().results().model()->index(0, 0).data().toString(), u"Side by side"_s);
}

TEST_F(LearnPageTest, opens_the_first_page_found_with_enter)
{
    search(u"side by"_s);
    QTest::keyClick(&m_page.contents().searchField(), Qt::Key_Return);

    EXPECT_EQ(m_page.currentPage(), u"side-by-side"_s);
    EXPECT_GT(m_page.reader().findBar().hitCount(), 0);
}

TEST_F(LearnPageTest, shows_the_contents_again_when_the_search_is_emptied)
{
    search(u"side"_s);
    search({});

    EXPECT_FALSE(m_page.contents().results().isVisible());
}

TEST_F(LearnPageTest, finds_words_on_the_page)
{
    m_page.showPage(u"two-dimensions"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"map"_s);

    EXPECT_GT(m_page.reader().findBar().hitCount(), 3);
}

TEST_F(LearnPageTest, makes_text_larger_by_key)
{
    QSignalSpy changed{&m_page, &LearnPage::textSizeChanged};
    const auto before = view().document()->defaultFont().pixelSize();
    press(Qt::Key_Plus, Qt::ControlModifier);

    EXPECT_GT(view().document()->defaultFont().pixelSize(), before);
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(LearnPageTest, keeps_the_text_size_within_bounds)
{
    m_page.setTextSize(9);

    EXPECT_EQ(m_page.textSize(), 2.0);
}

TEST_F(LearnPageTest, unfolds_where_a_page_comes_from)
{
    m_page.showPage(u"side-by-side"_s);
    const auto citation = library::citation(m_library.sourcesOf(*m_library.head(u"side-by-side"_s)).front());
    EXPECT_FALSE(view().toPlainText().contains(citation));
    follow(u"foot:sources"_s);

    EXPECT_TRUE(view().toPlainText().contains(citation));
}

TEST_F(LearnPageTest, folds_the_contents_into_a_drawer_when_narrow)
{
    m_page.resize(812, 600);
    EXPECT_FALSE(m_page.contents().isVisible());
    emit m_page.reader().contentsRequested();

    EXPECT_TRUE(m_page.contents().isVisible());
}

TEST_F(LearnPageTest, closes_the_drawer_once_a_page_is_chosen)
{
    m_page.resize(812, 600);
    emit m_page.reader().contentsRequested();
    emit m_page.contents().pageChosen(u"secure-area"_s, {});

    EXPECT_FALSE(m_page.contents().isVisible());
    EXPECT_EQ(m_page.currentPage(), u"secure-area"_s);
}

TEST_F(LearnPageTest, goes_from_heading_to_heading)
{
    m_page.showPage(u"two-dimensions"_s);
    press(Qt::Key_Down, Qt::AltModifier);

    EXPECT_GT(view().textCursor().block().blockFormat().headingLevel(), 0);
}

TEST_F(LearnPageTest, has_every_picture_its_pages_name)
{
    const QRegularExpression picture{u"\\]\\((picture:[^)]*)\\)"_s};
    for (const auto &chapter : m_library.contents())
        for (const auto &id : chapter.pages)
            for (auto at = picture.globalMatch(m_library.page(id)->body); at.hasNext();) {
                const QUrl url{at.next().captured(1)};
                EXPECT_FALSE(articlePicture(url, view().look(), 600, 1).isNull())
                    << url.toString().toStdString();
            }
}

TEST_F(LearnPageTest, loads_nothing_that_is_not_built_in)
{
    const auto image = view().loadResource(QTextDocument::ImageResource, QUrl{u"file:///etc/hosts"_s});

    EXPECT_EQ(image.value<QImage>().size(), QSize(1, 1));
}

TEST_F(LearnPageTest, has_models_that_keep_the_rules)
{
    ContentsModel contents{m_library};
    ResultsModel results{m_library};
    const QAbstractItemModelTester first{&contents, QAbstractItemModelTester::FailureReportingMode::Fatal};
    const QAbstractItemModelTester second{&results, QAbstractItemModelTester::FailureReportingMode::Fatal};
    results.setQuery(u"trust"_s);

    EXPECT_EQ(contents.rowCount(), 20 + 3 + 7);
    EXPECT_GT(results.rowCount(), 0);
}

} // namespace mooring::ui

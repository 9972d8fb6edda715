// SPDX-License-Identifier: GPL-3.0-or-later
// What helps one to read: words that are explained, sources, pictures that lead on, marks, the way back.
#include "core/library/library.h"
#include "tests/support/printers.h"
#include "ui/learn/article.h"
#include "ui/learn/articleview.h"
#include "ui/learn/contentsmodel.h"
#include "ui/learn/contentspane.h"
#include "ui/learn/learnpage.h"
#include "ui/learn/pagereader.h"
#include "ui/learn/picturelinks.h"
#include "ui/learn/resultsmodel.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractTextDocumentLayout>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

struct Found {
    QString words;
    QTextCharFormat format;
};

class Reading : public Test
{
protected:
    Reading()
    {
        m_page.resize(1092, 760);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    ArticleView &view() const { return m_page.reader().view(); }
    void follow(const QString &url) const { emit view().anchorClicked(QUrl{url}); }
    QString text() const { return view().toPlainText(); }

    /// Every piece of text that leads to such an address.
    std::vector<Found> linksTo(const QString &beginning) const
    {
        std::vector<Found> found;
        for (auto block = view().document()->begin(); block.isValid(); block = block.next())
            for (auto at = block.begin(); !at.atEnd(); ++at)
                if (at.fragment().charFormat().anchorHref().startsWith(beginning))
                    found.push_back({at.fragment().text(), at.fragment().charFormat()});
        return found;
    }

    QTextBlock pictureBlock() const
    {
        for (auto block = view().document()->begin(); block.isValid(); block = block.next())
            if (block.begin().fragment().charFormat().isImageFormat())
                return block;
        return {};
    }

    library::Library m_library{QLocale{QLocale::English}};
    LearnPage m_page{m_library};
};

} // namespace

TEST_F(Reading, a_word_of_the_glossary_shows_its_meaning_where_it_first_stands)
{
    m_page.showPage(u"two-dimensions"_s);
    const auto found = linksTo(u"term:closeness-worry"_s);

    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().format.toolTip(), m_library.term(u"closeness-worry"_s)->meaning);
    EXPECT_EQ(found.front().format.underlineStyle(), QTextCharFormat::DotLine);
}

TEST_F(Reading, a_word_of_the_glossary_leads_to_its_place_there)
{
    follow(u"term:secure-base"_s);

    EXPECT_EQ(m_page.currentPage(), u"glossary"_s);
    EXPECT_TRUE(view().textCursor().block().text().startsWith(u"Secure base."_s));
}

TEST_F(Reading, the_glossary_does_not_explain_itself)
{
    m_page.showPage(u"glossary"_s);

    EXPECT_THAT(linksTo(u"term:"_s), IsEmpty());
}

TEST_F(Reading, a_claim_leads_to_its_source_at_the_foot)
{
    m_page.showPage(u"two-dimensions"_s);
    ASSERT_FALSE(text().contains(u"doi:"_s));
    ASSERT_THAT(linksTo(u"source:fraley-waller-1998"_s), Not(IsEmpty()));
    follow(u"source:fraley-waller-1998"_s);

    EXPECT_TRUE(text().contains(u"2. Fraley & Waller, 1998"_s));
}

TEST_F(Reading, a_page_names_the_patterns_steps_and_pages_that_lead_to_it)
{
    m_page.showPage(u"saying-it-and-setting-limits"_s);

    EXPECT_THAT(linksTo(u"pattern:kept_boundary"_s), Not(IsEmpty()));
    EXPECT_TRUE(text().contains(u"Patterns that lead here:"_s));
    EXPECT_TRUE(text().contains(u"Steps that lead here:"_s));
    EXPECT_TRUE(text().contains(u"Pages that lead here:"_s));
}

TEST_F(Reading, a_pattern_names_the_pages_that_lead_to_it)
{
    m_page.showPattern(u"withdrawal"_s);

    EXPECT_TRUE(text().contains(u"Pages that lead here:"_s));
    EXPECT_THAT(linksTo(u"page:avoidant-area"_s), Not(IsEmpty()));
}

TEST_F(Reading, a_pattern_says_how_it_may_sound_in_a_diary)
{
    m_page.showPattern(u"withdrawal"_s);

    EXPECT_TRUE(text().contains(m_library.patterns().find(u"withdrawal"_s)->sounds.front()));
}

TEST_F(Reading, a_box_in_the_map_of_ideas_leads_to_its_page)
{
    m_page.showPage(u"insecurity-needs-and-pain"_s);
    view().document()->size();
    const auto block = pictureBlock();
    ASSERT_TRUE(block.isValid());
    const auto place = block.layout()->lineAt(0).naturalTextRect().translated(block.layout()->position());
    const auto links = linksOfPicture(QUrl{u"picture:ideas"_s});
    const auto box = std::find_if(links.begin(), links.end(), [](const PictureLink &link) {
        return link.url == QUrl{u"page:inner-working-models"_s};
    });
    ASSERT_NE(box, links.end());
    const QPointF middle{place.x() + box->place.center().x() * place.width(),
                         place.y() + box->place.center().y() * place.height()};
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      middle.toPoint() - QPoint{0, view().verticalScrollBar()->value()});

    EXPECT_EQ(m_page.currentPage(), u"inner-working-models"_s);
}

TEST_F(Reading, every_box_of_the_map_of_ideas_is_a_link_in_the_text_too)
{
    m_page.showPage(u"insecurity-needs-and-pain"_s);

    for (const auto &link : linksOfPicture(QUrl{u"picture:ideas"_s}))
        EXPECT_THAT(linksTo(link.url.toString()), Not(IsEmpty())) << link.url.toString().toStdString();
}

TEST_F(Reading, a_page_is_marked_as_read_and_the_contents_show_it)
{
    QSignalSpy changed{&m_page, &LearnPage::readPagesChanged};
    m_page.showPage(u"secure-area"_s);
    follow(u"foot:read"_s);
    const auto *model = m_page.contents().findChild<ContentsModel *>();
    const auto row = model->indexOf(u"secure-area"_s);

    EXPECT_THAT(changed, ElementsAre(ElementsAre(QVariant{QStringList{u"secure-area"_s}})));
    EXPECT_TRUE(row.data(ContentsModel::ReadRole).toBool());
    EXPECT_EQ(row.data(Qt::AccessibleTextRole).toString(), u"The secure area, read"_s);
}

TEST_F(Reading, a_mark_can_be_taken_away)
{
    m_page.setReadPages({u"secure-area"_s});
    m_page.showPage(u"secure-area"_s);
    follow(u"foot:read"_s);

    EXPECT_THAT(m_page.reader().readPages(), IsEmpty());
}

TEST_F(Reading, the_place_on_a_page_is_found_again)
{
    m_page.showPage(u"secure-area"_s);
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
    const auto place = m_page.place();
    m_page.showPage(u"two-dimensions"_s);
    m_page.setPlace(place);

    EXPECT_EQ(m_page.currentPage(), u"secure-area"_s);
    EXPECT_NEAR(m_page.reader().place(), 0.5, 0.01);
}

TEST_F(Reading, leaving_tells_the_place)
{
    QSignalSpy told{&m_page, &LearnPage::placeChanged};
    m_page.showPage(u"secure-area"_s);
    m_page.hide();

    EXPECT_THAT(told, ElementsAre(ElementsAre(QVariant{u"secure-area 0.000"_s})));
}

TEST_F(Reading, a_search_leads_to_patterns_and_words)
{
    auto &field = m_page.contents().searchField();
    field.setText(u"pulling away in conflict"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(view().document()->firstBlock().text(), u"Pulling away in conflict"_s);
    field.setText(u"safe haven"_s);
    const auto *results = m_page.contents().results().model();
    QStringList titles;
    for (int row = 0; row < results->rowCount(); ++row)
        titles.append(results->index(row, 0).data(ResultsModel::TitleRole).toString());

    EXPECT_THAT(titles, Contains(u"Safe haven · word"_s));
}

TEST_F(Reading, a_search_leads_to_steps)
{
    QSignalSpy asked{&m_page, &LearnPage::stepRequested};
    auto &field = m_page.contents().searchField();
    field.setText(u"steady before you respond"_s);
    QTest::keyClick(&field, Qt::Key_Return);

    EXPECT_THAT(asked, ElementsAre(ElementsAre(QVariant{4})));
}

TEST_F(Reading, lines_have_sixty_to_seventy_five_characters_at_any_width)
{
    for (const int width : {812, 1092, 1800}) {
        m_page.resize(width, 760);
        m_page.showPage(width == 1092 ? u"secure-area"_s : u"can-it-change"_s);
        view().document()->size();
        qsizetype characters = 0;
        qsizetype lines = 0;
        for (auto block = view().document()->begin(); block.isValid(); block = block.next())
            if (block.blockFormat().headingLevel() == 0 && block.textList() == nullptr)
                for (int line = 0; line + 1 < block.layout()->lineCount(); ++line, ++lines)
                    characters += block.layout()->lineAt(line).textLength();
        EXPECT_THAT(static_cast<double>(characters) / static_cast<double>(lines), AllOf(Ge(60.), Le(75.)))
            << width;
    }
}

TEST_F(Reading, tab_goes_from_link_to_link)
{
    m_page.showPage(u"push-or-pull"_s);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Tab);
    QTest::keyClick(&view(), Qt::Key_Tab);

    EXPECT_FALSE(view().textCursor().charFormat().anchorHref().isEmpty());
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(Reading, pictures_are_built_in_and_not_empty_in_light_and_dark)
{
    for (const char *name : {"map", "alarm", "gap", "models", "ladder", "request", "band", "path", "ideas"}) {
        const QUrl url{u"picture:"_s + QLatin1StringView{name}};
        const auto light = articlePicture(url, {QPalette{QColor{Qt::white}}, 1}, 640, 1);
        const auto dark = articlePicture(url, {QPalette{QColor{24, 23, 21}}, 1}, 640, 1);
        EXPECT_FALSE(light.isNull()) << name;
        EXPECT_NE(light, dark) << name;
        EXPECT_LE(light.width(), 640) << name;
    }
}

} // namespace mooring::ui

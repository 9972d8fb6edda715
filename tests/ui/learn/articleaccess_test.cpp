// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/printers.h"
#include "ui/learn/articleview.h"
#include "ui/learn/learnpage.h"
#include "ui/learn/pagereader.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class ArticleAccess : public Test
{
protected:
    ArticleAccess() { m_page.resize(1092, 760); }

    QAccessibleInterface *shown(const QString &page)
    {
        m_page.showPage(page);
        return QAccessible::queryAccessibleInterface(&m_page.reader().view());
    }

    static QString nameOf(const QAccessibleInterface *part) { return part->text(QAccessible::Name); }

    static std::vector<QAccessibleInterface *> partsOf(const QAccessibleInterface *article,
                                                       QAccessible::Role role)
    {
        std::vector<QAccessibleInterface *> parts;
        for (int i = 0; i < article->childCount(); ++i)
            if (article->child(i)->role() == role)
                parts.push_back(article->child(i));
        return parts;
    }

    library::Library m_library{QLocale{QLocale::English}};
    LearnPage m_page{m_library};
};

} // namespace

TEST_F(ArticleAccess, headings_come_in_the_order_of_the_text_with_their_level)
{
    const auto headings = partsOf(shown(u"side-by-side"_s), QAccessible::Heading);

    ASSERT_THAT(headings.size(), Ge(3U));
    EXPECT_EQ(nameOf(headings.at(0)), u"Side by side"_s);
    EXPECT_EQ(headings.at(0)->text(QAccessible::Description), u"heading, level 1"_s);
    EXPECT_EQ(nameOf(headings.at(1)), u"How to use the table"_s);
    EXPECT_EQ(headings.at(1)->text(QAccessible::Description), u"heading, level 2"_s);
}

TEST_F(ArticleAccess, parts_of_every_page_stand_one_below_the_other)
{
    for (const auto &chapter : m_library.contents())
        for (const auto &id : chapter.pages) {
            const auto *article = shown(id);
            for (int i = 1; i < article->childCount(); ++i)
                EXPECT_GE(article->child(i)->rect().top(), article->child(i - 1)->rect().top())
                    << id.toStdString() << ' ' << i;
        }
}

TEST_F(ArticleAccess, every_heading_is_read_once)
{
    for (const auto &chapter : m_library.contents())
        for (const auto &id : chapter.pages) {
            const auto *article = shown(id);
            QString read;
            for (int i = 0; i < article->childCount(); ++i)
                read += nameOf(article->child(i)) + u'\n';
            const auto *document = m_page.reader().view().document();
            for (auto block = document->begin(); block.isValid(); block = block.next())
                EXPECT_TRUE(block.blockFormat().headingLevel() == 0 || read.count(block.text() + u'\n') == 1)
                    << block.text().toStdString();
        }
}

TEST_F(ArticleAccess, cells_know_the_heads_of_their_row_and_column)
{
    const auto tables = partsOf(shown(u"side-by-side"_s), QAccessible::Table);
    ASSERT_FALSE(tables.empty());
    auto *table = tables.front()->tableInterface();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), 1 + 8);
    EXPECT_EQ(table->columnCount(), 1 + 4);
    auto *cell = table->cellAt(5, 3)->tableCellInterface();

    EXPECT_EQ(nameOf(table->cellAt(5, 3)), u"defends, then pulls back"_s);
    EXPECT_EQ(nameOf(cell->rowHeaderCells().front()), u"Conflict"_s);
    EXPECT_THAT(nameOf(cell->columnHeaderCells().front()).toStdString(), HasSubstr("Avoidant"));
}

TEST_F(ArticleAccess, links_are_within_their_paragraph_and_can_be_pressed)
{
    const auto paragraphs = partsOf(shown(u"what-attachment-is"_s), QAccessible::Paragraph);
    const auto hasPageLink = [](const QAccessibleInterface *part) {
        return part->childCount() > 0 && nameOf(part->child(0)) == u"Inner working models"_s;
    };
    const auto found = std::find_if(paragraphs.begin(), paragraphs.end(), hasPageLink);
    ASSERT_NE(found, paragraphs.end());
    auto *link = (*found)->child(0);
    EXPECT_EQ(link->role(), QAccessible::Link);
    EXPECT_TRUE(nameOf(*found).contains(nameOf(link)));
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());

    EXPECT_EQ(m_page.currentPage(), u"inner-working-models"_s);
}

TEST_F(ArticleAccess, pictures_are_read_by_their_descriptions)
{
    const auto pictures = partsOf(shown(u"two-dimensions"_s), QAccessible::Graphic);

    ASSERT_THAT(pictures, SizeIs(1));
    EXPECT_TRUE(nameOf(pictures.front()).startsWith(u"A square."_s));
}

TEST_F(ArticleAccess, numbers_of_sources_are_not_read_in_the_middle_of_a_sentence)
{
    const auto paragraphs = partsOf(shown(u"two-dimensions"_s), QAccessible::Paragraph);

    EXPECT_TRUE(std::any_of(paragraphs.begin(), paragraphs.end(), [](const auto *part) {
        return nameOf(part).contains(u"639 adults and again in later ones, they found"_s);
    }));
}

TEST_F(ArticleAccess, follows_when_another_page_is_shown)
{
    auto *article = shown(u"side-by-side"_s);
    ASSERT_EQ(nameOf(article->child(0)), u"Side by side"_s);
    m_page.showPage(u"push-or-pull"_s);

    EXPECT_EQ(nameOf(article->child(0)), u"Push or pull"_s);
}

} // namespace mooring::ui

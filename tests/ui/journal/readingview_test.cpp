// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/journal/readingview.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;

TEST(ReadingView, shows_markdown_without_its_marks)
{
    ReadingView view;

    view.showMarkdown(u"It was *very* quiet."_s);

    EXPECT_EQ(view.toPlainText(), u"It was very quiet."_s);
}

TEST(ReadingView, keeps_the_ends_of_lines)
{
    ReadingView view;

    view.showMarkdown(u"one\ntwo"_s);

    EXPECT_EQ(view.toPlainText(), u"one\ntwo"_s);
}

TEST(ReadingView, shows_html_as_it_was_typed)
{
    ReadingView view;

    view.showMarkdown(u"a <b>bold</b> word"_s);

    EXPECT_EQ(view.toPlainText(), u"a <b>bold</b> word"_s);
}

TEST(ReadingView, shows_a_picture_as_its_words)
{
    ReadingView view;

    view.showMarkdown(u"Look: ![the sea](sea.png)"_s);

    EXPECT_EQ(view.toPlainText(), u"Look: [picture: the sea]"_s);
}

TEST(ReadingView, opens_no_file_the_text_names)
{
    const QTemporaryDir folder;
    QFile file{folder.filePath(u"secret.txt"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("secret");
    file.close();
    ReadingView view;

    const auto resource =
        view.document()->resource(QTextDocument::ImageResource, QUrl::fromLocalFile(file.fileName()));

    EXPECT_NE(resource.toByteArray(), "secret");
}

TEST(ReadingView, tints_the_words_of_the_search)
{
    ReadingView view;
    view.showMarkdown(u"A **quiet** drive, then quietly home."_s);

    view.setQuery(parseQuery(u"quiet"_s));

    EXPECT_EQ(view.hitCount(), 2);
}

TEST(ReadingView, is_higher_when_it_is_narrower)
{
    ReadingView view;

    view.showMarkdown(u"one two three four five six seven eight nine ten eleven twelve"_s);

    EXPECT_GT(view.heightForWidth(120), view.heightForWidth(600));
}

} // namespace mooring::ui

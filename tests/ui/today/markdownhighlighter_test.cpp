// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/markdownhighlighter.h"

#include <QApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

/// One letter for every character of the text: b bold, i italic, m muted, and capitals for muted as well.
QString looksOf(const QString &text)
{
    QTextDocument document{text};
    MarkdownHighlighter highlighter{&document};
    highlighter.setPalette(QApplication::palette());
    highlighter.rehighlight();
    QString looks(text.size(), u'.');
    for (const auto &range : document.firstBlock().layout()->formats()) {
        const bool bold = range.format.fontWeight() > QFont::Normal;
        const bool muted = range.format.foreground().style() != Qt::NoBrush;
        const auto plain = bold ? u'b' : range.format.fontItalic() ? u'i' : u'.';
        for (int at = range.start; at < range.start + range.length; ++at)
            looks[at] = muted ? u'm' : QChar{plain};
    }
    return looks;
}

} // namespace

TEST(MarkdownHighlighter, leaves_plain_words_alone) { EXPECT_EQ(looksOf(u"plain"_s), u"....."_s); }

TEST(MarkdownHighlighter, makes_headings_bold) { EXPECT_EQ(looksOf(u"# Hi"_s), u"mmbb"_s); }

TEST(MarkdownHighlighter, makes_emphasis_italic) { EXPECT_EQ(looksOf(u"a *b* c"_s), u"..mim.."_s); }

TEST(MarkdownHighlighter, makes_strong_words_bold) { EXPECT_EQ(looksOf(u"**so**"_s), u"mmbbmm"_s); }

TEST(MarkdownHighlighter, mutes_quotes) { EXPECT_EQ(looksOf(u"> so"_s), u"mmmm"_s); }

TEST(MarkdownHighlighter, mutes_the_marker_of_a_list) { EXPECT_EQ(looksOf(u"- a"_s), u"mm."_s); }

TEST(MarkdownHighlighter, knows_a_sum_from_emphasis) { EXPECT_EQ(looksOf(u"2 * 3 * 4"_s), u"........."_s); }

TEST(MarkdownHighlighter, leaves_underlines_inside_words_alone)
{
    EXPECT_EQ(looksOf(u"a_b_c"_s), u"....."_s);
}

} // namespace mooring::ui

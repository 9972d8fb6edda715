// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QPalette>
#include <QTextFormat>

class QTextCursor;
class QTextDocument;
class QUrl;

namespace mooring::ui {

enum class FontSize;
enum class Weight;

/// How an article is dressed: colours of a theme, and a text size of its own on top of the program's.
struct ArticleLook {
    QPalette palette;
    double zoom = 1; ///< 0.8 to 2.0
    /// The dots of lists are left to whoever paints: Qt gives them neither the colour nor the place of the
    /// design.
    bool withoutDots = false;

    QFont font(FontSize size, Weight weight) const;
    int px(int length) const; ///< a length of the design at this text size
    QTextCharFormat format(FontSize size, Weight weight) const;
};

/// Fills the document with Markdown as the design wants it: headings 26 on 40 and 20 on 32, text 15 on 24,
/// tables 13 on 18 with hairlines. Pictures are `![words](picture:NAME)`, from :/mooring/pictures/NAME.svg.
void writeArticle(QTextDocument &document, const QString &markdown, const ArticleLook &look);

/// The picture behind picture:NAME in the look's colours, not wider than `width` px; null for all else.
QImage articlePicture(const QUrl &url, const ArticleLook &look, int width, qreal devicePixelRatio);

/// A block of small print after everything else; write into it with the returned cursor.
QTextCursor appendSmallPrint(QTextDocument &document, const ArticleLook &look, int topMargin);
void insertLink(QTextCursor &cursor, const QString &words, const QString &url, const ArticleLook &look);

/// Text in a column of 60 to 75 characters, tables and pictures as wide as there is room: `width` is that of
/// the document without its margins. Without it lines would run as far as the window.
void fitArticle(QTextDocument &document, int width, const ArticleLook &look);

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingtextedit.h"

#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

// With the padding of the style sheet: 8 px above the letters of the first line and below those of the last.
constexpr int margin = 3, bottomMargin = 1, around = 12;

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QTextEdit{parent}
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    document()->setDocumentMargin(margin);
    applyLineHeight();
    connect(this, &QTextEdit::textChanged, this, &GrowingTextEdit::fit);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
}

void GrowingTextEdit::setText(const QString &text)
{
    setPlainText(text);
    applyLineHeight();
}

void GrowingTextEdit::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    fit();
}

// New blocks and pasted ones take the format of the block they are made in.
void GrowingTextEdit::applyLineHeight()
{
    QTextBlockFormat format;
    const auto letters = QFontMetrics{ui::font(FontSize::Small)}.height();
    format.setLineHeight(lineHeight(FontSize::Small) - letters, QTextBlockFormat::LineDistanceHeight);
    const QSignalBlocker quiet{this};
    const bool undoable = document()->isUndoRedoEnabled();
    document()->setUndoRedoEnabled(false);
    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    auto page = document()->rootFrame()->frameFormat();
    page.setBottomMargin(bottomMargin);
    document()->rootFrame()->setFrameFormat(page);
    document()->setUndoRedoEnabled(undoable);
    fit();
}

void GrowingTextEdit::fit()
{
    const auto line = lineHeight(FontSize::Small);
    const auto text = static_cast<int>(std::ceil(document()->size().height())) - margin - bottomMargin;
    const auto lines = std::max(1, (text + line / 2) / line);
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::min(lines, m_maximumLines) * line + around);
}

QSize GrowingTextEdit::sizeHint() const { return {scaled(240), height()}; }

QSize GrowingTextEdit::minimumSizeHint() const { return {scaled(64), height()}; }

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLineHeight();
}

// QTextEdit takes Return on an empty line that has a format as the wish to be rid of the format.
void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::InsertParagraphSeparator) && !isReadOnly()) {
        textCursor().insertBlock();
        ensureCursorVisible();
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

} // namespace mooring::ui

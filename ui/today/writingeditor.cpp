// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/writingeditor.h"

#include "ui/today/markdownhighlighter.h"
#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr int fewestLines = 4;

} // namespace

WritingEditor::WritingEditor(QWidget *parent)
    : QTextEdit{parent}
    , m_highlighter{new MarkdownHighlighter{document()}}
{
    setFrameShape(NoFrame);
    setCursorWidth(2);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setPlaceholderText(tr("As much or as little as you like"));
    setAccessibleName(tr("What you write"));
    document()->setDocumentMargin(0);
    applyLineHeight();
    m_highlighter->setPalette(palette());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &WritingEditor::fit);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] { emit caretMoved(cursorRect()); });
}

QString WritingEditor::text() const
{
    return document()
        ->toRawText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

void WritingEditor::setText(const QString &text)
{
    setPlainText(text);
    applyLineHeight();
    moveCursor(QTextCursor::End);
}

// New blocks and pasted ones take the format of the block they are made in.
void WritingEditor::applyLineHeight()
{
    QTextBlockFormat format;
    const QFontMetricsF metrics{ui::font(FontSize::Writing)};
    const auto letters = std::ceil(metrics.ascent()) + std::ceil(metrics.descent());
    format.setLineHeight(lineHeight(FontSize::Writing) - letters, QTextBlockFormat::LineDistanceHeight);
    const QSignalBlocker quiet{this};
    document()->setUndoRedoEnabled(false); // formats are not something to undo
    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    document()->setUndoRedoEnabled(true);
}

void WritingEditor::fit()
{
    const auto height = static_cast<int>(std::ceil(document()->size().height()));
    if (height == m_contentHeight)
        return;
    m_contentHeight = height;
    updateGeometry();
}

QSize WritingEditor::sizeHint() const { return {scaled(400), minimumSizeHint().height()}; }

QSize WritingEditor::minimumSizeHint() const
{
    return {scaled(120), std::max(m_contentHeight, fewestLines * lineHeight(FontSize::Writing))};
}

void WritingEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLineHeight();
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

void WritingEditor::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void WritingEditor::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    emit focusChanged(false);
}

void WritingEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(source->text());
    emit caretMoved(cursorRect());
}

// QTextEdit takes Return on an empty line that has a format as the wish to be rid of the format.
void WritingEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::InsertParagraphSeparator)) {
        textCursor().insertBlock();
        emit caretMoved(cursorRect());
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void WritingEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

} // namespace mooring::ui

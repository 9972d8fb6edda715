// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingtextedit.h"

#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr int margin = 3, frame = 2; // QTextDocument's own margin and ours make 8 above and below a line

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
    format.setLineHeight(lineHeight(FontSize::Small), QTextBlockFormat::FixedHeight);
    const QSignalBlocker quiet{this};
    const bool undoable = document()->isUndoRedoEnabled();
    document()->setUndoRedoEnabled(false);
    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    document()->setUndoRedoEnabled(undoable);
    fit();
}

void GrowingTextEdit::fit()
{
    const auto line = lineHeight(FontSize::Small);
    const auto text = static_cast<int>(std::ceil(document()->size().height())) - 2 * margin;
    const auto lines = std::max(1, (text + line / 2) / line);
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::min(lines, m_maximumLines) * line + 2 * (margin + frame) + 2);
}

QSize GrowingTextEdit::sizeHint() const { return {scaled(240), height()}; }

QSize GrowingTextEdit::minimumSizeHint() const { return {scaled(64), height()}; }

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLineHeight();
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

} // namespace mooring::ui

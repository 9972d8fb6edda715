// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace mooring::ui {

class MarkdownHighlighter;

/// Plain text, large and quiet, as high as what is in it; whoever holds it scrolls. Tab leaves it.
class WritingEditor final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WritingEditor(QWidget *parent = nullptr);

    /// Every character as it was typed; toPlainText() would make ordinary spaces of those that do not break.
    QString text() const;
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void focusChanged(bool focused);
    /// In the editor's coordinates.
    void caretMoved(QRect caret);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyLineHeight();
    void fit();

    MarkdownHighlighter *m_highlighter;
    int m_contentHeight = 0;
};

} // namespace mooring::ui

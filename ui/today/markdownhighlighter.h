// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

class QPalette;

namespace mooring::ui {

/// Shows Markdown as it is typed: headings and **strong** bold, *emphasis* italic, quotes and all markers
/// muted. Looks at one line at a time, so that a keystroke never costs more than its line.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// Takes the muted colour from the palette.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    void styleLine(const QString &text);
    void styleSpans(const QString &text);
    void add(qsizetype start, qsizetype length, const QTextCharFormat &format);

    QTextCharFormat m_marker;
    QTextCharFormat m_strong;
    QTextCharFormat m_emphasis;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/readingview.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenParagraphs = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::ReadingView)
};

// A line that ends in the journal ends in the reader too, as it did under the writer's hands.
QString withLinesKept(QString markdown)
{
    static const QRegularExpression singleBreak{u"(?<=[^\\n])\\n(?=[^\\n])"_s};
    return markdown.replace(singleBreak, u"  \n"_s);
}

QTextCharFormat formatFor(const QTextFragment &fragment, int headingLevel)
{
    QTextCharFormat format;
    const auto given = fragment.charFormat();
    if (headingLevel > 0)
        format.setFont(font(headingLevel == 1 ? FontSize::Title : FontSize::Writing, Weight::Strong),
                       QTextCharFormat::FontPropertiesSpecifiedOnly);
    else if (given.fontWeight() > QFont::Medium)
        format.setFontWeight(QFont::DemiBold);
    if (given.isAnchor())
        format.setFontUnderline(false);
    return format;
}

struct Piece {
    int position = 0;
    int length = 0;
    QTextCharFormat format;
    QString instead; ///< of a picture
};

std::vector<Piece> piecesOf(const QTextBlock &block)
{
    std::vector<Piece> pieces;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const auto fragment = at.fragment();
        Piece piece{fragment.position(),
                    fragment.length(),
                    formatFor(fragment, block.blockFormat().headingLevel()),
                    {}};
        if (fragment.charFormat().isImageFormat()) {
            const auto image = fragment.charFormat().toImageFormat();
            const auto alternative = image.stringProperty(QTextFormat::ImageAltText);
            piece.instead =
                Words::tr("[picture: %1]").arg(alternative.isEmpty() ? image.name() : alternative);
        }
        pieces.push_back(piece);
    }
    return pieces;
}

void dressPieces(const QTextBlock &block)
{
    auto pieces = piecesOf(block);
    std::ranges::reverse(pieces); // from the end, so that the places of the others stay right
    QTextCursor cursor{block};
    for (const auto &piece : pieces) {
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        if (piece.instead.isEmpty())
            cursor.mergeCharFormat(piece.format);
        else
            cursor.insertText(piece.instead, QTextCharFormat{});
    }
}

void dressBlock(const QTextBlock &block, bool last)
{
    const auto heading = block.blockFormat().headingLevel();
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(heading == 1 ? FontSize::Title : FontSize::Writing),
                         QTextBlockFormat::FixedHeight);
    format.setTopMargin(0);
    format.setBottomMargin(last ? 0 : scaled(betweenParagraphs));
    QTextCursor{block}.mergeBlockFormat(format);
    dressPieces(block);
}

} // namespace

ReadingView::ReadingView(QWidget *parent) : QTextBrowser{parent}
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy{QSizePolicy::Ignored, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Text of the entry"));
}

void ReadingView::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    fill();
}

void ReadingView::setQuery(const SearchQuery &query)
{
    m_query = query;
    findHits();
}

void ReadingView::fill()
{
    m_measured = {};
    document()->setDefaultFont(ui::font(FontSize::Writing));
    document()->setMarkdown(withLinesKept(m_markdown),
                            QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub
                                                            | QTextDocument::MarkdownNoHTML});
    for (auto block = document()->begin(); block.isValid(); block = block.next())
        dressBlock(block, !block.next().isValid());
    moveCursor(QTextCursor::Start);
    findHits();
    updateGeometry();
}

void ReadingView::findHits()
{
    m_hits = hitRanges(document()->toPlainText(), m_query);
    viewport()->update();
}

QSize ReadingView::sizeHint() const { return {scaled(480), heightForWidth(std::max(width(), 1))}; }

QSize ReadingView::minimumSizeHint() const { return {scaled(120), scaled(20)}; }

int ReadingView::heightForWidth(int width) const
{
    if (document()->isEmpty())
        return 0;
    if (m_measured.width() == width)
        return m_measured.height();
    const auto before = document()->textWidth();
    const QSignalBlocker quiet{document()->documentLayout()};
    document()->setTextWidth(width);
    m_measured = {width, static_cast<int>(std::ceil(document()->size().height()))};
    document()->setTextWidth(before);
    return m_measured.height();
}

// Something that is not null must be returned, or the document would go on and open the file by itself.
QVariant ReadingView::loadResource(int /*type*/, const QUrl & /*name*/)
{
    return QImage{1, 1, QImage::Format_ARGB32};
}

void ReadingView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool asksForFilling =
        event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange;
    if (asksForFilling && document()->defaultFont() != ui::font(FontSize::Writing))
        fill();
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    if (!m_hits.empty()) {
        QPainter painter{viewport()};
        painter.setRenderHint(QPainter::Antialiasing);
        for (const auto &hit : m_hits)
            paintHit(painter, hit);
    }
    QTextBrowser::paintEvent(event);
}

void ReadingView::paintHit(QPainter &painter, HitRange hit) const
{
    const auto block = document()->findBlock(static_cast<int>(hit.start));
    const auto *layout = block.layout();
    const auto origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
    const auto first = static_cast<int>(hit.start) - block.position();
    const auto last = first + static_cast<int>(hit.length);
    for (int i = 0; i < layout->lineCount(); ++i) {
        const auto line = layout->lineAt(i);
        const auto from = std::max(first, line.textStart());
        const auto to = std::min(last, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const auto left = line.cursorToX(from);
        const auto right = line.cursorToX(to);
        const auto baseline = line.y() + line.ascent();
        const QRectF mark{std::min(left, right), baseline - line.ascent(), std::abs(right - left),
                          line.ascent() + line.descent()};
        paintRounded(painter, mark.translated(origin), 2, colour(palette(), Colour::Highlight));
    }
}

} // namespace mooring::ui

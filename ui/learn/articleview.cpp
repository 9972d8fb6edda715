// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/articleview.h"

#include "ui/learn/articleaccess.h"
#include "ui/learn/picturelinks.h"
#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextList>
#include <QWheelEvent>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

ArticleView::ArticleView(QWidget *parent) : QTextBrowser{parent}
{
    installArticleAccessibility();
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction); // without a caret, so that arrow keys scroll
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ArticleView::follow);
}

void ArticleView::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    write();
    verticalScrollBar()->setValue(0);
}

void ArticleView::setZoom(double zoom)
{
    const auto wanted = std::clamp(zoom, smallest, largest);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    m_zoom = wanted;
    write();
}

void ArticleView::setMargins(QMargins margins)
{
    if (margins == m_margins)
        return;
    m_margins = margins;
    m_fittedTo = -1;
    fit();
}

ArticleLook ArticleView::look() const { return {palette(), m_zoom, true}; }

// On a document of its own: nobody lays it out before it is complete.
void ArticleView::write()
{
    const QPointer<QTextDocument> before = document();
    auto *after = new QTextDocument{this};
    m_fittedTo = -1;
    m_writtenIn = palette();
    m_writtenAt = textScale();
    writeArticle(*after, m_markdown, look());
    emit writing(*after);
    fit(*after);
    setDocument(after);
    delete before; // unless setDocument() has done so, as with the very first
    emit written();
    if (QAccessible::isActive()) {
        QAccessibleEvent event{this, QAccessible::ObjectReorder};
        QAccessible::updateAccessibility(&event);
    }
}

void ArticleView::fit() { fit(*document()); }

void ArticleView::fit(QTextDocument &document)
{
    const auto sides = scaled(m_margins.left()) + scaled(m_margins.right());
    const auto width = std::max(1, viewport()->width() - sides);
    if (width == m_fittedTo)
        return;
    m_fittedTo = width;
    auto frame = document.rootFrame()->frameFormat();
    frame.setLeftMargin(scaled(m_margins.left()));
    frame.setRightMargin(scaled(m_margins.right()));
    frame.setTopMargin(scaled(m_margins.top()));
    frame.setBottomMargin(scaled(m_margins.bottom()));
    document.rootFrame()->setFrameFormat(frame);
    fitArticle(document, width, look());
}

void ArticleView::follow(const QUrl &url)
{
    const QString target = url.path();
    if (url.scheme() == "page"_L1)
        emit pageRequested(target);
    else if (url.scheme() == "pattern"_L1)
        emit patternRequested(target);
    else if (url.scheme() == "step"_L1)
        emit stepRequested(target.toInt());
    else
        emit linkActivated(url);
}

QUrl ArticleView::pictureLinkUnder(QPoint point) const
{
    const QPoint scrolled{horizontalScrollBar()->value(), verticalScrollBar()->value()};
    return pictureLinkAt(*document(), point + scrolled);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    QTextBrowser::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && !pictureLinkUnder(event->position().toPoint()).isEmpty())
        viewport()->setCursor(Qt::PointingHandCursor);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextBrowser::mouseReleaseEvent(event);
    const auto link = pictureLinkUnder(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !link.isEmpty())
        follow(link);
}

// Something that is not null must be returned, or the document would go on and open the file by itself.
QVariant ArticleView::loadResource(int /*type*/, const QUrl &name)
{
    const auto width = m_fittedTo > 0 ? m_fittedTo : scaled(metrics::textAtMost);
    const auto image = articlePicture(name, look(), width, devicePixelRatioF());
    return image.isNull() ? QImage{1, 1, QImage::Format_ARGB32} : image;
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool asksForWriting = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
                             || event->type() == QEvent::ApplicationFontChange;
    // Being styled for the first time says that the font has changed, which is not the article's.
    const bool isTheSame = palette() == m_writtenIn && qFuzzyCompare(textScale(), m_writtenAt);
    if (!asksForWriting || m_markdown.isEmpty() || isTheSame)
        return;
    const auto scroll = verticalScrollBar()->value();
    write();
    verticalScrollBar()->setValue(scroll);
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    QPainter painter{viewport()};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette(), Colour::Accent));
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const auto seen = event->rect().translated(0, verticalScrollBar()->value());
    for (auto block = document()->begin(); block.isValid(); block = block.next())
        if (const auto *list = block.textList();
            list != nullptr && list->format().style() == QTextListFormat::ListStyleUndefined)
            paintDot(painter, block, seen);
}

void ArticleView::paintDot(QPainter &painter, const QTextBlock &block, QRect seen) const
{
    constexpr double radius = 2.5;
    constexpr double before = 13.5;
    const auto place = document()->documentLayout()->blockBoundingRect(block);
    if (!place.intersects(seen) || block.layout()->lineCount() == 0)
        return;
    const auto line = block.layout()->lineAt(0).naturalTextRect().translated(block.layout()->position());
    const auto scale = textScale() * m_zoom;
    const bool mirrored = block.textDirection() == Qt::RightToLeft;
    const auto x = mirrored ? line.right() + before * scale : line.left() - before * scale;
    painter.drawEllipse(QPointF{x, line.center().y() + scale}, radius * scale, radius * scale);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    constexpr double step = 0.1;
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        emit zoomWanted(m_zoom + (event->angleDelta().y() > 0 ? step : -step));
    event->accept();
}

// Without "copy link": page:secure-area means nothing outside.
void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copyText = menu->addAction(tr("Copy"), this, &QTextEdit::copy);
    copyText->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace mooring::ui

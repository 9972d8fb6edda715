// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/articletext.h"

#include "ui/widgets/tokens.h"

#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace mooring::ui {

ArticleText::ArticleText(QWidget *parent) : ArticleView{parent}
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy{QSizePolicy::Ignored, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &ArticleView::written, this, [this] {
        m_measured = {};
        updateGeometry();
    });
}

QSize ArticleText::sizeHint() const { return {scaled(320), heightForWidth(std::max(width(), 1))}; }

QSize ArticleText::minimumSizeHint() const { return {scaled(120), scaled(20)}; }

// Measured on a copy: the document that is on the screen keeps the width it has there.
int ArticleText::heightForWidth(int width) const
{
    if (document()->isEmpty() || width <= 0)
        return 0;
    if (m_measured.width() == width)
        return m_measured.height();
    const std::unique_ptr<QTextDocument> copy{document()->clone()};
    fitArticle(*copy, width, look());
    copy->setTextWidth(width);
    m_measured = {width, static_cast<int>(std::ceil(copy->size().height()))};
    return m_measured.height();
}

// The area around it scrolls.
void ArticleText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace mooring::ui

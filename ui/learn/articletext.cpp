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
        m_heights.clear();
        m_height = 0;
        updateGeometry();
    });
}

// Its height depends on its width; as long as that is not known nothing is laid out for a guess.
QSize ArticleText::sizeHint() const { return {scaled(320), std::max(m_height, scaled(20))}; }

QSize ArticleText::minimumSizeHint() const { return {scaled(120), scaled(20)}; }

// Measured on a copy: the document that is on the screen keeps the width it has there.
int ArticleText::heightForWidth(int width) const
{
    if (document()->isEmpty() || width < minimumSizeHint().width())
        return 0;
    if (const auto known = m_heights.constFind(width); known != m_heights.cend())
        return *known;
    const std::unique_ptr<QTextDocument> copy{document()->clone()};
    fitArticle(*copy, width, look());
    copy->setTextWidth(width);
    m_height = static_cast<int>(std::ceil(copy->size().height()));
    m_heights.insert(width, m_height);
    return m_height;
}

// The area around it scrolls.
void ArticleText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace mooring::ui

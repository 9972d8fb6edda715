// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/learn/articleview.h"

#include <QHash>

namespace mooring::ui {

/// An article that is as high as its text, for cards. Tab goes from link to link and then on.
class ArticleText final : public ArticleView
{
    Q_OBJECT

public:
    explicit ArticleText(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    mutable QHash<int, int> m_heights; ///< by width: layouts ask for the same few again and again
    mutable int m_height = 0;          ///< the last of them
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16, leading = 11, gap = 6, helpSize = 28, helpInset = 4;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit{parent}, m_help{new QToolButton{this}}
{
    setAccessibleName(tr("Search"));
    m_help->setIcon(icon(u"question"_s));
    m_help->setAutoRaise(true);
    m_help->setCursor(Qt::ArrowCursor);
    m_help->setFocusPolicy(Qt::TabFocus);
    m_help->setAccessibleName(tr("What can be searched for"));
    m_help->setToolTip(tr("What can be searched for"));
    connect(m_help, &QToolButton::clicked, this, &SearchField::helpRequested);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const auto side = scaled(helpSize);
    const QRect end{width() - side - helpInset, (height() - side) / 2, side, side};
    m_help->setGeometry(QStyle::visualRect(layoutDirection(), rect(), end));
    m_help->setIconSize({scaled(iconSize), scaled(iconSize)});
    const QMargins margins{scaled(iconSize) + gap, 0, side, 0};
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? QMargins{margins.right(), 0, margins.left(), 0} : margins);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter{this};
    const auto side = scaled(iconSize);
    const QRect start{leading, (height() - side) / 2, side, side};
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), start).topLeft(),
                       iconPixmap(u"search"_s, colour(palette(), Colour::Text), side, devicePixelRatioF()));
}

} // namespace mooring::ui

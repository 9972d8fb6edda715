// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pagepreview.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int around = 16, widestPage = 820; // px

}

PagePreview::PagePreview(QWidget *parent)
    : QWidget{parent}
    , m_back{makeIconButton(u"left"_s, tr("Page before"), this)}
    , m_number{makeLabel({}, LabelKind::SmallMuted, this)}
    , m_on{makeIconButton(u"right"_s, tr("Next page"), this)}
    , m_picture{new QLabel{this}}
{
    setAccessibleName(tr("Preview"));
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_picture->setMargin(around);
    m_picture->setWordWrap(true);
    m_scroll = makeScrollArea(m_picture, this);
    m_scroll->setAccessibleName(tr("The page"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_number, m_on})
        row->addWidget(part);
    row->addStretch(1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_scroll, 1);
    column->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
    say(tr("Being laid out…"));
}

void PagePreview::show(const QImage &picture, int page, int pages, const QString &words)
{
    const bool turned = page != m_page;
    m_page = page;
    m_pages = pages;
    QPixmap shown = QPixmap::fromImage(picture);
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(shown);
    m_picture->setAccessibleName(words);
    const QLocale locale;
    m_number->setText(tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(pages)));
    m_back->setEnabled(page > 0);
    m_on->setEnabled(page + 1 < pages);
    if (turned)
        m_scroll->verticalScrollBar()->setValue(0);
}

void PagePreview::say(const QString &words)
{
    m_pages = 0;
    m_picture->setText(words);
    m_picture->setAccessibleName(words);
    m_number->clear();
    m_back->setEnabled(false);
    m_on->setEnabled(false);
}

QSize PagePreview::pageSize() const { return m_picture->pixmap(Qt::ReturnByValue).size(); }

int PagePreview::roomForPage() const
{
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    return std::clamp(m_scroll->width() - 2 * around - bar, 1, scaled(widestPage));
}

void PagePreview::turnTo(int page)
{
    if (page >= 0 && page < m_pages)
        emit pageRequested(page);
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::MoveToNextPage))
        turnTo(m_page + 1);
    else if (event->matches(QKeySequence::MoveToPreviousPage))
        turnTo(m_page - 1);
    else
        QWidget::keyPressEvent(event);
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit roomChanged();
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/filterrow.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace mooring::ui {

namespace {

constexpr int rowHeight = 32, inset = 8, mark = 16, gap = 12;

} // namespace

FilterRow::FilterRow(QString icon, const QString &name, Keeps keeps, QWidget *parent)
    : QAbstractButton{parent}
    , m_icon{std::move(icon)}
    , m_keeps{keeps}
{
    setText(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (keeps == Keeps::UntilRemoved)
        setToolTip(tr("%1. Delete removes it from this list; the entries stay.").arg(name));
}

void FilterRow::setCount(qsizetype count)
{
    m_count = count;
    setAccessibleDescription(tr("%n entries", nullptr, static_cast<int>(count)));
    update();
}

QSize FilterRow::sizeHint() const { return {scaled(160), scaled(rowHeight)}; }

void FilterRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_keeps == Keeps::UntilRemoved)
        showMenu(event->globalPos());
}

void FilterRow::showMenu(QPoint at)
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(ui::icon(QStringLiteral("close")), tr("Remove this filter")), &QAction::triggered,
            this, &FilterRow::removeRequested);
    menu->popup(at);
}

void FilterRow::keyPressEvent(QKeyEvent *event)
{
    const bool removes = event->key() == Qt::Key_Delete && m_keeps == Keeps::UntilRemoved;
    if (removes)
        emit removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), metrics::radiusControl, groundOf(*this));
    const auto placed = [this](QRect place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect sign{scaled(inset), (height() - scaled(mark)) / 2, scaled(mark), scaled(mark)};
    painter.drawPixmap(
        placed(sign), iconPixmap(m_icon, colour(palette(), Colour::Text), scaled(mark), devicePixelRatioF()));
    painter.setFont(ui::font(FontSize::Small));
    const auto number = m_count ? QLocale{}.toString(*m_count) : QString{};
    auto words = rect().adjusted(scaled(inset + mark + gap), 0, -scaled(inset), 0);
    painter.setPen(colour(palette(), Colour::TextMuted));
    painter.drawText(
        placed(words),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
        number);
    words.setWidth(words.width() - painter.fontMetrics().horizontalAdvance(number) - scaled(inset));
    painter.setPen(colour(palette(), Colour::Text));
    painter.drawText(
        placed(words),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace mooring::ui

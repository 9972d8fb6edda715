// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sectionbutton.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextOption>

namespace mooring::ui {

namespace {

constexpr int fullHeight = 36, inset = 12, glyphSize = 20;

}

SectionButton::SectionButton(QString icon, const QString &text, QWidget *parent)
    : QAbstractButton{parent}
    , m_icon{std::move(icon)}
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

// As wide as when it is shown and bold.
QSize SectionButton::sizeHint() const
{
    const int words = widthOf(text(), ui::font(FontSize::Body, Weight::Strong));
    return {words + scaled(glyphSize) + 3 * inset, scaled(fullHeight)};
}

void SectionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void SectionButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintRounded(painter, rect(), metrics::radiusControl,
                 isChecked() ? QBrush{colour(palette(), Colour::AccentSoft)} : groundOf(*this));
    const int side = scaled(glyphSize);
    const QRect glyph{inset, (height() - side) / 2, side, side};
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), glyph).topLeft(),
                       iconPixmap(m_icon, colour(palette(), isChecked() ? Colour::Accent : Colour::TextMuted),
                                  side, devicePixelRatioF()));
    painter.setFont(ui::font(FontSize::Body, isChecked() ? Weight::Strong : Weight::Regular));
    painter.setPen(colour(palette(), isChecked() ? Colour::Accent : Colour::Text));
    const QRect words = rect().adjusted(2 * inset + side, 0, -inset, 0);
    painter.drawText(
        QRectF{QStyle::visualRect(layoutDirection(), rect(), words)}, text(),
        QTextOption{QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)});
}

} // namespace mooring::ui

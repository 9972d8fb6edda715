// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/railbutton.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace mooring::ui {

namespace {

constexpr int groundWidth = 72, groundHeight = 56, barWidth = 3, barHeight = 24, glyphSize = 20;

Colour inkOf(const RailButton &button)
{
    if (!button.isEnabled())
        return Colour::DisabledText;
    if (button.isChecked())
        return Colour::Accent;
    return button.underMouse() && !button.isDown() ? Colour::Text : Colour::TextMuted;
}

} // namespace

RailButton::RailButton(QString icon, const QString &text, QWidget *parent)
    : QAbstractButton{parent}
    , m_icon{std::move(icon)}
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize RailButton::sizeHint() const { return {scaled(metrics::rail), scaled(groundHeight)}; }

QRect RailButton::ground() const
{
    return QStyle::alignedRect(layoutDirection(), Qt::AlignCenter,
                               {scaled(groundWidth), scaled(groundHeight)}, rect());
}

FocusShape RailButton::focusShape() const { return {ground(), metrics::radiusCard}; }

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void RailButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintRounded(painter, ground(), metrics::radiusCard,
                 isChecked() ? colour(palette(), Colour::AccentSoft) : groundOf(*this));
    if (isChecked()) {
        const QRect bar{0, (height() - scaled(barHeight)) / 2, barWidth, scaled(barHeight)};
        paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), bar), 1.5,
                     colour(palette(), Colour::Accent));
    }
    const auto ink = colour(palette(), inkOf(*this));
    const auto side = scaled(glyphSize);
    const auto top = (height() - side - scaled(4) - lineHeight(FontSize::Caption)) / 2;
    painter.drawPixmap((width() - side) / 2, top, iconPixmap(m_icon, ink, side, devicePixelRatioF()));
    painter.setFont(ui::font(FontSize::Caption, isChecked() ? Weight::Strong : Weight::Regular));
    painter.setPen(ink);
    painter.drawText(QRect{0, top + side + scaled(4), width(), lineHeight(FontSize::Caption)},
                     Qt::AlignCenter, text());
}

} // namespace mooring::ui

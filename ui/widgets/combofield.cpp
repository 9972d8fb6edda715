// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combofield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int fullHeight = 32, leading = 13, gap = 8, arrow = 14, trailing = 9;

int advance(const QString &text) { return widthOf(text, ui::font(FontSize::Small)); }

} // namespace

ComboField::ComboField(QString label, QWidget *parent) : QComboBox{parent}, m_label{std::move(label)}
{
    setAccessibleName(m_label);
    setAccessibleDescription(m_label); // a screen reader hears the chosen text in the place of the name
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizeAdjustPolicy(AdjustToContents);
}

int ComboField::labelWidth() const { return m_label.isEmpty() ? 0 : advance(m_label) + scaled(gap); }

// As wide as its widest choice, so that choosing moves nothing.
QSize ComboField::sizeHint() const
{
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, advance(itemText(i)));
    return {scaled(leading) + labelWidth() + widest + scaled(gap + arrow + trailing), scaled(fullHeight)};
}

QSize ComboField::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(96)), scaled(fullHeight)};
}

void ComboField::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const auto of = [this](Colour name) { return colour(palette(), name); };
    paintRounded(painter, rect(), metrics::radiusControl,
                 of(!isEnabled()   ? Colour::DisabledFill
                    : underMouse() ? Colour::SurfaceHover
                                   : Colour::SurfaceRaised),
                 of(isEnabled() ? Colour::Outline : Colour::Hairline));
    const auto mirrored = [this](QRect place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    painter.setFont(ui::font(FontSize::Small));
    painter.setPen(of(isEnabled() ? Colour::TextMuted : Colour::DisabledText));
    const QRect space = rect().adjusted(scaled(leading), 0, -scaled(gap + arrow + trailing), 0);
    painter.drawText(mirrored(space), Qt::AlignLeading | Qt::AlignVCenter, m_label);
    painter.setPen(of(isEnabled() ? Colour::Text : Colour::DisabledText));
    const auto words = space.adjusted(labelWidth(), 0, 0, 0);
    painter.drawText(mirrored(words), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(currentText(), Qt::ElideRight, words.width()));
    const auto side = scaled(arrow);
    const QRect end{width() - scaled(trailing) - side, (height() - side) / 2, side, side};
    painter.drawPixmap(mirrored(end).topLeft(),
                       iconPixmap(QStringLiteral("down"),
                                  of(isEnabled() ? Colour::Text : Colour::DisabledText), side,
                                  devicePixelRatioF()));
}

} // namespace mooring::ui

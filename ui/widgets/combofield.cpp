// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combofield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace mooring::ui {

ComboField::ComboField(QString label, QWidget *parent) : QComboBox{parent}, m_label{std::move(label)}
{
    setAccessibleName(m_label);
    setAccessibleDescription(m_label); // a screen reader hears the chosen text in the place of the name
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // AdjustToContents would do, but makes the list of choices at once, for most fields in vain.
    connect(model(), &QAbstractItemModel::rowsInserted, this, &ComboField::updateGeometry);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &ComboField::updateGeometry);
    connect(model(), &QAbstractItemModel::dataChanged, this, &ComboField::updateGeometry);
}

void ComboField::setQuiet(bool quiet)
{
    m_quiet = quiet;
    updateGeometry();
}

ComboField::Measures ComboField::measures() const
{
    return m_quiet ? Measures{24, 6, 6, 12, 4} : Measures{32, 13, 8, 14, 9};
}

QFont ComboField::textFont() const { return ui::font(m_quiet ? FontSize::Caption : FontSize::Small); }

int ComboField::advance(const QString &text) const { return widthOf(text, textFont()); }

int ComboField::labelWidth() const
{
    return m_label.isEmpty() || m_quiet ? 0 : advance(m_label) + scaled(measures().gap);
}

// As wide as its widest choice, so that choosing moves nothing.
QSize ComboField::sizeHint() const
{
    int widest = advance(shownText());
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, advance(itemText(i)));
    const auto [height, leading, gap, arrow, trailing] = measures();
    return {scaled(leading) + labelWidth() + widest + scaled(gap + arrow + trailing), scaled(height)};
}

QSize ComboField::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(96)), scaled(measures().height)};
}

void ComboField::paintGround(QPainter &painter) const
{
    if (m_quiet && !underMouse())
        return;
    const Colour ground = !isEnabled() ? Colour::DisabledFill
                        : underMouse() ? Colour::SurfaceHover
                                       : Colour::SurfaceRaised;
    const QPen border{m_quiet ? QPen{Qt::NoPen}
                              : QPen{colour(palette(), isEnabled() ? Colour::Outline : Colour::Hairline)}};
    paintRounded(painter, rect(), metrics::radiusControl, colour(palette(), ground), border);
}

void ComboField::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintGround(painter);
    const auto [height, leading, gap, arrow, trailing] = measures();
    const auto ink = [this](Colour name) {
        return colour(palette(), isEnabled() ? name : Colour::DisabledText);
    };
    const auto mirrored = [this](QRect place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    painter.setFont(textFont());
    painter.setPen(ink(Colour::TextMuted));
    const QRect space = rect().adjusted(scaled(leading), 0, -scaled(gap + arrow + trailing), 0);
    // Where there is no room for both, what is chosen matters more.
    const int label = labelWidth() + advance(shownText()) <= space.width() ? labelWidth() : 0;
    if (label > 0)
        painter.drawText(mirrored(space), Qt::AlignLeading | Qt::AlignVCenter, m_label);
    painter.setPen(ink(m_quiet ? Colour::TextMuted : Colour::Text));
    const auto words = space.adjusted(label, 0, 0, 0);
    painter.drawText(mirrored(words), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, words.width()));
    const auto side = scaled(arrow);
    const QRect end{width() - scaled(trailing) - side, (this->height() - side) / 2, side, side};
    painter.drawPixmap(mirrored(end).topLeft(),
                       iconPixmap(QStringLiteral("down"), ink(m_quiet ? Colour::TextMuted : Colour::Text),
                                  side, devicePixelRatioF()));
}

} // namespace mooring::ui

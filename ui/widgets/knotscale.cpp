// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/knotscale.h"

#include "ui/widgets/accessibility.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int knots = KnotScale::highest - KnotScale::lowest + 1;
constexpr int pitch = 26, groundHeight = 28, chosenSize = 22;
constexpr double knotSize = 9, outlineWidth = 1, middle = (KnotScale::lowest + KnotScale::highest) / 2.0;

bool isWhole(double value) { return std::lround(value * 2) % 2 == 0; }

QString numberOf(double value)
{
    const auto whole = QString::number(static_cast<int>(value));
    return isWhole(value) ? whole : QString{whole % u'½'};
}

QRectF square(QPointF centre, double side)
{
    return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

} // namespace

KnotScale::KnotScale(QWidget *parent) : QWidget{parent}, m_low{tr("not at all")}, m_high{tr("very much")}
{
    installAccessibility();
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KnotScale::setValue(std::optional<double> value)
{
    if (value)
        value = std::round(std::clamp<double>(*value, lowest, highest) * 2) / 2;
    if (value == m_value)
        return;
    m_value = value;
    update();
    QAccessibleValueChangeEvent changed{this, m_value.value_or(0)};
    QAccessible::updateAccessibility(&changed);
    emit valueChanged(m_value);
}

void KnotScale::setEnds(const QString &low, const QString &high)
{
    m_low = low;
    m_high = high;
}

QString KnotScale::valueInWords() const
{
    if (!m_value)
        return tr("not answered");
    const auto place = *m_value <= lowest  ? m_low
                     : *m_value >= highest ? m_high
                     : *m_value == middle  ? tr("in the middle")
                     : *m_value < middle   ? tr("closer to %1").arg(m_low)
                                           : tr("closer to %1").arg(m_high);
    return tr("%1 of 7, %2").arg(numberOf(*m_value), place);
}

QSize KnotScale::sizeHint() const { return {scaled(pitch) * knots, scaled(groundHeight)}; }

QRect KnotScale::ground() const
{
    return QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, sizeHint(), rect());
}

FocusShape KnotScale::focusShape() const { return {ground(), metrics::radiusControl, 1}; }

QPointF KnotScale::knotAt(double value) const
{
    const auto along = (value - lowest + 0.5) * scaled(pitch);
    const QRectF area{ground()};
    return {layoutDirection() == Qt::RightToLeft ? area.right() - along : area.left() + along,
            area.center().y()};
}

void KnotScale::step(int by)
{
    // From an open scale the first step leads to the nearer end.
    setValue(m_value ? *m_value + by : by > 0 ? lowest : highest);
}

std::optional<int> KnotScale::stepOf(int key) const
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Right:
        return forward;
    case Qt::Key_Left:
        return -forward;
    case Qt::Key_Up:
        return 1;
    case Qt::Key_Down:
        return -1;
    case Qt::Key_Home:
        return lowest - highest;
    case Qt::Key_End:
        return highest - lowest;
    default:
        return {};
    }
}

void KnotScale::keyPressEvent(QKeyEvent *event)
{
    const auto key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_7 && (event->modifiers() & ~Qt::KeypadModifier) == 0)
        setValue(key - Qt::Key_1 + lowest);
    else if (key == Qt::Key_Backspace || key == Qt::Key_Delete)
        setValue({});
    else if (const auto by = stepOf(key))
        step(*by);
    else
        QWidget::keyPressEvent(event);
}

void KnotScale::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto from = std::abs(event->position().x() - knotAt(lowest - 0.5).x());
    setValue(std::floor(from / scaled(pitch)) + lowest);
}

void KnotScale::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void KnotScale::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && underMouse() && !hasFocus())
        paintRounded(painter, ground(), metrics::radiusControl, colour(palette(), Colour::SurfaceHover));
    paintLine(painter);
    for (int number = lowest; number <= highest; ++number)
        paintKnot(painter, number);
    if (m_value)
        paintChosen(painter);
}

void KnotScale::paintLine(QPainter &painter) const
{
    painter.setPen(QPen{colour(palette(), Colour::Outline, 0.7), 1});
    const auto y = std::floor(knotAt(lowest).y()) + 0.5;
    painter.drawLine(QPointF{knotAt(lowest).x(), y}, QPointF{knotAt(highest).x(), y});
}

void KnotScale::paintKnot(QPainter &painter, int number) const
{
    const bool numbered = isEnabled() && (underMouse() || hasFocus());
    const auto side = (numbered ? scaled(chosenSize) : textScale() * knotSize) - outlineWidth;
    const auto knot = square(knotAt(number), side);
    painter.setPen(QPen{colour(palette(), isEnabled() ? Colour::Outline : Colour::Hairline), outlineWidth});
    painter.setBrush(colour(palette(), Colour::Surface));
    painter.drawEllipse(knot);
    if (!numbered)
        return;
    painter.setFont(ui::font(FontSize::Caption));
    painter.setPen(colour(palette(), Colour::Text));
    painter.drawText(knot, Qt::AlignCenter, QString::number(number));
}

void KnotScale::paintChosen(QPainter &painter) const
{
    const auto knot = square(knotAt(*m_value), scaled(chosenSize));
    // A half lies over its neighbours; a rim of paper keeps them apart.
    painter.setPen(isWhole(*m_value) ? QPen{Qt::NoPen} : QPen{colour(palette(), Colour::Surface), 2});
    painter.setBrush(colour(palette(), isEnabled() ? Colour::Accent : Colour::DisabledText));
    painter.drawEllipse(knot);
    painter.setFont(ui::font(FontSize::Caption, Weight::Strong));
    painter.setPen(colour(palette(), Colour::AccentText));
    painter.drawText(knot, Qt::AlignCenter, numberOf(*m_value));
}

} // namespace mooring::ui

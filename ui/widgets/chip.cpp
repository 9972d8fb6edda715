// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int glyphSize = 10, crossSize = 12, crossTarget = 24, plusSize = 16;

int heightOf(Chip::Kind kind) { return scaled(kind == Chip::Kind::Person ? 32 : 28); }

bool isCheckableKind(Chip::Kind kind) { return kind == Chip::Kind::Person || kind == Chip::Kind::Pattern; }

Colour textColourOf(const Chip &chip)
{
    if (!chip.isEnabled())
        return Colour::DisabledText;
    if (chip.kind() == Chip::Kind::Person && chip.isChosen())
        return Colour::Accent;
    return chip.kind() == Chip::Kind::Add ? Colour::TextMuted : Colour::Text;
}

QBrush fillOf(const Chip &chip)
{
    const auto of = [&chip](Colour name) { return colour(chip.palette(), name); };
    if (chip.isEnabled() && chip.isChosen())
        return of(chip.kind() == Chip::Kind::Person ? Colour::AccentSoft : softOf(chip.group()));
    if (chip.kind() == Chip::Kind::Suggestion && chip.isEnabled())
        return groundOf(chip);
    return of(surfaceOf(chip, Colour::SurfaceRaised));
}

QPen borderOf(const Chip &chip)
{
    const auto of = [&chip](Colour name, qreal width = 1) {
        return QPen{colour(chip.palette(), name), width};
    };
    if (chip.isEnabled() && chip.isChosen())
        return chip.kind() == Chip::Kind::Person ? of(Colour::Accent, 2) : of(inkOf(chip.group()));
    const bool outlined = chip.kind() == Chip::Kind::Person || chip.kind() == Chip::Kind::Suggestion;
    auto pen = of(outlined && chip.isEnabled() ? Colour::Outline : Colour::Hairline);
    if (chip.kind() == Chip::Kind::Suggestion) {
        pen.setDashPattern({3, 2});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

} // namespace

Chip::Chip(Kind kind, const QString &text, QWidget *parent) : QAbstractButton{parent}, m_kind{kind}
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setKind(kind);
}

Chip::Chip(Kind kind, const QString &text, PatternGroup group, QWidget *parent) : Chip{kind, text, parent}
{
    m_group = group;
}

void Chip::setKind(Kind kind)
{
    m_kind = kind;
    setCheckable(isCheckableKind(kind));
    setAccessibleDescription(kind == Kind::Suggestion ? tr("Offered. Enter accepts it, Delete puts it away.")
                             : kind == Kind::Filter   ? tr("Delete takes this filter away.")
                                                      : QString{});
    updateGeometry();
    update();
}

QFont Chip::textFont() const
{
    const bool strong = m_kind == Kind::Person && isChosen() && isEnabled();
    return ui::font(FontSize::Small, strong ? Weight::Strong : Weight::Regular);
}

int Chip::leading() const
{
    switch (m_kind) {
    case Kind::Person:
        return scaled(17);
    case Kind::Pattern:
    case Kind::Suggestion:
        return scaled(13 + glyphSize + 8);
    case Kind::Filter:
        return scaled(13);
    case Kind::Add:
        return scaled(7 + plusSize + 2);
    }
    Q_UNREACHABLE();
}

int Chip::trailing() const
{
    switch (m_kind) {
    case Kind::Person:
        return scaled(17);
    case Kind::Pattern:
        return scaled(13);
    case Kind::Suggestion:
        return scaled(4 + 20 + 5);
    case Kind::Filter:
        return scaled(8 + 20 + 5);
    case Kind::Add:
        return scaled(9);
    }
    Q_UNREACHABLE();
}

// As wide as it is when chosen, so that choosing moves nothing.
QSize Chip::sizeHint() const
{
    const auto chosen = m_kind == Kind::Person ? Weight::Strong : Weight::Regular;
    const auto text = std::max(widthOf(this->text(), ui::font(FontSize::Small)),
                               widthOf(this->text(), ui::font(FontSize::Small, chosen)));
    return {leading() + text + trailing(), heightOf(m_kind)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), leading() + trailing() + scaled(32)), heightOf(m_kind)};
}

FocusShape Chip::focusShape() const { return {rect(), height() / 2}; }

QRect Chip::cross() const
{
    const auto target = scaled(crossTarget);
    const QRect atEnd{width() - scaled(5 + 10) - target / 2, 0, target, height()};
    return QStyle::visualRect(layoutDirection(), rect(), atEnd);
}

void Chip::accept()
{
    setKind(Kind::Pattern);
    setChecked(true);
    emit accepted();
}

void Chip::nextCheckState()
{
    if (m_kind == Kind::Suggestion)
        accept();
    else
        QAbstractButton::nextCheckState();
}

void Chip::setFixed(bool chosen)
{
    m_isFixedChosen = chosen;
    setCheckable(false);
    update();
}

void Chip::askForHelp()
{
    if (!toolTip().isEmpty())
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), toolTip(), this);
    emit helpRequested();
}

// F1 is also a shortcut of the window; on a pattern the pattern has it.
bool Chip::event(QEvent *event)
{
    const bool asksForHelp = event->type() == QEvent::ShortcutOverride && m_kind != Kind::Person
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1;
    if (asksForHelp)
        event->accept();
    return asksForHelp || QAbstractButton::event(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const auto key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (hasCross() && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        emit dismissed();
    else if (isEnter && m_kind != Kind::Person)
        click();
    else if (key == Qt::Key_F1 && m_kind != Kind::Person)
        askForHelp();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_crossPressed =
        hasCross() && event->button() == Qt::LeftButton && cross().contains(event->position().toPoint());
    if (!m_crossPressed)
        QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_crossPressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (cross().contains(event->position().toPoint()))
        emit dismissed();
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void Chip::paintGround(QPainter &painter) const
{
    paintRounded(painter, rect(), height() / 2.0, fillOf(*this), borderOf(*this));
}

void Chip::paintLead(QPainter &painter) const
{
    const auto side = scaled(m_kind == Kind::Add ? plusSize : glyphSize);
    const QRect atStart{scaled(m_kind == Kind::Add ? 7 : 13), (height() - side) / 2, side, side};
    const auto place = QStyle::visualRect(layoutDirection(), rect(), atStart);
    const bool isGlyph = m_kind == Kind::Pattern || m_kind == Kind::Suggestion;
    if (isGlyph)
        paintGlyph(painter, place, m_group, isChosen() && isEnabled(),
                   colour(palette(), isEnabled() ? inkOf(m_group) : Colour::DisabledText));
    else if (m_kind == Kind::Add)
        painter.drawPixmap(place.topLeft(),
                           iconPixmap(QStringLiteral("plus"), colour(palette(), textColourOf(*this)), side,
                                      devicePixelRatioF()));
}

void Chip::paintCross(QPainter &painter) const
{
    const auto side = scaled(crossSize);
    const auto ink = colour(palette(), isEnabled() ? Colour::TextMuted : Colour::DisabledText);
    const auto place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {side, side}, cross());
    painter.drawPixmap(place.topLeft(), iconPixmap(QStringLiteral("close"), ink, side, devicePixelRatioF()));
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintGround(painter);
    paintLead(painter);
    if (hasCross())
        paintCross(painter);
    const auto space =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(leading(), 0, -trailing(), 0));
    painter.setFont(textFont());
    painter.setPen(colour(palette(), textColourOf(*this)));
    const auto shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, space.width());
    const auto alignment = m_kind == Kind::Person ? Qt::AlignHCenter : Qt::AlignLeading;
    painter.drawText(space, static_cast<int>(alignment | Qt::AlignVCenter), shown);
}

} // namespace mooring::ui

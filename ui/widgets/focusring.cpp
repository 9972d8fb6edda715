// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextBrowser>

#include <algorithm>
#include <array>

namespace mooring::ui {

namespace {

constexpr int ringWidth = 2;

bool showsItsOwnFocus(const QWidget *widget)
{
    if (widget->focusPolicy() == Qt::NoFocus)
        return true; // a page that holds the focus until Tab: nothing to point at
    const auto *text = qobject_cast<const QTextEdit *>(widget);
    return qobject_cast<const QLineEdit *>(widget) != nullptr || (text != nullptr && !text->isReadOnly())
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(widget) != nullptr;
}

// Of a box with words beside it only the box is ringed.
QRect indicatorOf(const QAbstractButton &button, QStyle::SubElement element)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    option.text = button.text();
    return button.style()->subElementRect(element, &option, &button);
}

FocusShape shapeOf(const QWidget &widget)
{
    if (const auto *shaped = dynamic_cast<const FocusShaped *>(&widget))
        return shaped->focusShape();
    if (const auto *box = qobject_cast<const QCheckBox *>(&widget))
        return {indicatorOf(*box, QStyle::SE_CheckBoxIndicator), 4};
    if (const auto *radio = qobject_cast<const QRadioButton *>(&widget))
        return {indicatorOf(*radio, QStyle::SE_RadioButtonIndicator), scaled(10)};
    if (qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr)
        return {widget.rect(), 0, -ringWidth};
    return {widget.rect()};
}

bool isViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area != nullptr && area->viewport() == &widget;
}

} // namespace

FocusRing::FocusRing(QWidget *window) : QWidget{window}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this); // a key or a click anywhere may be what moves the focus
    connect(qApp, &QApplication::focusChanged, this, &FocusRing::focusMoved);
    focusMoved(nullptr, QApplication::focusWidget());
}

void FocusRing::focusMoved(QWidget * /*from*/, QWidget *to)
{
    follow(to != nullptr && parentWidget()->isAncestorOf(to) && !showsItsOwnFocus(to) ? to : nullptr);
}

void FocusRing::follow(QWidget *target)
{
    m_target = target;
    place();
}

/// Whatever moves or hides on the way up moves the ring.
bool FocusRing::carriesTarget(const QObject *object) const
{
    for (const QWidget *widget = m_target; widget != nullptr && widget != parentWidget();
         widget = widget->parentWidget())
        if (widget == object)
            return true;
    return false;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    constexpr std::array moving{QEvent::Move, QEvent::Resize, QEvent::Show, QEvent::Hide};
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress) {
        m_byKeyboard = type == QEvent::KeyPress;
        place();
    } else if (type == QEvent::Paint) {
        if (watched == m_target && shapeOf(*m_target) != m_shape)
            place();
    } else if (std::find(moving.begin(), moving.end(), type) != moving.end() && carriesTarget(watched)) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place()
{
    if (!m_target || !m_byKeyboard || !m_target->isVisibleTo(parentWidget())) {
        hide();
        return;
    }
    m_shape = shapeOf(*m_target);
    const auto out = m_shape.offset + ringWidth;
    const QRect ring{m_target->mapTo(parentWidget(), m_shape.rect.topLeft()), m_shape.rect.size()};
    setGeometry(ring.adjusted(-out, -out, out, out));
    const auto visible = visiblePart(geometry());
    if (visible.isEmpty()) {
        hide();
        return;
    }
    setMask(visible.translated(-pos()));
    raise();
    show();
}

// What is scrolled away takes its ring with it.
QRect FocusRing::visiblePart(QRect ring) const
{
    for (const auto *widget = m_target->parentWidget(); widget != nullptr && widget != parentWidget();
         widget = widget->parentWidget())
        if (isViewport(*widget))
            ring &= QRect{widget->mapTo(parentWidget(), QPoint{0, 0}), widget->size()};
    return ring;
}

void FocusRing::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colour(palette(), Colour::Focus), ringWidth});
    const auto radius = m_shape.radius == 0 ? 0 : m_shape.radius + m_shape.offset + 1;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/accessibility.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 18, side = 13, top = 9;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame{parent}
    , m_text{new TextLabel{{}, FontSize::Small, Colour::NoticeText, this}}
    , m_action{makeButton({}, ButtonKind::Text, this, ControlSize::Small)}
    , m_close{new QToolButton{this}}
{
    installAccessibility();
    m_close->setIcon(icon(u"close"_s));
    m_close->setIconSize({16, 16});
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(side + iconSize + 8, top, side, top);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_action->hide();
    hide();
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

QString MessageBar::message() const { return m_text->text(); }

void MessageBar::say(const QString &message, const QString &action)
{
    m_text->setText(message);
    setAccessibleName(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::setClosable(bool closable) { m_close->setVisible(closable); }

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    emit dismissed();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        update();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintRounded(painter, rect(), metrics::radiusControl, colour(palette(), Colour::Notice),
                 colour(palette(), Colour::NoticeOutline));
    const auto place = QStyle::visualRect(layoutDirection(), rect(), QRect{side, top, iconSize, iconSize});
    painter.drawPixmap(place.topLeft(), iconPixmap(u"info"_s, colour(palette(), Colour::NoticeText), iconSize,
                                                   devicePixelRatioF()));
}

} // namespace mooring::ui

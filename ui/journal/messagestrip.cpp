// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/messagestrip.h"

#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QVBoxLayout>

namespace mooring::ui {

MessageStrip::MessageStrip(QWidget *parent) : QWidget{parent}, m_bar{new MessageBar{this}}
{
    auto *room = new QVBoxLayout{this};
    room->setContentsMargins(16, 12, 16, 0);
    room->addWidget(m_bar);
    m_bar->installEventFilter(this);
    hide();
}

bool MessageStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent)
        show();
    else if (event->type() == QEvent::HideToParent)
        hide();
    return QWidget::eventFilter(watched, event);
}

} // namespace mooring::ui

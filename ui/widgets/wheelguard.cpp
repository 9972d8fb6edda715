// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>

namespace mooring::ui {

WheelGuard::WheelGuard(QObject *parent) : QObject{parent}
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isWheel = event->type() == QEvent::Wheel;
    if (!isWheel && event->type() != QEvent::Polish)
        return false;
    if (qobject_cast<QComboBox *>(watched) == nullptr && qobject_cast<QAbstractSpinBox *>(watched) == nullptr)
        return false;
    if (auto *field = static_cast<QWidget *>(watched); field->focusPolicy() == Qt::WheelFocus)
        field->setFocusPolicy(Qt::StrongFocus);
    if (isWheel)
        event->ignore(); // goes on to what is around it
    return isWheel;
}

} // namespace mooring::ui

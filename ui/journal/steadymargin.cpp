// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/steadymargin.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace mooring::ui {

SteadyMargin::SteadyMargin(QScrollArea &area, QLayout &page)
    : QObject{&area}
    , m_area{area}
    , m_page{page}
    , m_margin{page.contentsMargins().right()}
{
    area.verticalScrollBar()->installEventFilter(this);
}

bool SteadyMargin::eventFilter(QObject *watched, QEvent *event)
{
    const bool shown = event->type() == QEvent::Show;
    if (shown || event->type() == QEvent::Hide) {
        const auto bar = shown ? m_area.verticalScrollBar()->sizeHint().width() : 0;
        auto margins = m_page.contentsMargins();
        margins.setRight(std::max(0, m_margin - bar));
        m_page.setContentsMargins(margins);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mooring::ui

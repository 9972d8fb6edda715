// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/writingframe.h"

#include "ui/today/writingeditor.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace mooring::ui {

WritingFrame::WritingFrame(QWidget *parent) : QFrame{parent}, m_editor{new WritingEditor{this}}
{
    auto *room = new QVBoxLayout{this};
    room->setContentsMargins(16, 8, 16, 8);
    room->addWidget(m_editor);
    setCursor(Qt::IBeamCursor);
    connect(m_editor, &WritingEditor::focusChanged, this, [this] { update(); });
}

// The margin belongs to the writing too.
void WritingFrame::mousePressEvent(QMouseEvent * /*event*/) { m_editor->setFocus(Qt::MouseFocusReason); }

void WritingFrame::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_editor->hasFocus();
    const QPen border{colour(palette(), focused ? Colour::Focus : Colour::Outline), focused ? 2.0 : 1.0};
    paintRounded(painter, rect(), metrics::radiusControl, colour(palette(), Colour::SurfaceRaised), border);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/editorcard.h"

#include "ui/today/promptrow.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace mooring::ui {

namespace {

constexpr int border = 2, besideText = 24, aboveText = 15, belowText = 16, promptHeight = 40;

} // namespace

EditorCard::EditorCard(QWidget *parent)
    : QFrame{parent}
    , m_prompt{new PromptRow{this}}
    , m_editor{new WritingEditor{this}}
{
    m_prompt->setMinimumHeight(scaled(promptHeight));
    auto *writing = new QVBoxLayout;
    writing->setContentsMargins(besideText - border, aboveText, besideText - border, belowText - border);
    writing->addWidget(m_editor);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(border, border, border, border);
    column->setSpacing(0);
    column->addWidget(m_prompt);
    column->addLayout(writing, 1);
    setCursor(Qt::IBeamCursor);
    m_prompt->setCursor(Qt::ArrowCursor);
    connect(m_editor, &WritingEditor::focusChanged, this, [this] { update(); });
}

// The margin belongs to the writing too.
void EditorCard::mousePressEvent(QMouseEvent * /*event*/) { m_editor->setFocus(Qt::MouseFocusReason); }

void EditorCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const bool focused = m_editor->hasFocus();
    const QPen pen{colour(palette(), focused ? Colour::Focus : Colour::Hairline), focused ? 2.0 : 1.0};
    paintRounded(painter, rect(), metrics::radiusCard, colour(palette(), Colour::SurfaceRaised), pen);
}

} // namespace mooring::ui

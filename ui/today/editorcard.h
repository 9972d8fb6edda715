// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace mooring::ui {

class PromptRow;
class WritingEditor;

/// The sheet to write on: the palest paper, a prompt at its head, and a border that shows the focus.
class EditorCard final : public QFrame
{
    Q_OBJECT

public:
    explicit EditorCard(QWidget *parent = nullptr);

    WritingEditor &editor() const { return *m_editor; }
    PromptRow &prompt() const { return *m_prompt; }

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PromptRow *m_prompt;
    WritingEditor *m_editor;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace mooring::ui {

class WritingEditor;

/// The writing in the frame of a field, whose border shows the focus. It grows with its text.
class WritingFrame final : public QFrame
{
    Q_OBJECT

public:
    explicit WritingFrame(QWidget *parent = nullptr);

    WritingEditor &editor() const { return *m_editor; }

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    WritingEditor *m_editor;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace mooring::ui {

/// A plain text field of 1 to 8 lines that is as high as its text. Tab leaves it.
class GrowingTextEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    void setText(const QString &text); ///< instead of setPlainText(), which would lose the line height
    void setMaximumLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyLineHeight();
    void fit();

    int m_maximumLines = 8;
};

} // namespace mooring::ui

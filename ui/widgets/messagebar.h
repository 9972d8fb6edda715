// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

namespace mooring::ui {

class TextLabel;

/// What failed or happened, what is safe, what to do: in words, with an icon, never red. Hidden until there
/// is something to say; screen readers are told at once; Esc closes it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    QString message() const;
    /// Shows it. `action` is the text of a button ("Undo"), empty for none.
    void say(const QString &message, const QString &action = {});
    /// For a message that belongs to the page and stays.
    void setClosable(bool closable);

public slots:
    void dismiss();

signals:
    void actionTriggered();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace mooring::ui

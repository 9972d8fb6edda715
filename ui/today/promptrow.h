// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace mooring::ui {

class TextLabel;

/// One gentle question above the writing. It can be written from, changed for another, refused for good, or
/// put away: then a small button brings the prompts back, and the choice is remembered on this computer.
class PromptRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptRow(QWidget *parent = nullptr);

    QString prompt() const;
    void setPrompt(const QString &words); ///< empty for none: then there is nothing to see
    bool isPutAway() const { return m_putAway; }
    void setPutAway(bool away);
    /// Away whatever the person chose, without a way to bring it back.
    void setWithheld(bool withheld);
    QList<QWidget *> stops() const;

signals:
    void useRequested(const QString &words);
    void anotherRequested();
    void skipRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void remember(bool away);
    void arrange();

    bool m_putAway = false;
    bool m_withheld = false;
    TextLabel *m_words;
    QToolButton *m_use;
    QToolButton *m_turn;
    QToolButton *m_skip;
    QToolButton *m_close;
    QPushButton *m_back;
};

} // namespace mooring::ui

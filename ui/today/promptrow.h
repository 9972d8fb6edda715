// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace mooring::ui {

class TextLabel;

/// One gentle question above the writing. Another can be asked for, and it can be put away: then a small
/// button brings it back, and the choice is remembered on this computer.
class PromptRow final : public QWidget
{
    Q_OBJECT

public:
    /// `first` chooses the prompt to begin with; any number will do.
    PromptRow(const QStringList &prompts, qint64 first, QWidget *parent = nullptr);

    QString prompt() const;
    bool isPutAway() const { return m_putAway; }
    void setPutAway(bool away);
    QList<QWidget *> stops() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void turn();
    void remember(bool away);
    void arrange();

    QStringList m_prompts;
    qsizetype m_index = 0;
    bool m_putAway = false;
    TextLabel *m_words;
    QToolButton *m_turn;
    QToolButton *m_close;
    QPushButton *m_back;
};

/// The prompts for any day, in the person's language; none when they cannot be read.
QStringList generalPrompts();

} // namespace mooring::ui

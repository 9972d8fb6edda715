// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace mooring::ui {

class TextLabel;

/// Says what would be here and how it comes about: a picture, a sentence, perhaps a button.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// `picture` is the name of an icon; `harbour` and `mark` are drawn large. `action` empty: no button.
    EmptyState(const QString &picture, const QString &sentence, const QString &action = {},
               QWidget *parent = nullptr);

    QString sentence() const;
    void setSentence(const QString &sentence);

signals:
    void actionTriggered();

private:
    TextLabel *m_sentence;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mooring::ui {

class MessageBar;
class PassphraseField;

/// The closed door: one passphrase field. A journal without a passphrase has only a button, and the page says
/// so.
class UnlockPage final : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(QWidget *parent = nullptr);

    /// Ready for a try; `needsPassphrase` false for a plain journal.
    void reset(bool needsPassphrase);
    void setBusy(bool busy);
    void showError(const QString &message);
    void focusField();
    /// What was typed; the field is empty afterwards.
    Passphrase takePassphrase();

signals:
    void unlockRequested();
    void helpRequested();
    void anotherRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeField();
    QWidget *makeFoot();

    QLabel *m_title;
    QLabel *m_words;
    MessageBar *m_message;
    QLabel *m_caption = nullptr;
    PassphraseField *m_field = nullptr;
    QPushButton *m_unlock = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_fieldGroup;
};

} // namespace mooring::ui

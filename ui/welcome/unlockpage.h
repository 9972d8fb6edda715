// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "ui/welcome/attempts.h"

#include <QTimer>
#include <QWidget>

#include <functional>

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
    using Clock = std::function<Attempts::Time()>;

    /// `attempts` outlives the page, so that it can be made anew without being tried anew.
    explicit UnlockPage(Attempts &attempts, QWidget *parent = nullptr);
    UnlockPage(Attempts &attempts, Clock now, QWidget *parent = nullptr);

    /// Ready for a try; `needsPassphrase` false for a plain journal.
    void reset(bool needsPassphrase);
    void setBusy(bool busy);
    void showError(const QString &message);
    /// The passphrase was wrong: after a few of them the next try waits.
    void showRefusal(const QString &message);
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
    void arrange();
    void wait();

    Attempts &m_attempts;
    Clock m_now;
    QTimer m_waiting;
    bool m_needsPassphrase = true;
    bool m_busy = false;
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

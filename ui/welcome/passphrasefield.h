// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"

#include <QLineEdit>

namespace mooring::ui {

/// A field for a passphrase: dots, no undo, no copying out, nothing learnt by input methods. It may be shown
/// only where one is made up (`revealable`), never where one is entered.
class PassphraseField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PassphraseField(QWidget *parent = nullptr);

    void setRevealable();
    /// What was typed; the field is empty afterwards.
    Passphrase take();

signals:
    /// Whether Caps Lock is on, as far as the letter just typed tells.
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void forgetSteps();
};

} // namespace mooring::ui

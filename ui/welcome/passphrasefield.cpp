// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/passphrasefield.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace mooring::ui {

PassphraseField::PassphraseField(QWidget *parent) : QLineEdit{parent}
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAccessibleName(tr("Passphrase"));
}

void PassphraseField::setRevealable()
{
    m_reveal = addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show the passphrase"));
    m_reveal->setToolTip(m_reveal->text());
    connect(m_reveal, &QAction::toggled, this,
            [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

Passphrase PassphraseField::take()
{
    Passphrase typed{text()};
    clear();
    return typed;
}

void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)
        || event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        return;
    // The only sign of Caps Lock that Qt gives everywhere: a capital without Shift.
    const QString typed = event->text();
    if (typed.size() == 1 && typed.front().isLetter()
        && typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier))
        emit capsLockPressed();
    QLineEdit::keyPressEvent(event);
}

} // namespace mooring::ui

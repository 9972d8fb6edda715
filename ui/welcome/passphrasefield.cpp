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
    connect(this, &QLineEdit::textEdited, this, &PassphraseField::forgetSteps);
}

void PassphraseField::setRevealable()
{
    const QKeySequence keys{Qt::CTRL | Qt::Key_R}; // the picture in the field is out of the keyboard's reach
    QAction *reveal = addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setText(tr("Show the passphrase"));
    reveal->setToolTip(u"%1 (%2)"_s.arg(reveal->text(), keys.toString(QKeySequence::NativeText)));
    reveal->setShortcut(keys);
    reveal->setShortcutContext(Qt::WidgetShortcut);
    setAccessibleDescription(tr("%1 shows or hides it").arg(keys.toString(QKeySequence::NativeText)));
    connect(reveal, &QAction::toggled, this,
            [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

Passphrase PassphraseField::take()
{
    Passphrase typed{text()};
    setText({}); // unlike clear(), forgets what could be undone as well
    return typed;
}

// A text that is set has no steps before it.
void PassphraseField::forgetSteps()
{
    const QSignalBlocker quiet{this};
    const int cursor = cursorPosition();
    setText(text());
    setCursorPosition(cursor);
}

void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)
        || event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        return;
    // The only sign of Caps Lock that Qt gives everywhere: a capital without Shift.
    if (const QString typed = event->text(); typed.size() == 1 && typed.toUpper() != typed.toLower())
        emit capsLockSeen(typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    QLineEdit::keyPressEvent(event);
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QWidget>

#include <vector>

namespace mooring::ui {

/// The shown control inside `root` that assistive technology knows by that name; null if there is none.
QWidget *controlNamed(const QWidget &root, const QString &name);

template <typename Control>
Control *named(const QWidget &root, const QString &name)
{
    return qobject_cast<Control *>(controlNamed(root, name));
}

/// What could have the keyboard inside `root` and has no accessible name: class and object name of each.
QStringList unnamedControls(const QWidget &root);

/// Types into, or presses a key in, whatever has the focus, as a person does.
void type(const QString &text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Listens to what assistive technology is told at once.
class Announcements
{
    Q_DISABLE_COPY_MOVE(Announcements)

public:
    Announcements();
    ~Announcements();

    QStringList heard() const;

private:
    QAccessible::UpdateHandler m_before;
};

/// The settings of this computer in a folder of their own.
class OwnSettings
{
    Q_DISABLE_COPY_MOVE(OwnSettings)

public:
    OwnSettings();
    ~OwnSettings() = default;

private:
    QTemporaryDir m_folder;
};

} // namespace mooring::ui

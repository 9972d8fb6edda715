// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "core/journal/people.h"

#include <QWidget>

#include <vector>

class QScrollArea;

namespace mooring::ui {

class MessageBar;
class PeopleScreen;
class ProtectScreen;
class Screen;

/// The first run, in three short screens: what Mooring is, how it is protected, whom one wants to write
/// about.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const QString &defaultPath, QWidget *parent = nullptr);

    QString path() const;
    Passphrase takePassphrase();
    std::vector<Relationship> people() const;
    void showError(const QString &message);
    void setBusy(bool busy);

signals:
    void startRequested();
    void demoRequested();
    void helpRequested();
    void openRequested(); ///< an existing journal instead

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void go(int screen);
    Screen &current() const;

    QScrollArea *m_scroll = nullptr;
    /// Not stacked: a stack is as high as its highest screen, and the foot of a lower one would be out of
    /// sight.
    std::vector<Screen *> m_screens;
    int m_current = 0;
    ProtectScreen *m_protect;
    PeopleScreen *m_people;
    MessageBar *m_message;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow from the path of a journal to the journal being open: welcome, passphrase, recovery.
#include "core/journal/places.h"
#include "ui/backups/recoverypage.h"
#include "ui/shell/journalopener.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsocket.h"
#include "ui/welcome/unlockpage.h"
#include "ui/welcome/welcomepage.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QTemporaryDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

void MainWindow::start(const QString &path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        welcome();
    else
        ask(path);
    // Without a passphrase there is nothing to ask; but what was put away is not opened again by itself.
    if (m_unlock != nullptr && m_welcome == nullptr && !isVisible() && !Journal::needsPassphrase(path))
        open(path, Passphrase{});
}

void MainWindow::welcome()
{
    m_welcome = new WelcomePage{defaultJournal(), this};
    m_stack->addWidget(m_welcome);
    m_stack->setCurrentWidget(m_welcome);
    connect(m_welcome, &WelcomePage::startRequested, this, [this] {
        m_path = m_welcome->path();
        m_making = true;
        m_welcome->setBusy(true);
        m_opener->create(m_path, m_welcome->takePassphrase());
    });
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::lookAround);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openAnother);
    connect(m_welcome, &WelcomePage::helpRequested, this, &MainWindow::showHelp);
}

void MainWindow::ask(const QString &path)
{
    m_path = path;
    leaveRecovery();
    if (m_socket != nullptr)
        m_socket->listen(path);
    if (m_unlock == nullptr) {
        m_unlock = new UnlockPage{m_attempts, this};
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &UnlockPage::unlockRequested, this,
                [this] { open(m_path, m_unlock->takePassphrase()); });
        connect(m_unlock, &UnlockPage::helpRequested, this, &MainWindow::showHelp);
        connect(m_unlock, &UnlockPage::anotherRequested, this, &MainWindow::openAnother);
    }
    m_unlock->reset(Journal::needsPassphrase(path));
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->focusField(); // it may have been shown before it was ready
}

void MainWindow::open(const QString &path, Passphrase passphrase)
{
    if (m_opener->isBusy())
        return;
    m_unlock->setBusy(true);
    m_opener->open(path, std::move(passphrase));
}

void MainWindow::opened()
{
    const bool locked = std::exchange(m_lockWanted, false);
    auto journal = m_opener->take();
    if (!journal) {
        const JournalKey key = m_opener->takeKey();
        if (journal.error().kind == Error::Kind::Damaged && !m_making && !m_demo)
            repair(journal.error(), key);
        else
            fail(journal.error());
        return;
    }
    const std::vector<Relationship> people = m_making ? m_welcome->people() : std::vector<Relationship>{};
    m_making = false;
    for (const Relationship &person : people)
        if (const auto saved = (*journal)->save(person); !saved)
            m_welcome->showError(saved.error().message);
    if (!m_demo)
        setLastJournal(m_path);
    show(*std::move(journal));
    if (locked)
        lock();
}

void MainWindow::fail(const Error &error)
{
    m_demo.reset();
    m_making = false;
    m_tell.clear();
    if (m_welcome != nullptr && m_stack->currentWidget() == m_welcome) {
        m_welcome->showError(error.message);
        return;
    }
    if (m_unlock == nullptr || m_recovery != nullptr)
        ask(m_path);
    if (error.kind == Error::Kind::WrongPassphrase)
        m_unlock->showRefusal(error.message);
    else
        m_unlock->showError(error.message);
}

void MainWindow::recover(const JournalKey &key)
{
    leaveRecovery();
    m_recovery = new RecoveryPage{m_path, key, this};
    m_stack->addWidget(m_recovery);
    m_stack->setCurrentWidget(m_recovery);
    connect(m_recovery, &RecoveryPage::finished, this, &MainWindow::openWith);
    connect(m_recovery, &RecoveryPage::anotherRequested, this, &MainWindow::openAnother);
}

void MainWindow::repair(const Error &error, const JournalKey &key)
{
    recover(key);
    m_recovery->showDamage(error.message);
    m_recovery->setFocus(Qt::OtherFocusReason);
}

// The journal has to be closed before another file takes its place.
void MainWindow::restore(const QString &backup)
{
    const JournalKey key = m_journal->key();
    putAway();
    recover(key);
    m_recovery->restore(backup);
}

void MainWindow::openWith(const QString &path, const std::shared_ptr<const JournalKey> &key,
                          const QString &words)
{
    m_path = path;
    m_tell = words;
    m_opener->openWith(path, key);
}

// Later, not now: it is often the page itself that asks for it.
void MainWindow::leaveRecovery()
{
    if (m_recovery == nullptr)
        return;
    m_stack->removeWidget(m_recovery);
    m_recovery->hide();
    m_recovery->deleteLater();
    m_recovery = nullptr;
}

} // namespace mooring::ui

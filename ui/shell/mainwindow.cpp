// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/journal/places.h"
#include "core/library/library.h"
#include "ui/backups/recoverypage.h"
#include "ui/learn/helpreader.h"
#include "ui/settings/idlelock.h"
#include "ui/shell/journalopener.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/workspace.h"
#include "ui/welcome/unlockpage.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/focusring.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr QSize firstSize{1180, 760};
constexpr QSize smallest{900, 600};

/// What counts as being there.
bool isActivity(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel
        || type == QEvent::MouseMove || type == QEvent::TouchBegin;
}

} // namespace

MainWindow::MainWindow(Clock now, QWidget *parent)
    : QMainWindow{parent}
    , m_now{std::move(now)}
    , m_opener{new JournalOpener{this}}
    , m_stack{new QStackedWidget{this}}
    , m_library{std::make_unique<library::Library>(QLocale{})}
{
    setWindowTitle(u"Mooring"_s); // never a word of the journal: titles are seen by others
    setMinimumSize(smallest);
    setCentralWidget(m_stack);
    installAccessibility();
    new FocusRing{this};
    connect(m_opener, &JournalOpener::finished, this, &MainWindow::opened);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    QCoreApplication::instance()->installEventFilter(this);
    addShortcuts();
    restoreWindow();
}

MainWindow::~MainWindow() { putAway(); }

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto work) {
        connect(new QShortcut{keys, this}, &QShortcut::activated, this, work);
    };
    add(QKeySequence{Qt::CTRL | Qt::Key_L}, &MainWindow::lock);
    add(QKeySequence{Qt::Key_F1}, &MainWindow::showShortcuts);
    add(QKeySequence::Quit, &MainWindow::close);
}

void MainWindow::restoreWindow()
{
    resize(firstSize);
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    const int page = settings.value(u"window/page"_s).toInt();
    m_returnTo = page >= 0 && page < Rail::pages ? static_cast<Rail::Page>(page) : Rail::Today;
}

void MainWindow::start(const QString &path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        welcome();
    else
        ask(path);
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
    if (m_unlock == nullptr) {
        m_unlock = new UnlockPage{this};
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &UnlockPage::unlockRequested, this,
                [this] { open(m_path, m_unlock->takePassphrase()); });
        connect(m_unlock, &UnlockPage::helpRequested, this, &MainWindow::showHelp);
        connect(m_unlock, &UnlockPage::anotherRequested, this, &MainWindow::openAnother);
    }
    const bool needsPassphrase = Journal::needsPassphrase(path);
    m_unlock->reset(needsPassphrase);
    m_stack->setCurrentWidget(m_unlock);
    const bool justStarted = m_workspace == nullptr && m_welcome == nullptr && !isVisible();
    if (!needsPassphrase && justStarted)
        open(path, Passphrase{});
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
}

void MainWindow::fail(const Error &error)
{
    m_demo.reset();
    m_making = false;
    m_tell.clear();
    if (m_stack->currentWidget() == m_welcome && m_welcome != nullptr) {
        m_welcome->showError(error.message);
    } else {
        if (m_unlock == nullptr || m_recovery != nullptr)
            ask(m_path);
        m_unlock->showError(error.message);
    }
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

void MainWindow::show(std::unique_ptr<Journal> journal)
{
    putAway();
    m_journal = std::move(journal);
    m_path = m_journal->path();
    m_workspace = new Workspace{*m_journal, *m_library, m_now, this};
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connect(m_workspace, &Workspace::lockRequested, this, &MainWindow::lock);
    connect(m_workspace, &Workspace::leaveRequested, this, &MainWindow::leaveDemo);
    connect(m_workspace, &Workspace::restoreRequested, this, &MainWindow::restore);
    connect(
        m_workspace, &Workspace::repairRequested, this,
        [this](const Error &damage) {
            const JournalKey key = m_journal->key();
            putAway();
            repair(damage, key);
        },
        Qt::QueuedConnection);
    leaveRecovery();
    if (m_demo)
        m_workspace->markAsMadeUp();
    else
        m_workspace->backUpIfDue();
    if (const QString words = std::exchange(m_tell, {}); !words.isEmpty())
        m_workspace->tell(words);
    m_workspace->show(m_returnTo);
    if (m_welcome != nullptr) {
        m_stack->removeWidget(m_welcome);
        m_welcome->deleteLater();
        m_welcome = nullptr;
    }
    startIdling();
}

void MainWindow::putAway()
{
    m_idle.stop();
    if (m_workspace == nullptr)
        return;
    m_workspace->keepDraftNow();
    m_returnTo = m_workspace->current();
    // Whatever is open above the pages goes without being asked: a lock never waits on a dialog.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (window != this && window->isVisible())
            window->close();
    m_stack->removeWidget(m_workspace);
    delete m_workspace; // now, not later: nothing may show a word after the lock
    m_workspace = nullptr;
    m_journal.reset();
}

void MainWindow::lock()
{
    if (m_recovery != nullptr && !m_recovery->isBusy())
        ask(m_path); // it holds the key
    if (m_workspace == nullptr)
        return;
    if (m_demo) {
        leaveDemo();
        return;
    }
    putAway();
    ask(m_path);
}

void MainWindow::lookAround()
{
    m_demo = std::make_unique<QTemporaryDir>();
    m_welcome->setBusy(true);
    m_opener->createDemo(m_demo->filePath(u"made-up.mooring"_s));
}

void MainWindow::leaveDemo()
{
    putAway();
    m_demo.reset();
    m_returnTo = Rail::Today;
    start(lastJournal());
}

void MainWindow::openAnother()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a journal"), QFileInfo{m_path}.absolutePath(),
                                     tr("Mooring journals (*.mooring);;All files (*)"));
    if (!path.isEmpty())
        ask(path);
}

void MainWindow::showHelp()
{
    if (m_help == nullptr) {
        m_help = new HelpReader{*m_library, this};
        connect(m_help, &HelpReader::backRequested, this, &MainWindow::closeHelp);
        connect(m_help, &HelpReader::lockRequested, this, &MainWindow::closeHelp);
        m_stack->addWidget(m_help);
    }
    m_help->reset();
    if (m_stack->currentWidget() != m_help)
        m_beforeHelp = m_stack->currentWidget();
    m_stack->setCurrentWidget(m_help);
}

void MainWindow::closeHelp()
{
    if (m_beforeHelp != nullptr)
        m_stack->setCurrentWidget(m_beforeHelp);
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet{this};
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::startIdling()
{
    const int minutes = idleMinutes(*m_journal);
    if (minutes == idle::never)
        m_idle.stop();
    else
        m_idle.start(minutes * 60'000);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_workspace != nullptr && isActivity(event->type()))
        startIdling();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    putAway();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/page"_s, static_cast<int>(m_returnTo));
    QMainWindow::closeEvent(event);
}

} // namespace mooring::ui

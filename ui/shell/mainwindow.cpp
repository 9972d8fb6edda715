// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/journal/places.h"
#include "core/library/library.h"
#include "ui/backups/recoverypage.h"
#include "ui/learn/helpreader.h"
#include "ui/settings/idlelock.h"
#include "ui/shell/closing.h"
#include "ui/shell/journalclipboard.h"
#include "ui/shell/journalopener.h"
#include "ui/shell/quickcover.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowsocket.h"
#include "ui/shell/workspace.h"
#include "ui/welcome/unlockpage.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr QSize firstSize{1180, 760};
constexpr QSize smallest{900, 600};

/// Ctrl+L, before anything that has the keyboard sees it. A shortcut of the window would not do: dialogs and
/// open menus keep those from it.
bool asksToLock(const QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &press = static_cast<const QKeyEvent &>(event);
    return press.key() == Qt::Key_L && press.modifiers() == Qt::ControlModifier;
}

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
    , m_clipboard{new JournalClipboard{*QGuiApplication::clipboard(), this}}
    , m_cover{new QuickCover{*m_stack, m_now, this}}
{
    setWindowTitle(u"Mooring"_s); // never a word of the journal: titles are seen by others
    setMinimumSize(smallest);
    setCentralWidget(m_stack);
    installAccessibility();
    new FocusRing{this};
    new WheelGuard{this};
    connect(m_opener, &JournalOpener::finished, this, &MainWindow::opened);
    m_idle.setObjectName(u"idle"_s);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    QCoreApplication::instance()->installEventFilter(this);
    addShortcuts();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    takeAway();
    m_leaving.reset(); // the journal it shows goes before the children of this window would
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto work) {
        connect(new QShortcut{keys, this}, &QShortcut::activated, this, work);
    };
    add(QKeySequence{Qt::Key_F1}, &MainWindow::showShortcuts);
    add(QKeySequence::Quit, &MainWindow::close);
}

void MainWindow::restoreWindow()
{
    resize(firstSize);
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    const int page = settings.value(u"window/page"_s).toInt();
    m_place.page = page >= 0 && page < Rail::pages ? static_cast<Rail::Page>(page) : Rail::Today;
}

void MainWindow::show(std::unique_ptr<Journal> journal)
{
    putAway();
    m_leaving.reset();
    m_journal = std::move(journal);
    m_path = m_journal->path();
    m_attempts.succeeded();
    if (m_socket != nullptr && !m_demo)
        m_socket->listen(m_path);
    m_depth = QThread::currentThread()->loopLevel();
    m_clipboard->watch();
    showPages();
    if (m_welcome != nullptr) {
        m_stack->removeWidget(m_welcome);
        m_welcome->deleteLater();
        m_welcome = nullptr;
    }
    startIdling();
}

void MainWindow::showPages()
{
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
    tellAbove();
    if (m_placeIn == m_path)
        m_workspace->returnTo(m_place);
    else
        m_workspace->show(m_place.page);
}

/// What there is to say of the journal as a whole, and what is due once it is open.
void MainWindow::tellAbove()
{
    if (m_demo)
        m_workspace->markAsMadeUp();
    else if (!m_journal->heldBy().isEmpty())
        m_workspace->markAsReadOnly(m_journal->heldBy());
    else
        m_workspace->backUpIfDue();
    if (const QString words = std::exchange(m_tell, {}); !words.isEmpty())
        m_workspace->tell(words);
}

/// What is half-written is stored, and no word is on the screen or in the clipboard any more.
void MainWindow::takeAway()
{
    m_idle.stop();
    if (m_workspace == nullptr)
        return;
    m_workspace->keepDraftNow();
    m_place = m_workspace->place();
    m_placeIn = m_path;
    closeAbove(*this);
    m_clipboard->clear();
    m_stack->removeWidget(m_workspace);
    m_workspace->hide();
    m_leaving.reset(std::exchange(m_workspace, nullptr));
}

void MainWindow::putAway()
{
    takeAway();
    destroyPages();
}

// At once, unless a page waits for a dialog or a drag in an event loop of its own: that has just been ended,
// and the page is needed until its function has returned.
void MainWindow::destroyPages()
{
    if (m_leaving == nullptr)
        return;
    if (QThread::currentThread()->loopLevel() > m_depth) {
        QTimer::singleShot(0, this, &MainWindow::destroyPages);
        return;
    }
    m_leaving.reset();
    m_journal.reset();
}

void MainWindow::lock()
{
    if (m_opener->isBusy())
        m_lockWanted = true;
    if (m_recovery != nullptr && !m_recovery->isBusy())
        ask(m_path); // it holds the key
    if (m_workspace == nullptr)
        return;
    if (m_demo) {
        leaveDemo();
        return;
    }
    takeAway();
    ask(m_path);
    destroyPages();
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
    m_place = {};
    start(lastJournal());
}

void MainWindow::openAnother()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a journal"), QFileInfo{m_path}.absolutePath(),
                                     tr("Mooring journals (*.mooring);;All files (*)"));
    if (!path.isEmpty() && !isElsewhere(path))
        ask(path);
}

bool MainWindow::isElsewhere(const QString &path)
{
    return m_socket != nullptr && path != m_path && WindowSocket::ask(path, WindowSocket::Request::Front);
}

void MainWindow::beFoundBy(WindowSocket &socket)
{
    m_socket = &socket;
    connect(&socket, &WindowSocket::frontRequested, this, &MainWindow::comeToFront);
    connect(&socket, &WindowSocket::lockRequested, this, &MainWindow::lock);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QWidget::show();
    raise();
    activateWindow();
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
    if (asksToLock(*event)) // the window that has the keyboard may be gone with the journal
        QMetaObject::invokeMethod(this, &MainWindow::lock, Qt::QueuedConnection);
    return QMainWindow::eventFilter(watched, event);
}

// Comes here when nothing else wanted it.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    QMainWindow::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat() && m_workspace != nullptr)
        m_cover->escaped();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && isMinimized() && m_journal != nullptr
        && locksWhenMinimised(*m_journal))
        lock();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    putAway();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/page"_s, static_cast<int>(m_place.page));
    QMainWindow::closeEvent(event);
}

} // namespace mooring::ui

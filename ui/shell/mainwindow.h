// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/shell/place.h"
#include "ui/welcome/attempts.h"

#include <QDateTime>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

class QStackedWidget;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class HelpReader;
class JournalClipboard;
class JournalOpener;
class QuickCover;
class RecoveryPage;
class UnlockPage;
class WelcomePage;
class WindowSocket;
class Workspace;

/// The one window. Owns the open journal; locking is putting it away.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    using Clock = std::function<QDateTime()>;

    /// The clock says what today is; tests and pictures hand in their own.
    explicit MainWindow(Clock now = QDateTime::currentDateTime, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what the journal at `path` needs: its passphrase, or its pages. Without one, the welcome.
    void start(const QString &path);
    /// Stores what is half-written and takes the pages and the journal away, whatever is open and without
    /// asking; a journal that is just being opened is not shown. The person's pages come back as they were.
    void lock();
    /// Other starts of the program find the window by this; it outlives the window.
    void beFoundBy(WindowSocket &socket);
    Workspace *workspace() const { return m_workspace; }
    Journal *journal() const { return m_journal.get(); }
    /// Takes over a journal that is already open (the tour, tests).
    void show(std::unique_ptr<Journal> journal);
    using QWidget::show;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addShortcuts();
    void welcome();
    void ask(const QString &path);
    void open(const QString &path, Passphrase passphrase);
    void opened();
    void fail(const Error &error);
    void putAway();
    void takeAway();
    void destroyPages();
    void showPages();
    void tellAbove();
    void comeToFront();
    bool isElsewhere(const QString &path);
    void recover(const JournalKey &key);
    void repair(const Error &error, const JournalKey &key);
    void restore(const QString &backup);
    void openWith(const QString &path, const std::shared_ptr<const JournalKey> &key, const QString &words);
    void leaveRecovery();
    void openAnother();
    void lookAround();
    void leaveDemo();
    void showHelp();
    void closeHelp();
    void showShortcuts();
    void restoreWindow();
    void startIdling();

    Clock m_now;
    JournalOpener *m_opener;
    QStackedWidget *m_stack;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<QTemporaryDir> m_demo;
    WelcomePage *m_welcome = nullptr;
    UnlockPage *m_unlock = nullptr;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<Workspace>
        m_leaving; ///< locked away, but somebody above still waits for one of its dialogs
    RecoveryPage *m_recovery = nullptr;
    HelpReader *m_help = nullptr;
    QWidget *m_beforeHelp = nullptr;
    QString m_path;            ///< of the journal that is open, locked or being opened
    bool m_making = false;     ///< the welcome is making a journal: its people go in
    bool m_lockWanted = false; ///< came while a journal was being opened
    QString m_tell;            ///< what to say when the journal is open
    int m_depth = 0;           ///< of event loops when the pages were made
    Place m_place;             ///< where one was
    QString m_placeIn;         ///< the journal it was in
    JournalClipboard *m_clipboard;
    QuickCover *m_cover;
    WindowSocket *m_socket = nullptr;
    Attempts m_attempts;
    QTimer m_idle{this};
};

} // namespace mooring::ui

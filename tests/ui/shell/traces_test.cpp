// SPDX-License-Identifier: GPL-3.0-or-later
// A marker word goes through the window of an encrypted journal; then the whole home is searched for it.
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/support/traces.h"
#include "tests/ui/support/controls.h"
#include "ui/journal/journalpage.h"
#include "ui/journal/searchbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/today/todaypage.h"
#include "ui/today/writingeditor.h"
#include "ui/welcome/passphrasefield.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using mooring::test::filesHolding;
using mooring::test::marker;
using testing::IsEmpty;

namespace mooring::ui {
namespace {

constexpr auto folderVariable = "MOORING_TRACES_FOLDER";
QString passphrase() { return u"four quiet boats at anchor"_s; }

/// Home, settings, caches and temporary files in one folder, for as long as it lives.
class Home
{
    Q_DISABLE_COPY_MOVE(Home)

public:
    explicit Home(const QString &folder)
    {
        for (const char *name :
             {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            m_before.insert(name, qgetenv(name));
            qputenv(name, folder.toUtf8());
        }
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    }

    ~Home()
    {
        for (auto variable = m_before.cbegin(); variable != m_before.cend(); ++variable)
            if (variable.value().isEmpty())
                qunsetenv(variable.key());
            else
                qputenv(variable.key(), variable.value());
    }

private:
    QHash<const char *, QByteArray> m_before;
};

class TracesOfTheWindow : public testing::Test
{
protected:
    TracesOfTheWindow() : m_folder{qEnvironmentVariable(folderVariable, m_own.path())}, m_home{m_folder} {}

    QString journalPath() const { return m_folder + u"/journal.mooring"_s; }

    static void unlock(MainWindow &window)
    {
        auto *field = window.findChild<PassphraseField *>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return field->isEnabled(); }, 20'000));
        QTest::keyClicks(field, passphrase());
        QTest::keyClick(field, Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window.workspace() != nullptr; }, 20'000));
    }

    void open(MainWindow &window)
    {
        auto journal = test::valueOf(Journal::create(journalPath(), Passphrase{passphrase()}));
        test::valueOf(journal->save(Relationship{.name = marker()}));
        journal.reset();
        setLastJournal(journalPath());
        window.start(journalPath());
        window.show();
        unlock(window);
    }

    static TodayPage &write(MainWindow &window)
    {
        auto &today = *static_cast<TodayPage *>(window.workspace()->page(Rail::Today));
        QTest::keyClicks(today.findChild<WritingEditor *>(), marker());
        return today;
    }

    QTemporaryDir m_own;
    QString m_folder;
    Home m_home;
};

TEST_F(TracesOfTheWindow, are_left_by_nothing_one_does_there)
{
    {
        MainWindow window;
        open(window);
        TodayPage &today = write(window);
        today.keepDraftNow();
        ASSERT_TRUE(today.save());
        const EntryId saved = today.entry().id;
        window.workspace()->show(Rail::Journal);
        auto &journal = *static_cast<JournalPage *>(window.workspace()->page(Rail::Journal));
        journal.setSearch(marker());
        EXPECT_EQ(window.findChild<SearchBox *>()->text(), marker());
        journal.showEntry(saved);
        QTest::keyClick(window.workspace()->findChild<QListView *>(), Qt::Key_Delete);
        for (const Rail::Page page : {Rail::Trends, Rail::Steps, Rail::Learn, Rail::Settings, Rail::Today})
            window.workspace()->show(page);
        QTest::qWait(200); // what is worked out beside the window
        window.lock();
        unlock(window);
        write(window);
        window.close();
    }
    EXPECT_TRUE(QFile::exists(journalPath()));
    EXPECT_THAT(filesHolding(m_folder), IsEmpty());
    EXPECT_THAT(filesHolding(m_folder, passphrase()), IsEmpty());
}

// Only run by the next one, which looks at what it leaves.
TEST_F(TracesOfTheWindow, DISABLED_dies_while_one_types)
{
    MainWindow window;
    open(window);
    write(window).keepDraftNow();
    std::abort();
}

TEST_F(TracesOfTheWindow, are_left_by_no_crash)
{
    QProcess dying;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), m_folder);
    dying.setProcessEnvironment(environment);
    dying.setWorkingDirectory(m_folder);
    dying.start(QCoreApplication::applicationFilePath(),
                {u"--gtest_also_run_disabled_tests"_s,
                 u"--gtest_filter=TracesOfTheWindow.DISABLED_dies_while_one_types"_s});
    ASSERT_TRUE(dying.waitForFinished(60'000));
    ASSERT_EQ(dying.exitStatus(), QProcess::CrashExit);
    ASSERT_TRUE(QFile::exists(journalPath()));
    EXPECT_THAT(filesHolding(m_folder), IsEmpty());
    const auto kept =
        test::valueOf(test::valueOf(Journal::open(journalPath(), Passphrase{passphrase()}))->drafts());
    EXPECT_EQ(kept.size(), 1U); // the word was there
}

} // namespace
} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/shell/place.h"
#include "ui/shell/rail.h"

#include <QDateTime>
#include <QWidget>

#include <array>
#include <functional>

class QStackedWidget;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class DailyBackup;
class HelpReader;
class MessageBar;
class UndoHistory;

/// An open journal on the screen: the rail and its pages, each made when it is first shown. Lives exactly as
/// long as the journal is open.
class Workspace final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    using Clock = std::function<QDateTime()>;

    Workspace(Journal &journal, const library::Library &library, Clock now, QWidget *parent = nullptr);
    ~Workspace() override = default;

    /// What was done in this window; goes with the lock.
    UndoHistory &history() const { return *m_history; }
    Rail::Page current() const { return m_current; }
    void show(Rail::Page page);
    /// Puts what is half-written into the journal; for the moment before a lock or the end.
    void keepDraftNow();
    Place place() const;
    void returnTo(const Place &place);
    /// Says above the pages why they can only be read.
    void markAsReadOnly(const QString &holder);
    /// Says above the pages that nothing here is the person's own.
    void markAsMadeUp();
    /// Above the pages, until it is closed.
    void tell(const QString &words);
    /// Makes the copy of the day beside the window if there is none yet.
    void backUpIfDue();
    /// The page itself, for the tour and tests.
    QWidget *page(Rail::Page page);

signals:
    void lockRequested();
    void leaveRequested();
    void restoreRequested(const QString &backup);
    /// Something in the journal was found damaged, and the person wants it put right.
    void repairRequested(const mooring::Error &damage);

private:
    QWidget *make(Rail::Page page); ///< in its place: a widget that moves is styled again, with all in it
    QWidget *makeToday();
    QWidget *makeJournal();
    QWidget *makeTrends();
    QWidget *makeSteps();
    QWidget *makeLearn();
    QWidget *makeSettings();
    void addUndo();
    void noteImport(const std::vector<EntryId> &added);
    void noteMerge(const PatternMerge &merge);
    void offerRepair(const Error &damage);
    void showPattern(const QString &id);
    void showPage(const QString &id);
    void makeReport(RelationshipId with);
    void showHelp();

    Journal &m_journal;
    const library::Library &m_library;
    Clock m_now;
    Rail *m_rail;
    MessageBar *m_banner;
    MessageBar *m_notice;
    Error m_damage;
    QStackedWidget *m_stack;
    HelpReader *m_help = nullptr;
    DailyBackup *m_backup;
    UndoHistory *m_history;
    std::array<QWidget *, Rail::pages> m_pages{};
    Rail::Page m_current = Rail::Today;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"
#include "ui/today/besideentry.h"
#include "ui/today/draftkeeper.h"
#include "ui/today/todaymessages.h"
#include "ui/today/todayplace.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EveningForm;
class TodayFooter;
class TodayHead;
class TodayView;
class UndoHistory;

/// One entry, read from top to bottom like an evening. What is written is in the journal within a second as a
/// draft, and becomes an entry when it is saved; the same entry then stays open for changes. Another day or a
/// new entry never asks: what is on the page is saved first.
class TodayPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TodayPage)

public:
    TodayPage(Journal &journal, std::function<QDateTime()> now, QWidget *parent = nullptr);
    ~TodayPage() override; ///< keeps what is half-written

    /// As it stands on the page.
    Entry entry() const;
    /// A new page. A day to come is refused in words.
    void start(QDate day, RelationshipId with);
    /// A new page to look back on the week; the one that is open, if it is such a page.
    void lookBack();
    TodayPlace place() const;
    /// To what was open, with its draft; an entry that is gone by now leaves the page as it is.
    void returnTo(const TodayPlace &place);
    /// Answers to plans can be taken back there.
    void noteIn(UndoHistory &history);
    /// Titles of the nine steps and the one the person is on, 1..9, or 0 for none.
    void setSteps(const QStringList &titles, int current);

public slots:
    bool save();
    void keepDraftNow();

signals:
    void dayRequested(QDate day);
    void patternRequested(const QString &id);
    void planRequested(); ///< to be made for the week to come
    void helpRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void addShortcuts();

    void open(const Entry &entry);
    void openStored(const Entry &entry);
    void openAgain(const Entry &stored);
    void restoreDraft();
    void startFresh();
    void putBack(const Entry &unfinished);
    bool turnTo(QDate day, RelationshipId with);
    void adopt(EntryId id);
    void dropDrafts(EntryId id);
    void followJournal();
    void saveAndGo();

    void noteChange();
    void personChanged();
    void showDay();
    void countWords();
    QDate today() const { return m_now().date(); }
    RelationshipId lastPerson() const;

    Journal &m_journal;
    std::function<QDateTime()> m_now;
    Entry m_base; ///< what the page has no fields for, and the day
    QDate m_shownToday;
    bool m_filling = false;
    bool m_saving = false;
    QTimer m_counting;
    TodayView *m_view;
    TodayHead &m_head;
    EveningForm &m_form;
    TodayFooter &m_footer;
    TodayMessages m_messages;
    DraftKeeper m_keeper;
    BesideEntry m_beside;
};

} // namespace mooring::ui

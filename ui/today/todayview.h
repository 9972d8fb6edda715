// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QWidget>

class QScrollArea;
class QSpacerItem;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EveningForm;
class MessageBar;
class PlansCard;
class TodayFooter;
class TodayHead;
class UndoHistory;
class WeekCard;

/// How Today looks: head and form in one scrolled column of a width that reads well, messages and the footer
/// under it. Tab goes through them in the order of reading.
class TodayView final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayView(Journal &journal, QWidget *parent = nullptr);

    TodayHead &head() const { return *m_head; }
    PlansCard &plans() const { return *m_plans; }
    WeekCard &week() const { return *m_week; }
    EveningForm &form() const { return *m_form; }
    MessageBar &messages() const { return *m_messages; }
    MessageBar &help() const { return *m_help; }
    TodayFooter &footer() const { return *m_footer; }

    /// What is answered on the cards can be taken back there.
    void noteIn(UndoHistory &history);
    /// Only what is written, and what is asked of the evening: no prompt, plan, step or other way.
    void setQuiet(bool quiet);
    void scrollToTop();
    /// The look back from its beginning, before anything is written.
    void showWeek();
    /// After something came or went.
    void arrange();

signals:
    void dayRequested(QDate day);
    void planRequested();
    void failed(const mooring::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void followCaret();
    QList<QWidget *> stops() const;

    TodayHead *m_head;
    QWidget *m_cards; ///< those above the form
    WeekCard *m_week;
    PlansCard *m_plans;
    EveningForm *m_form;
    QVBoxLayout *m_column = nullptr;
    QSpacerItem *m_gap = nullptr; ///< between the cards and the form
    QScrollArea *m_scroll = nullptr;
    MessageBar *m_messages;
    MessageBar *m_help;
    bool m_quiet = false;
    TodayFooter *m_footer;
};

} // namespace mooring::ui

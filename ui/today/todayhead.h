// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class DayPopover;
class WhoBar;

/// The day as the title of the page, the buttons for another day and a new entry, and who it is about: on one
/// line if there is room, else on two.
class TodayHead final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayHead(Journal &journal, QWidget *parent = nullptr);

    void setDay(QDate day, QDate today);
    void arrange(int width, bool narrow);
    WhoBar &who() const { return *m_who; }
    QList<QWidget *> stops() const;

signals:
    void dayChosen(QDate day);
    void newRequested();
    void lookBackRequested(); ///< on the week

private:
    void openCalendar();
    void place();

    Journal &m_journal;
    QDate m_day;
    QDate m_today;
    int m_width = 0;
    QLabel *m_title;
    QToolButton *m_calendar;
    QToolButton *m_new;
    QToolButton *m_lookBack;
    WhoBar *m_who;
    QBoxLayout *m_line;
    DayPopover *m_popover = nullptr;
};

} // namespace mooring::ui

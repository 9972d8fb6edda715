// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace mooring::ui {

/// Stays at the foot of the page: what is kept and how many words there are, the step practised today, and
/// the way on.
class TodayFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayFooter(QWidget *parent = nullptr);

    /// "Saved 21:04"; empty for nothing to say. Screen readers are told.
    void setState(const QString &state, bool done = true);
    QString state() const;
    void setWords(qsizetype words);
    /// Titles of the steps 1, 2, …; `current` is the one to offer first, 0 for none. No titles: no box.
    void setSteps(const QStringList &titles, int current);
    /// No step is offered; what was practised stays.
    void setStepWithheld(bool withheld);
    QList<int> practised() const { return m_practised; } ///< 1..9, ascending
    void setPractised(const QList<int> &steps);
    void setSideMargin(int px);
    QList<QWidget *> stops() const;

signals:
    void practisedChanged();
    void goRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void practise(int step, bool done);
    void fillMenu();
    void offer(int step);
    void showStep();

    QStringList m_titles;
    QList<int> m_practised;
    int m_offered = 1;
    bool m_withheld = false;
    QLabel *m_check;
    QLabel *m_state;
    QLabel *m_words;
    QCheckBox *m_step;
    QToolButton *m_others;
    QMenu *m_menu;
    QPushButton *m_go;
};

} // namespace mooring::ui

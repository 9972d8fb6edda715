// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/stepsmodel.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QScrollArea;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class StepView;
class UndoHistory;

/// The nine steps as a path, and the one chosen on it. The library must outlive the page.
class StepsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StepsPage(const library::Library &library, QWidget *parent = nullptr);

    /// The step the person is on, 1..9, or 0 for none; others are taken as none. Shows it,
    /// and does not emit.
    void setCurrentStep(int number);
    int currentStep() const { return m_model->currentStep(); }
    void setEvidence(const StepEvidence &evidence);

    /// Shows the journal's plans beside each step, and small risks beside the ninth. Both must outlive the
    /// page.
    void addPlans(Journal &journal, UndoHistory &history, std::function<QDate()> today);
    /// The plans of the step the person is on, in sight.
    void showPlans();
    /// Chooses a step to be read.
    void showStep(int number);
    int shownStep() const;
    StepsModel &model() const { return *m_model; }

signals:
    void currentStepChanged(int number); ///< by the person; 0 for none
    void lookBackRequested();            ///< on the week
    void writeRequested(int number);     ///< to write about the step today
    void pageRequested(const QString &id);
    void patternRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createPath();
    void refresh();
    void choose(bool current);
    void arrange();

    const library::Library &m_library;
    StepsModel *m_model;
    QLabel *m_title = nullptr;
    QListView *m_path = nullptr;
    QWidget *m_side; // createPath() makes those above as well
    StepView *m_view;
    QScrollArea *m_scroll;
    QWidget *m_plans = nullptr;
};

} // namespace mooring::ui

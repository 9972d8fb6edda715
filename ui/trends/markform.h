// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;

/// A small form for something to be drawn on the charts. It closes when the journal has kept it, and says why
/// if it could not.
class MarkForm : public Popover
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkForm)

public:
    ~MarkForm() override = default;

    void open(QPoint at);
    void keep(); ///< as the button
    QString problem() const;
    QLineEdit &words() const { return *m_words; }
    QDateEdit &day() const { return *m_day; }

protected:
    MarkForm(Journal &journal, const QString &title, const QString &wordsName, QDate today, QWidget *parent);

    void addField(const QString &name, QWidget *field);
    QDoubleSpinBox *addNumber(const QString &name);
    void addButton();
    void fill(QDate day, const QString &words, RelationshipId with);
    RelationshipId with() const;
    Journal &journal() const { return m_journal; }
    virtual Result<qint64> save() = 0;

private:
    Journal &m_journal;
    QGridLayout *m_grid;
    QLineEdit *m_words;
    QDateEdit *m_day;
    QComboBox *m_with;
    TextLabel *m_problem;
};

class MilestoneForm final : public MarkForm
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MilestoneForm)

public:
    MilestoneForm(Journal &journal, const Milestone &milestone, QDate today, QWidget *parent = nullptr);
    ~MilestoneForm() override = default;

protected:
    Result<qint64> save() override;

private:
    Milestone m_milestone;
};

/// A questionnaire taken elsewhere: its two means and its scale.
class AssessmentForm final : public MarkForm
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AssessmentForm)

public:
    AssessmentForm(Journal &journal, const Assessment &assessment, QDate today, QWidget *parent = nullptr);
    ~AssessmentForm() override = default;

    QDoubleSpinBox &lowest() const { return *m_lowest; }
    QDoubleSpinBox &highest() const { return *m_highest; }
    QDoubleSpinBox &anxiety() const { return *m_anxiety; }
    QDoubleSpinBox &avoidance() const { return *m_avoidance; }

protected:
    Result<qint64> save() override;

private:
    Assessment m_assessment;
    QDoubleSpinBox *m_lowest;
    QDoubleSpinBox *m_highest;
    QDoubleSpinBox *m_anxiety;
    QDoubleSpinBox *m_avoidance;
};

} // namespace mooring::ui

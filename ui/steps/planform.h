// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"
#include "ui/widgets/popover.h"

#include <functional>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;
class UnfinishedWords;

/// A plan in one's own words, with its days of the week. Closes when it was kept, and says why if not.
class PlanForm final : public Popover
{
    Q_OBJECT

public:
    using Keep = std::function<Status(const Practice &)>;

    /// What is not kept yet goes into the journal for the next time.
    PlanForm(Journal &journal, const Practice &plan, const QStringList &examples, Keep keep,
             QWidget *parent = nullptr);

    void begin(); ///< puts the caret into the first field
    void keep();  ///< as the button

    QLineEdit &when() const { return *m_when; }
    QLineEdit &will() const { return *m_will; }
    QCheckBox &day(int number) const; ///< 1 is Monday
    QString problem() const;

private:
    QLineEdit *addField(QVBoxLayout &column, const QString &name, const QString &text);
    void addExamples(QVBoxLayout &column, const QStringList &examples);
    void addDays(QVBoxLayout &column);
    int weekdays() const;

    Practice m_plan;
    Keep m_keep;
    QLineEdit *m_when = nullptr;
    QLineEdit *m_will = nullptr;
    QList<QCheckBox *> m_days;
    UnfinishedWords *m_unfinished;
    TextLabel *m_problem;
};

} // namespace mooring::ui

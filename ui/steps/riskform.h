// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"
#include "ui/widgets/popover.h"

#include <QDate>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;
class UnfinishedWords;

/// A small risk of trust: what it is and what one expects; once it is made, what came as well. Closes when it
/// was kept, and says why if not.
class RiskForm final : public Popover
{
    Q_OBJECT

public:
    using Keep = std::function<Status(const SmallRisk &)>;

    /// `today` becomes the day on which was looked at what came. What is not kept yet goes into the journal
    /// for the next time.
    RiskForm(Journal &journal, const SmallRisk &risk, QDate today, Keep keep, QWidget *parent = nullptr);

    void begin(); ///< puts the caret into the first field that has no words
    void keep();  ///< as the button

    QLineEdit &what() const { return *m_what; }
    QLineEdit &prediction() const { return *m_prediction; }
    QLineEdit &outcome() const { return *m_outcome; } ///< hidden for a new one
    QString problem() const;

private:
    QLineEdit *addField(QVBoxLayout &column, const QString &name, const QString &text);
    void complain(const QString &words);

    SmallRisk m_risk;
    QDate m_today;
    Keep m_keep;
    QLineEdit *m_what = nullptr;
    QLineEdit *m_prediction = nullptr;
    QLineEdit *m_outcome = nullptr;
    UnfinishedWords *m_unfinished;
    TextLabel *m_problem;
};

} // namespace mooring::ui

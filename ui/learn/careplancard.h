// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/careplan.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QPrinter;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class GrowingTextEdit;
class TextLabel;

/// The person's own care plan: whom they call, what helps, where they go. Kept in the journal as it is typed,
/// so it is there only while the journal is open; a printed one is there always.
class CarePlanCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CarePlanCard)

public:
    explicit CarePlanCard(Journal &journal, QWidget *parent = nullptr);
    ~CarePlanCard() override; ///< keeps what is half-written

    CarePlan plan() const;
    void keepNow();
    void print(QPrinter &printer) const;

private:
    GrowingTextEdit *addField(const QString &label, const QString &hint);
    void read();
    void askToPrint();

    Journal &m_journal;
    QTimer m_keeping;
    GrowingTextEdit *m_whom;
    GrowingTextEdit *m_helps;
    GrowingTextEdit *m_where;
    TextLabel *m_state;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "ui/widgets/card.h"

namespace mooring::ui {

class ScaleRow;

/// The statements of a check-in, in the order of their week, each with its scale. Any may be skipped.
class CheckInCard final : public Card
{
    Q_OBJECT

public:
    /// `checkIn` must outlive the card.
    explicit CheckInCard(const CheckIn &checkIn, QWidget *parent = nullptr);

    /// `name` empty: in general.
    void setSubject(QDate day, QDate today, const QString &name);
    /// The same where day and person are named beside the card.
    void setUntitledSubject(QDate day, const QString &name);
    Answers answers() const;
    void setAnswers(const Answers &answers);
    QList<QWidget *> stops() const;

signals:
    void changed();

private:
    QWidget *makeEnds();

    const CheckIn &m_checkIn;
    QMap<QString, ScaleRow *> m_rows;
    QList<ScaleRow *> m_order;
};

} // namespace mooring::ui

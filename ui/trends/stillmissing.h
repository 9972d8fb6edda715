// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace mooring::ui {

class Card;
class MissingRow;
class TextLabel;

/// In place of the charts while there are fewer than three check-ins: what appears when, in numbers, and the
/// days there are.
class StillMissing final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int enough = 3; ///< check-ins for the charts

    explicit StillMissing(QWidget *parent = nullptr);

    void display(const TrendsView &view);
    void setWide(bool wide);
    QString text() const; ///< the words of the list, a line for each

signals:
    void writeRequested();

private:
    QWidget *makeList();
    QWidget *makeDays();

    QBoxLayout *m_cards;
    TextLabel *m_title;
    TextLabel *m_reason;
    std::vector<MissingRow *> m_rows;
    Card *m_days;
    TextLabel *m_daysTitle;
    QVBoxLayout *m_dayList;
    QPushButton *m_write;
};

} // namespace mooring::ui

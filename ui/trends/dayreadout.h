// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "ui/trends/trendsdata.h"

#include <QDate>
#include <QWidget>

#include <optional>
#include <vector>

namespace mooring::ui {

/// The row below the chart over time that reads one day: 40 high, a hairline above.
class DayReadout final : public QWidget
{
    Q_OBJECT

public:
    explicit DayReadout(QWidget *parent = nullptr);

    void read(const TrendsView &view, QDate day);
    QString text() const { return accessibleName(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part {
        std::optional<Dimension> dimension; ///< whose line stands before the words
        QString words;
    };

    int widthWith(const QString &day) const;

    QString m_day;
    QString m_shortDay; ///< where there is less room
    std::vector<Part> m_parts;
};

} // namespace mooring::ui

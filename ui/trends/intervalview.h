// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/attachment/pattern.h"
#include "core/trends/level.h"
#include "ui/trends/paintedchart.h"
#include "ui/widgets/focusring.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace mooring::ui {

/// A difference and its likely range.
struct Interval {
    Dimension dimension = Dimension::Anxiety;
    trends::Level level; ///< scale points
};

/// Something with one or two differences.
struct IntervalRow {
    std::optional<PatternGroup> group; ///< its glyph; without one a knot
    QString title, caption;
    QString words; ///< the whole of it, as it is read out
    std::vector<Interval> intervals;
};

/// Differences as dots on lines, lower to the left and higher to the right of no difference: beside their
/// names where there is room, else below. Up and Down read a row, Enter or a click asks for more about it.
class IntervalView final : public PaintedChart, public FocusShaped
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntervalView)

public:
    explicit IntervalView(const QString &name, QWidget *parent = nullptr);
    ~IntervalView() override = default;

    void display(std::vector<IntervalRow> rows);
    const std::vector<IntervalRow> &rows() const { return m_rows; }
    int current() const { return m_current; }
    double limit() const; ///< of the scale to either side: 1, 2, 3 or 6

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    FocusShape focusShape() const override;

signals:
    void rowRequested(int row);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintChart(QPainter &painter, const QPalette &palette) const override;
    void paintCursor(QPainter &painter) const override;

private:
    bool beside() const;
    double heightOf(const IntervalRow &row) const;
    QRectF rowRect(int row) const;
    QRectF plot() const;
    double x(double difference) const;
    int rowAt(double y) const;
    void moveTo(int row);
    void paintScale(QPainter &painter, const QPalette &palette) const;
    void paintRow(QPainter &painter, const QPalette &palette, int row) const;
    void paintWords(QPainter &painter, const QPalette &palette, const IntervalRow &row,
                    const QRectF &room) const;
    void paintInterval(QPainter &painter, const QPalette &palette, const Interval &interval, double y) const;

    std::vector<IntervalRow> m_rows;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusring.h"

#include <QWidget>

#include <optional>

namespace mooring::ui {

/// Seven knots on a line, 1 to 7 or not answered. Keys 1–7 answer, arrows move by one, Backspace and Delete
/// clear. Screen readers see a slider whose value is said in words ("3 of 7, closer to not at all").
class KnotScale final : public QWidget, public FocusShaped
{
    Q_OBJECT

public:
    static constexpr int lowest = 1, highest = 7;

    explicit KnotScale(QWidget *parent = nullptr);

    std::optional<double> value() const { return m_value; }
    /// Brought into 1..7 and to whole or half steps (a half is drawn between two knots). Emits if that
    /// changes it.
    void setValue(std::optional<double> value);

    /// What the two ends mean, for the value in words.
    void setEnds(const QString &low, const QString &high);
    QString valueInWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

signals:
    void valueChanged(std::optional<double> value);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<int> stepOf(int key) const;
    void step(int by);
    QRect ground() const;
    QPointF knotAt(double value) const;
    void paintLine(QPainter &painter) const;
    void paintKnot(QPainter &painter, int number) const;
    void paintChosen(QPainter &painter) const;

    std::optional<double> m_value;
    QString m_low, m_high;
};

} // namespace mooring::ui

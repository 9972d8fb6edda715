// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace mooring::ui {

/// A map dot of 24 px that stands by itself.
class MapDotView final : public QWidget
{
    Q_OBJECT

public:
    explicit MapDotView(QWidget *parent = nullptr);

    /// Shown only when both are known.
    void setPlace(std::optional<double> anxiety, std::optional<double> avoidance);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_anxiety;
    std::optional<double> m_avoidance;
};

} // namespace mooring::ui

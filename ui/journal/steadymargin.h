// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLayout;
class QScrollArea;

namespace mooring::ui {

/// Takes the width of a scroll bar out of the margin of the page it scrolls, so that lines are as long with
/// it as without it.
class SteadyMargin final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SteadyMargin)

public:
    /// `page` is the layout of the widget inside `area`; its trailing margin is the one to be kept.
    SteadyMargin(QScrollArea &area, QLayout &page);
    ~SteadyMargin() override = default;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QScrollArea &m_area;
    QLayout &m_page;
    int m_margin;
};

} // namespace mooring::ui

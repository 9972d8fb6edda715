// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mooring::ui {

/// The boat on a slack line, drawn in the theme's colours at the width it is given.
class Harbour final : public QWidget
{
    Q_OBJECT

public:
    explicit Harbour(int width, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Knots on a line: where one is in a few screens.
class Progress final : public QWidget
{
    Q_OBJECT

public:
    Progress(int current, int count, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_current;
    int m_count;
};

} // namespace mooring::ui

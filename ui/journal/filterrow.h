// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusring.h"

#include <QAbstractButton>

#include <optional>

namespace mooring::ui {

/// A saved filter or the trash: icon, name, and at its end how many entries there are. One that can be
/// removed is removed with Delete or from its menu.
class FilterRow final : public QAbstractButton, public FocusShaped
{
    Q_OBJECT

public:
    enum class Keeps { Always, UntilRemoved };

    FilterRow(QString icon, const QString &name, Keeps keeps, QWidget *parent = nullptr);

    void setCount(qsizetype count);
    std::optional<qsizetype> count() const { return m_count; }

    QSize sizeHint() const override;
    FocusShape focusShape() const override { return {.rect = rect(), .offset = -2}; }

signals:
    void removeRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu(QPoint at);

    QString m_icon;
    Keeps m_keeps;
    std::optional<qsizetype> m_count;
};

} // namespace mooring::ui

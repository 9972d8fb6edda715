// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace mooring::ui {

/// The navigation at the left edge: five pages (Ctrl+1 … Ctrl+5), and at its foot help, the lock and the
/// settings.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    enum Page { Today, Journal, Trends, Steps, Learn, Settings };
    static constexpr int pages = 6;

    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Page page);
    void setNone(); ///< what is shown is none of the pages

signals:
    void pageRequested(mooring::ui::Rail::Page page);
    void helpRequested();
    void lockRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addPage(Page page, const QString &icon, const QString &text, const QKeySequence &shortcut);

    QButtonGroup *m_pages;
};

} // namespace mooring::ui

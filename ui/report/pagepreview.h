// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace mooring::ui {

/// A page of a report as wide as there is room, and which one it is.
class PagePreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagePreview)

public:
    explicit PagePreview(QWidget *parent = nullptr);
    ~PagePreview() override = default;

    /// `words` are read in place of the picture. Stays where it is scrolled to unless the page is another.
    void show(const QImage &picture, int page, int pages, const QString &words);
    using QWidget::show;
    /// In place of a page.
    void say(const QString &words);

    int page() const { return m_page; } ///< from 0
    int pages() const { return m_pages; }
    QSize pageSize() const;  ///< px of the picture that is shown; empty for none
    int roomForPage() const; ///< px of the screen, in width

signals:
    void pageRequested(int page);
    void roomChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void turnTo(int page);

    QToolButton *m_back;
    QLabel *m_number;
    QToolButton *m_on;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    int m_page = 0;
    int m_pages = 0;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/learn/article.h"

#include <QTextBrowser>

namespace mooring::ui {

/// Shows an article. Only pictures that are built in are ever loaded; a link, also one in a picture, is told,
/// never followed: page:, pattern: and step: by signals of their own, everything else by linkActivated().
class ArticleView : public QTextBrowser
{
    Q_OBJECT

public:
    static constexpr double smallest = 0.8, largest = 2.0;

    explicit ArticleView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);

    double zoom() const { return m_zoom; }
    /// The text size on top of the program's, brought into 0.8 to 2.0.
    void setZoom(double zoom);
    /// Around the text, in px at 100 % text size.
    void setMargins(QMargins margins);
    ArticleLook look() const;
    QString markdown() const { return m_markdown; }

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void pageRequested(const QString &id);
    void patternRequested(const QString &id);
    void stepRequested(int number);
    void linkActivated(const QUrl &url);
    /// The document is being written anew and not shown yet; whoever adds to it does so now.
    void writing(QTextDocument &document);
    void written();
    void zoomWanted(double zoom); ///< with the wheel and Ctrl

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void write();
    void fit();
    void fit(QTextDocument &document);
    void follow(const QUrl &url);
    QUrl pictureLinkUnder(QPoint point) const;
    void paintDot(QPainter &painter, const QTextBlock &block, QRect seen) const;

    QString m_markdown;
    QMargins m_margins;
    double m_zoom = 1;
    int m_fittedTo = -1;
    QPalette m_writtenIn; ///< the colours and the scale of the text, of what is shown
    double m_writtenAt = 0;
};

} // namespace mooring::ui

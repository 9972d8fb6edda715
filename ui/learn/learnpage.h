// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class ContentsPane;
class PageReader;

/// Pages to learn from: contents and search at the side, the text beside them. In a narrow window the
/// contents fold into a button and open as a drawer over the text. The library must outlive the page.
class LearnPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LearnPage(const library::Library &library, QWidget *parent = nullptr);

    /// A page or pattern that does not exist changes nothing.
    void showPage(const QString &id);
    /// What a pattern means, as a page of its own.
    void showPattern(const QString &id);
    QString currentPage() const;

    /// On top of the program's text size, 0.8 to 2.0.
    double textSize() const;
    void setTextSize(double size);
    /// Ids of the pages marked as read.
    void setReadPages(const QStringList &pages);
    /// The page that was being read, and how far (0 to 1), in one word each.
    QString place() const;
    void setPlace(const QString &place);
    void keepPlaceNow(); ///< tells of it, if a page is shown

    ContentsPane &contents() const { return *m_contents; }
    PageReader &reader() const { return *m_reader; }

signals:
    void patternRequested(const QString &id); ///< to see the entries in which it showed up
    void stepRequested(int number);
    void textSizeChanged(double size);
    void readPagesChanged(const QStringList &pages);
    void placeChanged(const QString &place); ///< when one leaves or locks

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QString &id, const QString &query);
    void chooseLink(const QUrl &url, const QString &query);
    void leaveContents(const QString &query);
    void arrange();
    void openDrawer();
    void closeDrawer();
    bool isNarrow() const;

    ContentsPane *m_contents;
    PageReader *m_reader;
    bool m_drawerOpen = false;
};

} // namespace mooring::ui

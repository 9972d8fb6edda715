// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QUrl>
#include <QWidget>

#include <vector>

class QPrinter;
class QPushButton;
class QTextDocument;
class QToolButton;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class ArticleView;
class FindBar;
struct ArticleLook;
struct FootState;

/// Reads pages and patterns of the library one after another, as a browser does: links, back and forward
/// with the place where one was, text size, find, print.
class PageReader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageReader(const library::Library &library, QWidget *parent = nullptr);

    void showPage(const QString &id);
    void showPattern(const QString &id);
    /// The glossary, where it explains this word.
    void showTerm(const QString &id);
    QString currentPage() const; ///< id, or empty while a pattern is shown
    ArticleView &view() const { return *m_view; }
    FindBar &findBar() const { return *m_find; }

    double textSize() const;
    void setTextSize(double size);
    /// Words that led here, to be tinted.
    void markWords(const QStringList &words);
    void setNarrow(bool narrow);
    /// Ids of the pages marked as read.
    QStringList readPages() const;
    void setReadPages(const QStringList &pages);
    /// How far down the page one is, from 0 to 1.
    double place() const;
    void setPlace(double place);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visits.size(); }

public slots:
    void back();
    void forward();
    void print();
    void saveAsPdf();

signals:
    void pageShown(const QString &id); ///< empty for a pattern
    void contentsRequested();
    void entriesRequested(const QString &pattern);
    void stepRequested(int number);
    void textSizeChanged(double size);
    void readPagesChanged(const QStringList &pages);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Page, Pattern };
    struct Visit {
        Kind kind = Kind::Page;
        QString id;
        int scroll = 0;
        bool operator==(const Visit &other) const { return kind == other.kind && id == other.id; }
    };

    QWidget *createBar();
    void createSizeMenu(QToolButton &button);
    void createPrintMenu(QToolButton &button);
    void createActions();
    void visit(Kind kind, const QString &id);
    void goTo(std::size_t visit);
    void showVisit();
    QString markdown() const;
    void appendFoot(QTextDocument &document, const ArticleLook &look, FootState state) const;
    FootState footState() const;
    void print(QPrinter &printer) const;
    void follow(const QUrl &url);
    void askToOpen(const QUrl &url);
    void showSources(bool shown);
    void toggleRead();
    void writeAgain();
    void goToHeading(int direction);
    void rememberScroll();

    const library::Library &m_library;
    ArticleView *m_view;
    FindBar *m_find;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QPushButton *m_contents = nullptr;
    QWidget *m_bar;
    std::vector<Visit> m_visits;
    std::size_t m_at = 0;
    bool m_sourcesShown = false;
    QSet<QString> m_read;
};

} // namespace mooring::ui

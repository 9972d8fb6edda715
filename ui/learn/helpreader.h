// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace mooring {
class Journal;
}

namespace mooring::library {
class Library;
}

namespace mooring::ui {

class ArticleText;
class CarePlanCard;
class HelpLinesCard;
class TextLabel;

/// When to get help, with the lines to call. It needs neither a journal nor a network, so it can be opened
/// from the lock as well; what it links to is read in its place, and Back leads to it again.
class HelpReader final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpReader(const library::Library &library, QWidget *parent = nullptr);

    /// The page itself, whatever was read last.
    void reset();

    /// Back is offered where there is something to go back to, as on the lock. At first it is.
    void setBackOffered(bool offered);
    /// Lock now is offered where there is something to lock. At first it is not.
    void setLockOffered(bool offered);
    /// The person's own plan stands under the lines, where there is a journal to keep it in.
    void addCarePlan(Journal &journal);
    void keepNow(); ///< what is half-written in it
    HelpLinesCard &lines() const { return *m_lines; }

signals:
    void backRequested();
    void lockRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createHead(const QString &title);
    QWidget *createContent();
    void goBack();
    void read(const QString &markdown);
    void readPage(const QString &id);
    void readPattern(const QString &id);
    void readStep(int number);
    void arrange();

    const library::Library &m_library;
    bool m_away = false; ///< reading something else
    bool m_backOffered = true;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_head = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_lock = nullptr;
    TextLabel *m_promise = nullptr;
    ArticleText *m_text = nullptr;
    HelpLinesCard *m_lines = nullptr;
    QWidget *m_side = nullptr;
    QBoxLayout *m_sideColumn = nullptr;
    CarePlanCard *m_care = nullptr;
    QBoxLayout *m_columns = nullptr;
};

} // namespace mooring::ui

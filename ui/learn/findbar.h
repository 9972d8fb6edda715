// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

class QLabel;
class QTextEdit;

namespace mooring::ui {

class SearchField;

/// Finds words in the text of one view: every hit is tinted, the present one selected. Enter goes to the
/// next, Shift+Enter to the one before, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QTextEdit &view, QWidget *parent = nullptr);

    void open();
    void close();
    /// Tints the words without opening, as after a search in the contents, and shows the first.
    void mark(const QStringList &words);
    QString text() const;
    /// After the text of the view has changed: old hits lie elsewhere now.
    void refresh();
    int hitCount() const { return static_cast<int>(m_hits.size()); }

public slots:
    void next();
    void previous();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void find(const QString &words);
    void gather(const QString &words, bool prefixOnly);
    void showHit(int hit);
    void tint();
    void say();

    QTextEdit &m_view;
    SearchField *m_field;
    QLabel *m_count;
    QList<QTextCursor> m_hits;
    int m_current = -1;
};

} // namespace mooring::ui

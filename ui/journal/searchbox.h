// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/search.h"

#include <QWidget>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class FlowLayout;
class SearchField;
class TextLabel;

/// The search as it is typed; below it what was understood, as chips one can take away, and what was not.
class SearchBox final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBox(const Journal &journal, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// In a narrow window there is no room for chips; what was not understood is still said.
    void setShowsParts(bool shows);
    /// Chips and messages for what the search made of the text.
    void showQuery(const SearchQuery &query);
    QString problems() const;

signals:
    void textChanged(const QString &text);
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showParts(const SearchQuery &query);
    void showProblems(const SearchQuery &query);
    void explain();

    const Journal &m_journal;
    SearchField *m_field;
    QWidget *m_parts;
    FlowLayout *m_partLayout;
    TextLabel *m_problems;
    QStringList m_shown; ///< the words on the chips
    bool m_showsParts = true;
};

} // namespace mooring::ui

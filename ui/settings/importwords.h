// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/meanings.h"
#include "core/exchange/reading.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;

/// The words of another program that mean nothing here yet, the most frequent first: a tag can be one of the
/// patterns or a person, a mood one of five; each may also stay what it is.
class ImportWords final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostWords = 12;

    explicit ImportWords(const Journal &journal, QWidget *parent = nullptr);

    /// Asks about those of a reading in which nothing was given a meaning, with what was said of them before.
    void ask(const exchange::Reading &reading);
    void clear();
    /// In the order of Tab.
    QList<QWidget *> stops() const;
    /// What was chosen; an empty meaning for a word that stays what it is.
    exchange::Meanings meanings() const;

private:
    struct Row {
        QString word; ///< in lower case
        QComboBox *choice = nullptr;
    };

    void addTags(const QMap<QString, int> &tags, const exchange::Meanings &before);
    void addMoods(const QMap<QString, int> &moods, const exchange::Meanings &before);
    void addRow(const QString &word, int count, QComboBox *choice, const exchange::Meanings &before);
    QComboBox *tagChoice();
    QComboBox *moodChoice();
    void addRest(qsizetype count);

    const Journal &m_journal;
    TextLabel *m_lead = nullptr;
    QWidget *m_list = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace mooring::ui

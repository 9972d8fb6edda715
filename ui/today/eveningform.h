// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QWidget>

class QBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class AnotherWayCard;
class CheckInCard;
class EditorCard;
class PatternCard;
class PromptRow;
class WritingEditor;

/// What is asked of an evening, in its order: check-in, writing, what showed up, another way. Two columns
/// when there is room, else one.
class EveningForm final : public QWidget
{
    Q_OBJECT

public:
    explicit EveningForm(const Journal &journal, QWidget *parent = nullptr);

    /// `name` empty: in general.
    void setSubject(QDate day, QDate today, const QString &name);
    /// Headings to write under, looking back on the week up to that day.
    void lookBack(QDate day);
    void read(const Entry &entry);
    /// Puts the answers, words and patterns into the entry.
    void write(Entry &entry) const;

    WritingEditor &editor() const;
    PromptRow &prompt() const;
    /// Nothing beside the writing suggests anything.
    void setQuiet(bool quiet);
    void arrange(int width, bool narrow);
    QList<QWidget *> stops() const;

signals:
    void changed();
    void patternRequested(const QString &id);

private:
    void showWays();
    void begin(const QString &heading);
    void writeAsSeen();

    const Journal &m_journal;
    QString m_name; ///< of whom it is about
    QBoxLayout *m_columns;
    QWidget *m_left;
    QWidget *m_right;
    CheckInCard *m_checkIn;
    EditorCard *m_writing;
    PatternCard *m_patterns;
    AnotherWayCard *m_anotherWay;
};

} // namespace mooring::ui

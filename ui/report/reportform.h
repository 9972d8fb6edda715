// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/report/reportpages.h"

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class ReportEntriesModel;
class TextLabel;

/// What is to be in a report, below each other.
class ReportForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportForm)

public:
    ReportForm(const Journal &journal, RelationshipId with, QDate today, QWidget *parent = nullptr);
    ~ReportForm() override = default;

    ReportChoices choices() const;
    Paper paper() const;

    QLineEdit &title() const { return *m_title; }
    QComboBox &span() const { return *m_span; }
    QDateEdit &first() const { return *m_first; }
    QDateEdit &last() const { return *m_last; }
    QPlainTextEdit &notes() const { return *m_notes; }
    ReportEntriesModel &entries() const { return *m_entries; }

signals:
    void changed();

private:
    void addTitle();
    void addSpan();
    void addPeople(RelationshipId with);
    void addSections();
    void addEntries();
    void addNotesAndPaper();
    void addLabelled(const QString &label, QWidget *field);
    QCheckBox *addTick(const QString &words, bool ticked);
    void chooseSpan();
    void offerEntries();
    void countChosen();

    const Journal &m_journal;
    QDate m_today;
    QVBoxLayout *m_column;
    QLineEdit *m_title;
    QComboBox *m_span;
    QDateEdit *m_first;
    QDateEdit *m_last;
    std::vector<std::pair<QCheckBox *, RelationshipId>> m_people;
    std::vector<std::pair<QCheckBox *, bool ReportSections::*>> m_sections;
    ReportEntriesModel *m_entries;
    QListView *m_list;
    TextLabel *m_count;
    QPushButton *m_none;
    QPlainTextEdit *m_notes;
    QComboBox *m_paper;
};

} // namespace mooring::ui

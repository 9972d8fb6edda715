// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/entry.h"
#include "core/result.h"
#include "ui/today/todayplace.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class CheckInCard;
class ElidedLabel;
class GrowingTextEdit;
class PatternPicker;
class WritingEditor;

/// Edits an entry where it is read. What is written is kept as a draft at most a second behind the keyboard
/// and becomes a new version when it is saved.
class EntryEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryEditor)

public:
    explicit EntryEditor(Journal &journal, QWidget *parent = nullptr);
    ~EntryEditor() override;

    /// Starts from the draft of the entry if there is one.
    Status edit(EntryId id);
    EntryId editedId() const { return m_stored.id; }
    /// The entry as it stands in the fields.
    Entry written() const;
    bool hasChanges() const;
    TextPlace textPlace() const;
    void setTextPlace(TextPlace place);

public slots:
    bool save();
    /// Leaves the editor; unsaved writing stays as a draft.
    void close();
    /// Leaves the editor and forgets the draft.
    void discard();

signals:
    void saved(mooring::EntryId id);
    void closed();
    void failed(const mooring::Error &error);
    void patternRequested(const QString &id);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makePage();
    QWidget *makeDayAndPerson();
    void addField(QVBoxLayout *column, const QString &heading, GrowingTextEdit *&field);
    void followFields();
    void fillPeople();
    void setFields(const Entry &entry);
    void nameCheckIn();
    CheckInAnswers answered() const;
    void followCaret(QRect caret);
    void noteChange();
    void keepDraft();
    bool dropDraft();
    void say(const QString &state);

    Journal &m_journal;
    Entry m_stored;
    Entry m_given;          ///< what the fields were filled with
    QString m_bodyGiven;    ///< the text as the field gave it back then
    Answers m_answersGiven; ///< the answers as the scales gave them back then, in half steps
    Entry m_untouched; ///< the stored entry as the fields give it back: they know one kind of line end only
    QTimer m_keeping;  ///< runs while there is writing the draft does not have yet
    bool m_isBehind = false; ///< the last attempt to keep the draft failed
    bool m_filling = false;
    QScrollArea *m_scroll = nullptr;
    ElidedLabel *m_state = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    QDateEdit *m_day = nullptr;
    QComboBox *m_with = nullptr;
    QLineEdit *m_title = nullptr;
    WritingEditor *m_body = nullptr;
    CheckInCard *m_checkIn = nullptr;
    PatternPicker *m_patterns = nullptr;
    GrowingTextEdit *m_whatHappened = nullptr;
    GrowingTextEdit *m_automatic = nullptr;
    GrowingTextEdit *m_instead = nullptr;
};

} // namespace mooring::ui

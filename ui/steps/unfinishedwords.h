// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QLineEdit;

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// What stands in a small form that was closed before it was kept, by Esc, a click elsewhere, a lock or a
/// crash: kept in the journal at most a second behind the keyboard, and there again when the same form is
/// opened. Shown as a line that says so and offers to start again; hidden as long as there is nothing to say.
class UnfinishedWords final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnfinishedWords)

public:
    /// `name` tells one form from another, e.g. "plan.4".
    UnfinishedWords(Journal &journal, const QString &name, QWidget *form);
    ~UnfinishedWords() override;

    void follow(QLineEdit *field);
    void follow(QCheckBox *box);
    /// Puts what was left into the fields that are followed, when there is any.
    void bringBack();
    /// They were kept where they belong.
    void forget();

public slots:
    void startAgain();

private:
    struct Field {
        std::function<void(const QString &)> set;
        QString given; ///< what it was filled with
        QString now;
    };

    void change(std::size_t field, const QString &words);
    void store();

    Journal &m_journal;
    QString m_key;
    std::vector<Field> m_fields; ///< their words as well: the widgets may be gone before this one is
    QTimer m_storing;            ///< runs while there is something the journal does not have yet
};

} // namespace mooring::ui

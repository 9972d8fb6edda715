// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/people.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mooring::ui {

class MessageBar;

/// One person: name and kind to be edited in place, and whether they are still offered.
class PersonRow final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int longestName = 200;

    explicit PersonRow(QWidget *parent = nullptr);

    const Relationship &person() const { return m_person; }
    /// Shows them as they are in the journal. What was typed and not stored stays unless they changed.
    void setPerson(const Relationship &person);
    /// Says below the field why it can't be so; what was typed stays to be mended.
    void refuse(const QString &why);
    void focusButton();
    /// In the order of Tab.
    QList<QWidget *> stops() const;

signals:
    /// As the person should now be. Whoever stores it calls setPerson() or refuse().
    void changed(const mooring::Relationship &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rename();
    void change(const Relationship &person);

    Relationship m_person;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPushButton *m_archive;
    MessageBar *m_refusal;
};

} // namespace mooring::ui

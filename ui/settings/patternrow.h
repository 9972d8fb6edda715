// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace mooring::ui {

class MessageBar;

/// One pattern of one's own: name and group to be edited in place, hidden or shown, made part of another.
class PatternRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PatternRow(QWidget *parent = nullptr);

    const Pattern &pattern() const { return m_pattern; }
    /// Shows it as it is in the journal, with those it can become part of. What was typed and not stored
    /// stays unless it changed.
    void setPattern(const Pattern &pattern, const std::vector<Pattern> &others);
    /// Says below the field why it can't be so; what was typed stays to be mended.
    void refuse(const QString &why);
    /// In the order of Tab.
    QList<QWidget *> stops() const;

signals:
    /// As it should now be. Whoever stores it calls setPattern() or refuse().
    void changed(const mooring::Pattern &pattern);
    /// Confirmed by the person.
    void mergeRequested(const QString &into);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rename();
    void change(const Pattern &pattern);
    void askToMerge(const Pattern &into);

    Pattern m_pattern;
    QLineEdit *m_name;
    QComboBox *m_group;
    QPushButton *m_hide;
    QToolButton *m_merge;
    MessageBar *m_refusal;
    MessageBar *m_question;
    QString m_into;
};

/// The four groups by name, in their order.
void addGroups(QComboBox &combo);
PatternGroup groupIn(const QComboBox &combo);

} // namespace mooring::ui

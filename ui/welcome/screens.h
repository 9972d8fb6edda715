// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "core/journal/people.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mooring::ui {

class PassphraseField;
class TextLabel;

/// One sheet of the welcome: progress at its head, Back and Next at its foot, Enter goes on.
class Screen : public QWidget
{
    Q_OBJECT

public:
    static constexpr int count = 3;

    Screen(int number, const QString &next, QWidget *parent);

    /// The sheets are alike: each is this high where there is room for it.
    virtual void setUsualHeight(int room);
    virtual void enter() {} ///< puts the focus where one begins

signals:
    void backRequested();
    void nextRequested();

protected:
    QVBoxLayout &body() const { return *m_body; }
    QPushButton &next() const { return *m_next; }
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();

    int m_usualHeight = 0;
    QVBoxLayout *m_body;
    QPushButton *m_next;
};

class AboutScreen final : public Screen
{
    Q_OBJECT

public:
    explicit AboutScreen(QWidget *parent = nullptr);
    void setUsualHeight(int room) override;
    void enter() override;

private:
    QWidget *m_picture;
};

class ProtectScreen final : public Screen
{
    Q_OBJECT

public:
    explicit ProtectScreen(QString defaultPath, QWidget *parent = nullptr);

    void enter() override;
    QString path() const { return m_path; }
    Passphrase takePassphrase();

private:
    void addFields();
    void addStrength();
    void addWithout();
    void addPlace();
    void judge();
    void choosePlace();

    PassphraseField *m_first = nullptr;
    PassphraseField *m_again = nullptr;
    QWidget *m_meter = nullptr;
    TextLabel *m_strength = nullptr;
    QCheckBox *m_without = nullptr;
    TextLabel *m_place = nullptr;
    QString m_path;
};

class PeopleScreen final : public Screen
{
    Q_OBJECT

public:
    explicit PeopleScreen(QWidget *parent = nullptr);

    void enter() override;
    std::vector<Relationship> people() const;

signals:
    void demoRequested();

private:
    void addRow(RelationshipKind kind);

    struct Row {
        QLineEdit *name;
        QComboBox *kind;
    };
    std::vector<Row> m_rows;
    QVBoxLayout *m_list;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QWidget>

#include <array>
#include <vector>

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace mooring {
class Journal;
struct PatternMerge;
} // namespace mooring

namespace mooring::ui {

/// Contents at the left, one section at the right; a section is made when it is first shown.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    enum Topic { Writing, Look, Privacy, Backups, People, Patterns, Data, About };
    static constexpr int topics = 8;

    explicit SettingsPage(Journal &journal, QWidget *parent = nullptr);

    Topic current() const;
    void show(Topic topic);
    using QWidget::show;

signals:
    /// A page of Learn, by its id.
    void pageRequested(const QString &id);
    /// Entries an import has added.
    void imported(const std::vector<mooring::EntryId> &added);
    void patternMerged(const mooring::PatternMerge &merge);
    /// A backup is to take the journal's place; the journal has to be closed for it.
    void restoreRequested(const QString &backup);
    void reportRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeContents();
    void addTopic(QVBoxLayout &column, Topic topic, const QString &icon, const QString &text);
    QWidget *make(Topic topic);
    QWidget *makeAbout();
    QWidget *makeBackups();
    QWidget *makeData();
    QWidget *makePatterns();

    Journal &m_journal;
    QButtonGroup *m_topics;
    QWidget *m_contents;
    QStackedWidget *m_stack;
    std::array<QWidget *, topics> m_sections{};
};

} // namespace mooring::ui

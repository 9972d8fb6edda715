// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/journal/search.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class FlowLayout;
class ReadingView;
class TextLabel;
class MapDotView;

/// One entry to be read: day and person, where it stands on the map, the words, reflections, patterns.
class EntryBody final : public QWidget
{
    Q_OBJECT

public:
    explicit EntryBody(const Journal &journal, QWidget *parent = nullptr);

    void show(const Entry &entry);
    void setQuery(const SearchQuery &query);
    ReadingView &text() const { return *m_text; }

signals:
    void patternRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *makeScores();
    void showScores(const Entry &entry);
    void showReflections(const Entry &entry);
    void addReflection(const QString &heading, const QString &words);
    void showPatterns(const Entry &entry);
    void tintReflections();

    const Journal &m_journal;
    SearchQuery m_query;
    TextLabel *m_heading = nullptr;
    TextLabel *m_title = nullptr;
    QWidget *m_scores = nullptr;
    MapDotView *m_dot = nullptr;
    TextLabel *m_scoreWords = nullptr;
    ReadingView *m_text = nullptr;
    QWidget *m_reflections = nullptr;
    QVBoxLayout *m_reflectionLayout = nullptr;
    QList<TextLabel *> m_reflectionWords;
    QWidget *m_patterns = nullptr;
    FlowLayout *m_patternLayout = nullptr;
    TextLabel *m_steps = nullptr;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/trends/trendsdata.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Card;
class InWordsCard;
class MapCard;
class MessageBar;
class OverTimeCard;
class PatternsCard;
class PictureCard;
class StillMissing;
class TrendsControls;
class YearCard;

/// How both dimensions drift, and what goes with it, on cards that one row of controls drives. Follows the
/// journal; while it is hidden it only remembers that something changed.
class TrendsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendsPage)

public:
    TrendsPage(Journal &journal, std::function<QDate()> today, QWidget *parent = nullptr);
    ~TrendsPage() override = default;

    void showPerson(RelationshipId with);
    TrendsControls &controls() const { return *m_controls; }
    OverTimeCard &overTime() const { return *m_overTime; }
    MapCard &map() const { return *m_map; }
    InWordsCard &inWords() const { return *m_inWords; }
    PatternsCard &patterns() const { return *m_patterns; }
    YearCard &year() const { return *m_year; }
    StillMissing &stillMissing() const { return *m_missing; }
    bool showsCharts() const;

signals:
    void dayRequested(QDate day);
    void pageRequested(const QString &id);
    void writeRequested(mooring::RelationshipId with);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    std::vector<PictureCard *> pictures() const;
    std::vector<Card *> cards() const; ///< in the order of Tab
    void layOut();
    void follow();
    void fold();
    void arrange(bool wide);
    void changed();
    void load();
    void display();

    Journal &m_journal;
    std::function<QDate()> m_today;
    std::shared_ptr<const TrendsData> m_data;
    TrendsControls *m_controls;
    MessageBar *m_messages;
    OverTimeCard *m_overTime;
    InWordsCard *m_inWords;
    MapCard *m_map;
    PatternsCard *m_patterns;
    YearCard *m_year;
    StillMissing *m_missing;
    QStackedWidget *m_pages;
    QScrollArea *m_charts = nullptr;
    QScrollArea *m_empty = nullptr;
    QGridLayout *m_grid = nullptr;
    QTimer m_loading; ///< several changes in a row are one
    bool m_stale = true;
    bool m_wide = true;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/trends/trendsdata.h"

#include <QDate>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Card;
class CardGrid;
class InWordsCard;
class MapCard;
class Marking;
class MessageBar;
class OverTimeCard;
class PatternsCard;
class PictureCard;
class StepsCard;
class StillMissing;
class TakingOut;
class TogetherCard;
class TrendsControls;
class YearCard;
struct Sheet;
struct TrendsAnalysis;

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
    TogetherCard &together() const { return *m_together; }
    StepsCard &steps() const { return *m_steps; }
    void setStepTitles(const QStringList &titles); ///< of the nine steps, in order
    Marking &marking() const { return *m_marking; }
    TakingOut &takingOut() const { return *m_takingOut; }
    MessageBar &messages() const { return *m_messages; }
    StillMissing &stillMissing() const { return *m_missing; }
    bool showsCharts() const; ///< false until there are data, and while they are too few

signals:
    void displayed(); ///< the cards show what was asked for last
    void dayRequested(QDate day);
    void pageRequested(const QString &id);
    void patternRequested(const QString &id);
    void stepRequested(int step);
    void writeRequested(mooring::RelationshipId with);
    void reportRequested(mooring::RelationshipId with);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    std::vector<PictureCard *> pictures() const;
    std::vector<Card *> cards() const; ///< in the order of Tab
    void layOut();
    void follow();
    void followSpans();
    void say(const QString &message, const QString &action = {});
    void followMarks();
    void followTakingOut();
    Sheet sheet() const;
    void fold();
    void changed();
    void load();
    void take(std::shared_ptr<const TrendsData> known);
    void analyse();
    void conclude(std::shared_ptr<const TrendsAnalysis> analysis);
    TrendsView view() const;
    void display();
    void displayRest();

    Journal &m_journal;
    std::function<QDate()> m_today;
    std::shared_ptr<const TrendsData> m_data;
    TrendsControls *m_controls;
    MessageBar *m_messages;
    QStackedWidget *m_pages; ///< what stands further out is made first: a widget that moves is styled again
    CardGrid *m_grid;
    QScrollArea *m_charts;
    QScrollArea *m_empty;
    OverTimeCard *m_overTime;
    InWordsCard *m_inWords;
    MapCard *m_map;
    PatternsCard *m_patterns;
    YearCard *m_year;
    TogetherCard *m_together;
    StepsCard *m_steps;
    StillMissing *m_missing;
    Marking *m_marking;
    TakingOut *m_takingOut;
    QVBoxLayout *m_messageRow = nullptr;
    QTimer m_loading;                                 ///< several changes in a row are one
    QTimer m_settling;                                ///< after a zoom
    QTimer m_displaying;                              ///< of the cards further down
    QTimer m_fitting;                                 ///< the height of the page, once the cards have theirs
    std::shared_ptr<const TrendsAnalysis> m_analysis; ///< of the data shown; null while it is on its way
    QFutureWatcher<std::shared_ptr<const TrendsData>> m_work;
    QFutureWatcher<std::shared_ptr<const TrendsAnalysis>> m_analysing;
    bool m_stale = true;
};

} // namespace mooring::ui

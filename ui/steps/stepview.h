// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace mooring::library {
class Library;
struct Step;
} // namespace mooring::library

namespace mooring::ui {

class ArticleText;
class Card;
class Chip;
class DaysStrip;
class PlanCard;
class RiskCard;
class TextLabel;

/// One step: why, ways to practise, what counts, what to take care of, the days it showed, what it goes with.
class StepView final : public QWidget
{
    Q_OBJECT

public:
    explicit StepView(const library::Library &library, QWidget *parent = nullptr);

    /// `current`: whether it is the step one is on. `days` in order.
    void showStep(const library::Step &step, bool current, const QList<QDate> &days);
    void setNarrow(bool narrow);
    /// Takes it, above the days it showed.
    void addPlans(PlanCard *plans);
    /// Takes it, under the plans; shown with the ninth step only.
    void addRisks(RiskCard *risks);

signals:
    void currentToggled(bool current);
    void writeRequested();
    void pageRequested(const QString &id);
    void patternRequested(const QString &id);
    void stepRequested(int number);

private:
    void createHead();
    void createCards();
    QWidget *createFoot();
    ArticleText *createText(Card &card);
    void showTexts(const library::Step &step);
    void showLinks(const library::Step &step);

    const library::Library &m_library;
    TextLabel *m_title = nullptr;
    Chip *m_current = nullptr;
    TextLabel *m_summary = nullptr;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_second = nullptr;
    PlanCard *m_plans = nullptr;
    RiskCard *m_risks = nullptr;
    int m_number = 0; ///< of the step whose texts are shown
    QVBoxLayout *m_layout;
    ArticleText *m_why = nullptr;
    ArticleText *m_practices = nullptr;
    ArticleText *m_counts = nullptr;
    ArticleText *m_care = nullptr;
    DaysStrip *m_strip = nullptr;
    TextLabel *m_days = nullptr;
    Card *m_goesWith = nullptr;
    QWidget *m_patterns = nullptr;
    ArticleText *m_pages = nullptr;
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/stepscard.h"

#include "core/trends/effectwords.h"
#include "ui/trends/celltable.h"
#include "ui/trends/charttable.h"
#include "ui/trends/differencewords.h"
#include "ui/trends/intervalview.h"
#include "ui/trends/plainnumbers.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/textlabel.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRows = 2; // the latest, in the picture; the table has all

} // namespace

StepsCard::StepsCard(QWidget *parent)
    : StepsCard{new IntervalView{tr("Steps: before and after")}, new CellTableModel, parent}
{}

StepsCard::StepsCard(IntervalView *intervals, CellTableModel *model, QWidget *parent)
    : PictureCard{tr("Steps: before and after"), intervals, model, parent}
    , m_intervals{intervals}
    , m_model{model}
    , m_words{addWords(FontSize::Small, Colour::Text, Beside::Below)}
{
    m_model->setParent(this);
    keepWordsOfTable();
    connect(m_intervals, &IntervalView::rowRequested, this, [this](int row) {
        if (const int step = m_shown[static_cast<std::size_t>(row)].occasion.step; step > 0)
            emit stepRequested(step);
    });
}

void StepsCard::setTitles(const QStringList &titles)
{
    m_titles = titles;
    if (m_view.data)
        display(m_view, m_analysis);
}

QString StepsCard::words() const { return m_words->text(); }

QString StepsCard::titleOf(const Occasion &occasion) const
{
    if (occasion.step == 0)
        return occasion.words;
    const QString step = tr("Step %1").arg(QLocale{}.toString(occasion.step));
    const QString title = m_titles.value(occasion.step - 1);
    return title.isEmpty() ? step : tr("%1, %2").arg(step, title);
}

QString StepsCard::wordsOf(const OccasionEffect &effect) const
{
    QStringList sentences;
    for (const Dimension dimension : m_view.dimensions())
        sentences.append(trends::stepWords(effect.of(dimension), dimension, titleOf(effect.occasion),
                                           effect.occasion.day, QLocale{}));
    return sentences.join(u' ');
}

IntervalRow StepsCard::rowOf(const OccasionEffect &effect) const
{
    IntervalRow row{.group = {},
                    .title = titleOf(effect.occasion),
                    .caption =
                        tr("after %1, against before").arg(dayWords(effect.occasion.day, m_view.data->today)),
                    .words = wordsOf(effect),
                    .intervals = {}};
    for (const Dimension dimension : m_view.dimensions())
        if (effect.of(dimension).mayBeShown())
            row.intervals.push_back({dimension, *effect.of(dimension).shift});
    return row;
}

void StepsCard::display(const TrendsView &view, const std::shared_ptr<const TrendsAnalysis> &analysis)
{
    m_view = view;
    m_analysis = analysis;
    m_shown.clear();
    if (analysis)
        std::ranges::copy_if(analysis->occasions, std::back_inserter(m_shown),
                             [&](const OccasionEffect &effect) {
                                 return std::ranges::any_of(view.dimensions(), [&](Dimension dimension) {
                                     return effect.of(dimension).mayBeShown();
                                 });
                             });
    std::ranges::reverse(m_shown); // the latest first
    m_shown.resize(std::min(m_shown.size(), mostRows), {});
    std::vector<IntervalRow> rows;
    for (const OccasionEffect &effect : m_shown)
        rows.push_back(rowOf(effect));
    m_words->setText(rows.empty() ? QString{} : rows.front().words);
    m_intervals->display(std::move(rows));
    fillTable();
    setMissing(missingWords());
    m_words->setVisible(!isEmpty());
}

QString StepsCard::missingWords() const
{
    if (!m_analysis)
        return tr("Being worked out…");
    if (!m_shown.empty())
        return {};
    if (m_analysis->occasions.empty())
        return tr("Nothing has begun yet. A step practised or a milestone, with %1 check-ins before it and "
                  "%1 after, "
                  "is enough to compare the two.")
            .arg(QLocale{}.toString(trends::StepEffect::needed));
    return wordsOf(m_analysis->occasions.back());
}

void StepsCard::fillTable()
{
    CellTable table{.header = {tr("Since"), tr("What"), tr("Dimension"), tr("Before"), tr("After"),
                               tr("Difference"), tr("Likely")},
                    .rows = {},
                    .words = 3};
    const QLocale locale;
    if (m_analysis)
        for (const OccasionEffect &begun : m_analysis->occasions)
            for (const Dimension dimension : m_view.dimensions()) {
                const trends::StepEffect &effect = begun.of(dimension);
                const bool known = effect.mayBeShown();
                table.rows.push_back(
                    {{shortDayWords(begun.occasion.day, m_view.data->today), titleOf(begun.occasion),
                      dimensionName(dimension), locale.toString(effect.before), locale.toString(effect.after),
                      known ? signedDecimal(effect.shift->mean) : tr("too few check-ins"),
                      known ? signedRange(*effect.shift) : QString{}},
                     begun.occasion.day});
            }
    m_model->reset(std::move(table));
}

QList<QStringList> StepsCard::numbers() const
{
    QList<QStringList> rows{QStringList{u"since"_s, u"what"_s, u"dimension"_s, u"before"_s, u"after"_s}
                            + levelNames(u"difference"_s)};
    if (!m_analysis)
        return rows;
    for (const OccasionEffect &begun : m_analysis->occasions)
        for (const Dimension dimension : m_view.dimensions()) {
            const trends::StepEffect &effect = begun.of(dimension);
            rows.append(QStringList{plain(begun.occasion.day), titleOf(begun.occasion),
                                    dimensionId(dimension), QString::number(effect.before),
                                    QString::number(effect.after)}
                        + plain(effect.mayBeShown() ? effect.shift : trends::Effect{}));
        }
    return rows;
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/togethercard.h"

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

constexpr std::size_t mostRows = 6; // in the picture; the table has all

QString whenWords(trends::When when)
{
    return when == trends::When::SameDay ? TogetherCard::tr("that day") : TogetherCard::tr("the day after");
}

QString verdict(const trends::Link &link)
{
    if (!link.enoughDays())
        return TogetherCard::tr("needs more days");
    return link.holds() ? TogetherCard::tr("goes with") : TogetherCard::tr("not clear yet");
}

} // namespace

TogetherCard::TogetherCard(QWidget *parent)
    : TogetherCard{new IntervalView{tr("What goes together")}, new CellTableModel, parent}
{}

TogetherCard::TogetherCard(IntervalView *intervals, CellTableModel *model, QWidget *parent)
    : PictureCard{tr("What goes together"), intervals, model, parent}
    , m_intervals{intervals}
    , m_model{model}
    , m_note{addWords(FontSize::Small, Colour::TextMuted, Beside::Below)}
{
    m_model->setParent(this);
    keepWordsOfTable();
    connect(m_intervals, &IntervalView::rowRequested, this, [this](int row) {
        const auto pattern = static_cast<std::size_t>(m_held[static_cast<std::size_t>(row)].pattern);
        emit patternRequested(m_view.data->patterns[pattern].id);
    });
}

QString TogetherCard::note() const { return m_note->text(); }

IntervalRow TogetherCard::rowOf(const trends::Link &link) const
{
    const Pattern &pattern = m_view.data->patterns[static_cast<std::size_t>(link.pattern)];
    const QLocale locale;
    return {.group = pattern.group,
            .title = pattern.name,
            .caption = tr("%1 %2, %3 days")
                           .arg(dimensionName(link.dimension), differenceWords(*link.believed),
                                locale.toString(link.tagged)),
            .words = trends::linkWords(link, pattern.name, locale),
            .intervals = {{link.dimension, *link.believed}}};
}

void TogetherCard::display(const TrendsView &view, const std::shared_ptr<const TrendsAnalysis> &analysis)
{
    m_view = view;
    m_analysis = analysis;
    m_held = analysis ? heldLinks(*analysis, view) : std::vector<trends::Link>{};
    std::vector<IntervalRow> rows;
    const std::size_t others = m_held.size() - std::min(m_held.size(), mostRows);
    m_held.resize(m_held.size() - others);
    for (const trends::Link &link : m_held)
        rows.push_back(rowOf(link));
    m_intervals->display(std::move(rows));
    setSubtitle(tr("on days with the pattern, against other days; over all check-ins"));
    fillTable();
    setMissing(missingWords());
    m_note->setText(noteWords(others));
    m_note->setVisible(!isEmpty());
}

QString TogetherCard::noteWords(std::size_t others) const
{
    const QLocale locale;
    QStringList sentences{tr("These go together; that says nothing about which comes first.")};
    if (others > 0)
        sentences.append(tr("The table has %1 more.").arg(locale.toString(static_cast<qulonglong>(others))));
    const int unclear = m_analysis ? unclearPatterns(*m_analysis) : 0;
    if (unclear == 1)
        sentences.append(tr("One more pattern is not clear yet."));
    else if (unclear > 1)
        sentences.append(tr("%1 more patterns are not clear yet.").arg(locale.toString(unclear)));
    return sentences.join(u' ');
}

QString TogetherCard::missingWords() const
{
    using trends::Link;
    const QLocale locale;
    if (!m_analysis)
        return tr("Being worked out…");
    if (!m_held.empty())
        return {};
    const auto &links = m_analysis->links;
    if (std::ranges::any_of(links, &Link::enoughDays))
        return tr(
            "No pattern goes clearly with either dimension so far. The table has those that were looked at.");
    const auto checkIns = std::max(m_view.data->anxiety.days().size(), m_view.data->avoidance.days().size());
    return tr("What goes together shows from %1 check-ins on, %2 of them on days with a pattern and %3 on "
              "days "
              "without it. So far there are %4 check-ins.")
        .arg(locale.toString(Link::neededDays), locale.toString(Link::neededTagged),
             locale.toString(Link::neededUntagged), locale.toString(static_cast<qulonglong>(checkIns)));
}

void TogetherCard::fillTable()
{
    CellTable table{.header = {tr("Pattern"), tr("With"), tr("When"), tr("Days"), tr("Difference"),
                               tr("Likely"), tr("Says")},
                    .rows = {},
                    .words = 3};
    const QLocale locale;
    if (m_analysis)
        for (const trends::Link &link : m_analysis->links) {
            const bool known = link.believed.has_value();
            table.rows.push_back(
                {{m_view.data->patterns[static_cast<std::size_t>(link.pattern)].name,
                  dimensionName(link.dimension), whenWords(link.when), locale.toString(link.tagged),
                  known ? signedDecimal(link.believed->mean) : QString{},
                  known ? signedRange(*link.believed) : QString{}, verdict(link)},
                 {}});
        }
    m_model->reset(std::move(table));
}

QList<QStringList> TogetherCard::numbers() const
{
    QList<QStringList> rows{
        QStringList{u"pattern"_s, u"dimension"_s, u"when"_s, u"days_with"_s, u"days_without"_s}
        + levelNames(u"difference"_s) + QStringList{u"p"_s, u"p_adjusted"_s, u"holds"_s}};
    if (!m_analysis)
        return rows;
    for (const trends::Link &link : m_analysis->links)
        rows.append(QStringList{m_view.data->patterns[static_cast<std::size_t>(link.pattern)].id,
                                dimensionId(link.dimension),
                                link.when == trends::When::SameDay ? u"same_day"_s : u"day_after"_s,
                                QString::number(link.tagged), QString::number(link.untagged)}
                    + plain(link.believed)
                    + QStringList{plain(link.chance), plain(link.adjusted), link.holds() ? u"1"_s : u"0"_s});
    return rows;
}

} // namespace mooring::ui

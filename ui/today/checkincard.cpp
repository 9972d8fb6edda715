// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/checkincard.h"

#include "ui/today/daywords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/knotscale.h"
#include "ui/widgets/scalerow.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace mooring::ui {

namespace {

constexpr int fromHeadEnd = 8, insideEnds = 8, belowRows = 6;

QString titleFor(QDate day, QDate today, const QString &name)
{
    const auto when = day == today ? CheckInCard::tr("today") : dayTitle(day, today);
    return name.isEmpty() ? CheckInCard::tr("Check-in: %1, in general").arg(when)
                          : CheckInCard::tr("Check-in: %1, with %2").arg(when, name);
}

} // namespace

CheckInCard::CheckInCard(const CheckIn &checkIn, QWidget *parent)
    : Card{tr("Check-in"), parent}
    , m_checkIn{checkIn}
{
    addHeadWidget(makeEnds());
    body().setSpacing(0);
    for (const auto &item : checkIn.items) {
        auto *row = new ScaleRow{wordsAbout(item, {}), &bodyWidget()};
        row->scale().setEnds(checkIn.lowEnd, checkIn.highEnd);
        body().addWidget(row);
        m_rows.insert(item.id, row);
        connect(&row->scale(), &KnotScale::valueChanged, this, &CheckInCard::changed);
    }
}

// Over the scales and as wide as they are.
QWidget *CheckInCard::makeEnds()
{
    auto *ends = new QWidget{this};
    auto *line = new QHBoxLayout{ends};
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addSpacing(insideEnds);
    line->addWidget(makeLabel(m_checkIn.lowEnd, LabelKind::Caption, ends));
    line->addStretch(1);
    line->addWidget(makeLabel(m_checkIn.highEnd, LabelKind::Caption, ends));
    line->addSpacing(insideEnds + fromHeadEnd);
    constexpr int scaleWidth = 182;
    ends->setFixedWidth(scaled(scaleWidth) + fromHeadEnd);
    return ends;
}

void CheckInCard::setSubject(QDate day, QDate today, const QString &name)
{
    setTitle(titleFor(day, today, name));
    setUntitledSubject(day, name);
}

void CheckInCard::setUntitledSubject(QDate day, const QString &name)
{
    body().setContentsMargins(0, 0, 0, belowRows);
    QList<ScaleRow *> order;
    for (const auto &item : itemsForWeek(m_checkIn, day)) {
        auto *row = m_rows.value(item.id);
        row->setStatement(wordsAbout(item, name));
        order << row;
    }
    if (order == m_order)
        return;
    m_order = order;
    for (auto *row : std::as_const(m_order)) {
        body().removeWidget(row);
        body().addWidget(row);
        row->raise(); // a screen reader goes by the order of the children
    }
}

Answers CheckInCard::answers() const
{
    Answers answers;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        if (const auto value = row.value()->scale().value())
            answers.insert(row.key(), *value);
    return answers;
}

void CheckInCard::setAnswers(const Answers &answers)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto answer = answers.constFind(row.key());
        row.value()->scale().setValue(answer == answers.cend() ? std::nullopt : std::optional{*answer});
    }
}

QList<QWidget *> CheckInCard::stops() const
{
    QList<QWidget *> stops;
    for (const auto *row : m_order)
        stops << &row->scale();
    return stops;
}

} // namespace mooring::ui

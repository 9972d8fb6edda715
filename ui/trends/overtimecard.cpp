// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/overtimecard.h"

#include "ui/trends/charttable.h"
#include "ui/trends/dayreadout.h"
#include "ui/trends/daytablemodel.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/readingwords.h"
#include "ui/trends/timechart.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

OverTimeCard::OverTimeCard(QWidget *parent) : OverTimeCard{new TimeChart, new DayTableModel, parent} {}

OverTimeCard::OverTimeCard(TimeChart *chart, DayTableModel *model, QWidget *parent)
    : PictureCard{tr("Over time"), chart, model, parent}
    , m_missing{addWords(FontSize::Small, Colour::TextMuted, Beside::Above)}
    , m_chart{chart}
    , m_model{model}
    , m_readout{new DayReadout{this}}
{
    m_model->setParent(this);
    body().addWidget(m_readout);
    follow();
    addMarkActions();
}

/// On the day that is read, else today.
void OverTimeCard::addMarkActions()
{
    const auto add = [this](const QString &words, void (OverTimeCard::*request)(QDate, QPoint)) {
        connect(menu().addAction(words), &QAction::triggered, this, [this, request] {
            const QDate read = m_chart->readDay().isValid() ? m_chart->readDay() : m_view.data->today;
            emit(this->*request)(read, menuButton().mapToGlobal(QPoint{0, menuButton().height()}));
        });
    };
    menu().addSeparator();
    add(tr("Add a milestone…"), &OverTimeCard::milestoneRequested);
    add(tr("Add a questionnaire…"), &OverTimeCard::assessmentRequested);
}

void OverTimeCard::follow()
{
    connect(m_chart, &TimeChart::dayRead, this, &OverTimeCard::read);
    connect(m_chart, &TimeChart::dayRequested, this, &OverTimeCard::dayRequested);
    connect(this, &PictureCard::rowActivated, this,
            [this](const QModelIndex &row) { emit dayRequested(m_model->dayAt(row.row())); });
    connect(this, &PictureCard::rowRead, this,
            [this](const QModelIndex &row) { read(m_model->dayAt(row.row())); });
}

void OverTimeCard::display(const TrendsView &view)
{
    m_view = view;
    m_chart->display(view);
    m_model->reset(view, view.checkIns());
    const QString missing = missingLineWords(view);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    const QString what = missing.isEmpty() ? tr("dots are days, lines their level, bands the likely range")
                                           : tr("dots are days");
    setSubtitle(view.days.last == view.data->today
                    ? what
                    : tr("%1 to %2")
                          .arg(shortDayWords(view.days.first, view.data->today),
                               shortDayWords(view.days.last, view.data->today)));
    setMissing(isDrawn() ? QString{} : nothingWords());
    m_readout->setVisible(!isEmpty());
    read(m_chart->readDay());
}

QString OverTimeCard::nothingWords() const
{
    const QString since = dayWords(m_view.days.first, m_view.data->today);
    const QString last = dayWords(m_view.data->lastCheckIn(), m_view.data->today);
    return tr("No check-ins since %1. The last one was on %2.").arg(since, last);
}

bool OverTimeCard::isDrawn() const
{
    bool drawn = m_model->rowCount() > 0;
    for (const Dimension dimension : m_view.dimensions())
        drawn = drawn || !m_chart->series(dimension).stretches().empty();
    return drawn;
}

QList<QStringList> OverTimeCard::numbers() const { return m_model->numbers(); }

/// At rest it reads the newest day with a check-in.
void OverTimeCard::read(QDate day)
{
    if (!m_view.data)
        return;
    m_readout->read(m_view, day.isValid() ? day : m_model->dayAt(0));
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepspage.h"

#include "core/library/library.h"
#include "ui/steps/plancard.h"
#include "ui/steps/riskcard.h"
#include "ui/steps/stepdelegate.h"
#include "ui/steps/stepview.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 376, sideWidthNarrow = 328, titleHeight = 40;

} // namespace

StepsPage::StepsPage(const library::Library &library, QWidget *parent)
    : QWidget{parent}
    , m_library{library}
    , m_model{new StepsModel{library, this}}
    , m_side{createPath()}
    , m_view{new StepView{library, this}}
    , m_scroll{makeScrollArea(m_view, this)}
{
    setAccessibleName(tr("Steps"));
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(m_scroll, 1);
    connect(m_view, &StepView::currentToggled, this, &StepsPage::choose);
    connect(m_view, &StepView::writeRequested, this, [this] { emit writeRequested(shownStep()); });
    connect(m_view, &StepView::pageRequested, this, &StepsPage::pageRequested);
    connect(m_view, &StepView::patternRequested, this, &StepsPage::patternRequested);
    connect(m_view, &StepView::stepRequested, this, &StepsPage::showStep);
    connect(m_path->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refresh();
        m_scroll->verticalScrollBar()->setValue(0);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &StepsPage::refresh);
    showStep(1);
    arrange();
}

QWidget *StepsPage::createPath()
{
    auto *side = new QWidget{this};
    m_title = makeLabel(tr("Nine steps"), LabelKind::Title, side);
    m_title->setFixedHeight(scaled(titleHeight));
    m_title->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_title->setIndent(8);
    m_path = new QListView{side};
    m_path->setAccessibleName(tr("Nine steps"));
    m_path->setModel(m_model);
    m_path->setItemDelegate(new StepDelegate{m_path});
    m_path->setFrameShape(QFrame::NoFrame);
    m_path->setMouseTracking(true);
    m_path->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_path->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_path->viewport()->setAutoFillBackground(false);
    m_title->setBuddy(m_path);
    auto *layout = new QVBoxLayout{side};
    layout->setSpacing(0);
    auto *lookBack = makeIconButton(u"history"_s, tr("Look back on the week"), side);
    connect(lookBack, &QToolButton::clicked, this, &StepsPage::lookBackRequested);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(lookBack, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_path, 1);
    connect(m_path, &QListView::activated, this, [this] { m_view->setFocus(); });
    return side;
}

void StepsPage::setCurrentStep(int number)
{
    m_model->setCurrentStep(m_library.step(number) != nullptr ? number : 0);
    showStep(currentStep());
}

void StepsPage::setEvidence(const StepEvidence &evidence) { m_model->setEvidence(evidence); }

void StepsPage::addPlans(Journal &journal, UndoHistory &history, std::function<QDate()> today)
{
    auto *plans = new PlanCard{journal, history, today, m_view};
    m_plans = plans;
    m_view->addPlans(plans);
    m_view->addRisks(new RiskCard{journal, history, std::move(today), m_view});
}

void StepsPage::showPlans()
{
    showStep(currentStep());
    if (m_plans == nullptr)
        return;
    m_scroll->widget()->adjustSize(); // it may have been made just now
    m_scroll->ensureWidgetVisible(m_plans);
    m_plans->setFocus();
}

void StepsPage::showStep(int number)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row).data(StepsModel::NumberRole).toInt() == number)
            m_path->setCurrentIndex(m_model->index(row));
}

int StepsPage::shownStep() const { return m_path->currentIndex().data(StepsModel::NumberRole).toInt(); }

void StepsPage::refresh()
{
    const auto index = m_path->currentIndex();
    const auto *step = m_library.step(shownStep());
    if (step != nullptr)
        m_view->showStep(*step, index.data(StepsModel::CurrentRole).toBool(), m_model->daysOf(index.row()));
}

void StepsPage::choose(bool current)
{
    m_model->setCurrentStep(current ? shownStep() : 0);
    emit currentStepChanged(currentStep());
}

// Counted in text: at twice the size the narrow layout comes at twice the width.
void StepsPage::arrange()
{
    const bool narrow = width() + metrics::rail < scaled(metrics::narrowBelow);
    m_side->setFixedWidth(scaled(narrow ? sideWidthNarrow : sideWidth));
    m_side->layout()->setContentsMargins(narrow ? 16 : 24, 24, 17, 0);
    m_view->setNarrow(narrow);
}

void StepsPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const QRect line = QStyle::visualRect(layoutDirection(), rect(), {m_side->width() - 1, 0, 1, height()});
    painter.fillRect(line, colour(palette(), Colour::Hairline));
}

void StepsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        m_title->setFixedHeight(scaled(titleHeight));
        arrange();
    }
}

void StepsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace mooring::ui

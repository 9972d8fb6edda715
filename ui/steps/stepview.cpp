// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepview.h"

#include "core/library/library.h"
#include "ui/learn/articletext.h"
#include "ui/steps/daysstrip.h"
#include "ui/steps/plancard.h"
#include "ui/steps/riskcard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepOfRisks = 9;

/// What the practices of a step are called.
QStringList examplesIn(const QString &practices)
{
    static const QRegularExpression bold{u"\\*\\*(.+?)\\.?\\*\\*"_s};
    QStringList examples;
    auto found = bold.globalMatch(practices);
    while (found.hasNext())
        examples.append(found.next().captured(1));
    return examples;
}

} // namespace

StepView::StepView(const library::Library &library, QWidget *parent)
    : QWidget{parent}
    , m_library{library}
    , m_layout{new QVBoxLayout{this}}
{
    m_layout->setSpacing(0);
    createHead();
    createCards();
    m_layout->addSpacing(24);
    m_layout->addWidget(createFoot());
    m_layout->addStretch(1);
    setNarrow(false);
}

void StepView::createHead()
{
    m_title = new TextLabel{{}, FontSize::Display, Colour::Text, this};
    m_title->setWeight(Weight::Strong);
    m_current = new Chip{Chip::Kind::Person, tr("The one I’m on"), this};
    m_current->setToolTip(tr("Today offers the practice of the step you are on. One at a time, or none."));
    m_current->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_current, &Chip::toggled, this, &StepView::currentToggled);
    m_summary = new TextLabel{{}, FontSize::Body, Colour::Text, this};
    m_head = new QBoxLayout{QBoxLayout::LeftToRight};
    m_head->setSpacing(16);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_current, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_layout->addLayout(m_head);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_summary);
    m_layout->addSpacing(24);
}

ArticleText *StepView::createText(Card &card)
{
    auto *text = new ArticleText{&card.bodyWidget()};
    text->setAccessibleName(card.title());
    card.body().addWidget(text);
    connect(text, &ArticleView::pageRequested, this, &StepView::pageRequested);
    connect(text, &ArticleView::patternRequested, this, &StepView::patternRequested);
    connect(text, &ArticleView::stepRequested, this, &StepView::stepRequested);
    return text;
}

void StepView::createCards()
{
    auto *practices = new Card{tr("Ways to practise"), this};
    auto *why = new Card{tr("Why"), this};
    auto *days = new Card{tr("Days it showed"), this};
    auto *counts = new Card{tr("What counts"), this};
    auto *care = new Card{tr("Take care"), this};
    m_goesWith = new Card{tr("Goes with"), this};
    m_practices = createText(*practices);
    m_why = createText(*why);
    m_counts = createText(*counts);
    m_care = createText(*care);
    m_pages = createText(*m_goesWith);
    m_strip = new DaysStrip{&days->bodyWidget()};
    m_days = new TextLabel{{}, FontSize::Small, Colour::Text, &days->bodyWidget()};
    days->body().addWidget(m_strip);
    days->body().addWidget(m_days);
    m_columns = new QBoxLayout{QBoxLayout::LeftToRight};
    m_columns->setSpacing(metrics::gap);
    const auto addColumn = [this](std::initializer_list<Card *> cards) {
        auto *column = new QVBoxLayout;
        column->setSpacing(metrics::gap);
        for (auto *card : cards)
            column->addWidget(card);
        column->addStretch(1);
        m_columns->addLayout(column, 1);
        return column;
    };
    addColumn({practices, why});
    m_second = addColumn({days, m_goesWith, counts, care});
    m_layout->addLayout(m_columns);
}

QWidget *StepView::createFoot()
{
    auto *foot = new QWidget{this};
    auto *layout = new QHBoxLayout{foot};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *write = makeButton(tr("Write about it today"), ButtonKind::Primary, foot);
    layout->addWidget(write);
    layout->addWidget(
        new TextLabel{tr("The steps are a path, not a ladder: any order, as often as you like."),
                      FontSize::Small, Colour::TextMuted, foot},
        1);
    connect(write, &QPushButton::clicked, this, &StepView::writeRequested);
    return foot;
}

void StepView::addPlans(PlanCard *plans)
{
    m_plans = plans;
    m_second->insertWidget(0, plans);
    if (const auto *step = m_library.step(m_number))
        plans->showStep(m_number, examplesIn(step->practices));
}

void StepView::addRisks(RiskCard *risks)
{
    m_risks = risks;
    m_second->insertWidget(m_plans != nullptr ? 1 : 0, risks);
    risks->setVisible(m_number == stepOfRisks);
}

void StepView::showStep(const library::Step &step, bool current, const QList<QDate> &days)
{
    if (step.number != m_number)
        showTexts(step);
    const QSignalBlocker quiet{m_current};
    m_current->setChecked(current);
    m_strip->setVisible(!days.isEmpty());
    m_strip->setDays(days);
    m_days->setText(daysInWords(days));
}

// What is the same whoever reads: laid out once for each step, however often its days change.
void StepView::showTexts(const library::Step &step)
{
    m_number = step.number;
    m_title->setText(step.title);
    m_summary->setText(step.summary);
    m_why->showMarkdown(m_library.markdown(step.why));
    m_practices->showMarkdown(m_library.markdown(step.practices));
    m_counts->showMarkdown(m_library.markdown(step.counts));
    m_care->showMarkdown(m_library.markdown(step.care));
    showLinks(step);
    if (m_plans != nullptr)
        m_plans->showStep(step.number, examplesIn(step.practices));
    if (m_risks != nullptr)
        m_risks->setVisible(step.number == stepOfRisks);
}

void StepView::showLinks(const library::Step &step)
{
    delete m_patterns;
    m_patterns = new QWidget{&m_goesWith->bodyWidget()};
    auto *flow = new FlowLayout{m_patterns};
    for (const QString &id : step.patterns) {
        const auto *pattern = m_library.patterns().find(id);
        if (pattern == nullptr)
            continue;
        auto *chip = new Chip{Chip::Kind::Pattern, pattern->name, pattern->group, m_patterns};
        chip->setFixed(false);
        chip->setToolTip(pattern->meaning);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, id] { emit patternRequested(id); });
    }
    m_goesWith->body().insertWidget(0, m_patterns);
    m_patterns->show();
    QStringList pages;
    for (const QString &id : step.pages)
        pages.append(u"[[%1]]"_s.arg(id));
    m_pages->showMarkdown(m_library.markdown(pages.join(u"\\\n"_s)));
}

void StepView::setNarrow(bool narrow)
{
    const int side = narrow ? metrics::pageMarginNarrow : metrics::pageMargin + 8;
    m_layout->setContentsMargins(side, 24, narrow ? side : metrics::pageMargin, 24);
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace mooring::ui

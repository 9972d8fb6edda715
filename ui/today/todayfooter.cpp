// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayfooter.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

} // namespace

TodayFooter::TodayFooter(QWidget *parent)
    : QWidget{parent}
    , m_check{new QLabel{this}}
    , m_state{makeLabel({}, LabelKind::Small, this)}
    , m_words{makeLabel({}, LabelKind::SmallMuted, this)}
    , m_step{new QCheckBox{this}}
    , m_others{makeIconButton(u"more"_s, tr("Practised another step"), this, iconSize)}
    , m_menu{new QMenu{m_others}}
    , m_go{makeButton(tr("Save and see the day"), ButtonKind::Primary, this)}
{
    setFixedHeight(scaled(metrics::footer));
    m_step->setProperty("dense", true);
    m_step->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_step->setMinimumWidth(scaled(32));
    m_go->setToolTip(tr("Ctrl+Enter"));
    m_others->setMenu(m_menu);
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_step->hide();
    m_others->hide();
    auto *line = new QHBoxLayout{this};
    line->setSpacing(8);
    line->addWidget(m_check);
    line->addWidget(m_state);
    line->addWidget(m_words);
    line->addStretch(1);
    line->addWidget(m_step);
    line->addWidget(m_others);
    line->addStretch(1);
    line->addWidget(m_go);
    setSideMargin(metrics::pageMargin);
    setState({});
    setWords(0);
    connect(m_go, &QPushButton::clicked, this, &TodayFooter::goRequested);
    connect(m_menu, &QMenu::aboutToShow, this, &TodayFooter::fillMenu);
    connect(m_step, &QCheckBox::toggled, this, [this](bool done) { practise(m_offered, done); });
}

void TodayFooter::setState(const QString &state, bool done)
{
    m_check->setVisible(done && !state.isEmpty());
    m_check->setPixmap(
        iconPixmap(u"check"_s, colour(palette(), Colour::Text), scaled(iconSize), devicePixelRatioF()));
    if (state == m_state->text())
        return;
    m_state->setText(state);
    QAccessibleEvent told{m_state, QAccessible::Alert};
    QAccessible::updateAccessibility(&told);
}

QString TodayFooter::state() const { return m_state->text(); }

void TodayFooter::setWords(qsizetype words)
{
    m_words->setText(words == 0   ? QString{}
                     : words == 1 ? tr("· 1 word")
                                  : tr("· %1 words").arg(locale().toString(words)));
}

void TodayFooter::setSteps(const QStringList &titles, int current)
{
    m_titles = titles;
    showStep();
    offer(current > 0 ? current : m_practised.value(0, 1));
}

void TodayFooter::setStepWithheld(bool withheld)
{
    m_withheld = withheld;
    showStep();
}

void TodayFooter::showStep()
{
    m_step->setVisible(!m_titles.isEmpty() && !m_withheld);
    m_others->setVisible(m_titles.size() > 1 && !m_withheld);
}

void TodayFooter::setPractised(const QList<int> &steps)
{
    m_practised = steps;
    std::ranges::sort(m_practised);
    offer(m_practised.isEmpty() || m_practised.contains(m_offered) ? m_offered : m_practised.first());
}

void TodayFooter::offer(int step)
{
    m_offered = step;
    m_step->setText(tr("Practised today: %1").arg(m_titles.value(step - 1)));
    const QSignalBlocker quiet{m_step};
    m_step->setChecked(m_practised.contains(step));
    m_step->setToolTip(m_step->text());
}

void TodayFooter::practise(int step, bool done)
{
    m_practised.removeAll(step);
    if (done)
        m_practised << step;
    std::ranges::sort(m_practised);
    offer(step);
    emit practisedChanged();
}

void TodayFooter::fillMenu()
{
    m_menu->clear();
    for (int step = 1; step <= m_titles.size(); ++step) {
        auto *action = m_menu->addAction(m_titles.at(step - 1));
        action->setCheckable(true);
        action->setChecked(m_practised.contains(step));
        connect(action, &QAction::triggered, this, [this, step](bool done) { practise(step, done); });
    }
}

void TodayFooter::setSideMargin(int px) { layout()->setContentsMargins(px, 1, px, 0); }

QList<QWidget *> TodayFooter::stops() const { return {m_step, m_others, m_go}; }

void TodayFooter::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.fillRect(0, 0, width(), 1, colour(palette(), Colour::Hairline));
}

void TodayFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        setState(state(), !m_check->isHidden());
    if (event->type() == QEvent::FontChange)
        setFixedHeight(scaled(metrics::footer));
    QWidget::changeEvent(event);
}

} // namespace mooring::ui

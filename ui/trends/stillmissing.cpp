// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/stillmissing.h"

#include "ui/trends/readingwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mapdot.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 44, knot = 11, needWidth = 232, stateWidth = 64, dotSize = 32;

int checkInsOf(const TrendsData &data)
{
    return static_cast<int>(std::max(data.anxiety.days().size(), data.avoidance.days().size()));
}

struct Step {
    int checkIns;
    QString what, need;
};

std::vector<Step> steps()
{
    return {
        {1, StillMissing::tr("Dots for days"), StillMissing::tr("1 check-in")},
        {3, StillMissing::tr("A place on the map, with its range"), StillMissing::tr("3 check-ins")},
        {7, StillMissing::tr("A line over time, with its band"),
         StillMissing::tr("7 check-ins over 10 days or more")},
        {14, StillMissing::tr("A sentence about the area"), StillMissing::tr("14 check-ins")},
        {20, StillMissing::tr("Change over 28 days"), StillMissing::tr("20 check-ins, spread out")},
        {30, StillMissing::tr("A path on the map"), StillMissing::tr("30 check-ins over 60 days or more")},
    };
}

QString titleOf(const TrendsData &data, int checkIns)
{
    const bool general = data.name.isEmpty();
    switch (checkIns) {
    case 0:
        return general ? StillMissing::tr("No check-ins in general yet")
                       : StillMissing::tr("No check-ins about %1 yet").arg(data.name);
    case 1:
        return general ? StillMissing::tr("One day in general so far")
                       : StillMissing::tr("One day with %1 so far").arg(data.name);
    default:
        return general ? StillMissing::tr("Two days in general so far")
                       : StillMissing::tr("Two days with %1 so far").arg(data.name);
    }
}

QString reasonOf(int checkIns)
{
    switch (checkIns) {
    case 0:
        return StillMissing::tr("Here is what appears as you write, and what each picture waits for.");
    case 1:
        return StillMissing::tr("One day cannot tell a level from a mood. Here is what appears as you write, "
                                "and what each picture waits for.");
    default:
        return StillMissing::tr("A line through two days would say more than they do. Here is what appears "
                                "as you write, and what each picture waits for.");
    }
}

/// The harbour below, as wide as it is drawn.
class Picture final : public QWidget
{
    Q_OBJECT

public:
    explicit Picture(QWidget *parent = nullptr) : QWidget{parent} { setFixedSize(480, 150); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.drawPixmap(0, 0, picturePixmap(u"harbour"_s, palette(), size(), devicePixelRatioF()));
    }
};

} // namespace

/// What appears, what it needs, how many more.
class MissingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit MissingRow(const Step &step, QWidget *parent = nullptr)
        : QWidget{parent}
        , m_step{step}
        , m_state{makeLabel({}, LabelKind::Small, this)}
    {
        auto *need = makeLabel(step.need, LabelKind::SmallMuted, this);
        need->setFixedWidth(scaled(needWidth));
        m_state->setFixedWidth(scaled(stateWidth));
        m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        auto *layout = new QHBoxLayout{this};
        layout->setContentsMargins({});
        layout->setSpacing(0);
        layout->addSpacing(knot + 12);
        layout->addWidget(makeLabel(step.what, LabelKind::Body, this), 1);
        layout->addWidget(need);
        layout->addWidget(m_state);
        setFixedHeight(scaled(rowHeight));
    }

    void setCheckIns(int checkIns)
    {
        m_shown = checkIns >= m_step.checkIns;
        m_state->setText(
            m_shown ? StillMissing::tr("shown")
                    : StillMissing::tr("%1 more").arg(QLocale{}.toString(m_step.checkIns - checkIns)));
        update();
    }
    QString text() const { return m_step.what + u": "_s + m_step.need + u", "_s + m_state->text(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.fillRect(QRect{0, 0, width(), 1}, colour(palette(), Colour::Hairline));
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = knot - 1.5;
        QRectF circle{.75, (height() + 1 - side) / 2., side, side};
        if (layoutDirection() == Qt::RightToLeft)
            circle.moveRight(width() - .75);
        painter.setPen(QPen{colour(palette(), m_shown ? Colour::Accent : Colour::Outline), 1.5});
        painter.setBrush(m_shown ? QBrush{colour(palette(), Colour::Accent)} : QBrush{Qt::NoBrush});
        painter.drawEllipse(circle);
    }

private:
    Step m_step;
    QLabel *m_state;
    bool m_shown = false;
};

/// A day there is: its dot on the map, and both numbers.
class MissingDay final : public QWidget
{
    Q_OBJECT

public:
    explicit MissingDay(const TrendsData &trends, QDate day, QWidget *parent = nullptr)
        : QWidget{parent}
        , m_anxiety{readingOf(trends.anxiety, day).answered}
        , m_avoidance{readingOf(trends.avoidance, day).answered}
    {
        auto *words = new QVBoxLayout{this};
        words->setContentsMargins(layoutDirection() == Qt::LeftToRight ? scaled(dotSize + 16) : 0, 0,
                                  layoutDirection() == Qt::LeftToRight ? 0 : scaled(dotSize + 16), 0);
        words->setSpacing(0);
        auto *title = new TextLabel{dayWords(day, trends.today), FontSize::Body, Colour::Text, this};
        title->setWeight(Weight::Strong);
        words->addWidget(title);
        words->addWidget(new TextLabel{scores(), FontSize::Small, Colour::TextMuted, this});
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        const double side = scaled(dotSize);
        const double left = layoutDirection() == Qt::LeftToRight ? 0 : width() - side;
        paintMapDot(painter, {left, 0, side, side}, m_anxiety, m_avoidance, palette());
    }

private:
    QString scores() const
    {
        if (m_anxiety && m_avoidance)
            return StillMissing::tr("Closeness\u2011worry %1, distance %2")
                .arg(oneDecimal(*m_anxiety), oneDecimal(*m_avoidance));
        return m_anxiety ? StillMissing::tr("Closeness\u2011worry %1").arg(oneDecimal(*m_anxiety))
                         : StillMissing::tr("Distance %1").arg(oneDecimal(m_avoidance.value_or(0)));
    }

    std::optional<double> m_anxiety, m_avoidance;
};

StillMissing::StillMissing(QWidget *parent)
    : QWidget{parent}
    , m_cards{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_title{new TextLabel{{}, FontSize::Title, Colour::Text, this}}
    , m_reason{new TextLabel{{}, FontSize::Body, Colour::Text, this}}
    , m_days{new Card{{}, this}}
    , m_daysTitle{new TextLabel{{}, FontSize::Body, Colour::Text, this}}
    , m_dayList{new QVBoxLayout}
    , m_write{makeButton({}, ButtonKind::Primary, this)}
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(24);
    m_cards->setSpacing(metrics::gap);
    m_cards->addWidget(makeList(), 2);
    m_cards->addWidget(makeDays(), 1);
    layout->addLayout(m_cards);
    layout->addWidget(new Picture{this}, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_write, &QPushButton::clicked, this, &StillMissing::writeRequested);
}

QWidget *StillMissing::makeList()
{
    auto *card = new Card{{}, this};
    card->body().setContentsMargins(32, 24, 32, 40);
    card->body().setSpacing(0);
    m_title->setWeight(Weight::Strong);
    m_reason->setMaximumWidth(scaled(528));
    card->body().addWidget(m_title);
    card->body().addSpacing(4);
    card->body().addWidget(m_reason);
    card->body().addSpacing(24);
    for (const Step &step : steps()) {
        m_rows.push_back(new MissingRow{step, card});
        card->body().addWidget(m_rows.back());
    }
    card->body().addStretch(1);
    return card;
}

QWidget *StillMissing::makeDays()
{
    m_days->body().setContentsMargins(24, 24, 24, 24);
    m_days->body().setSpacing(16);
    m_daysTitle->setWeight(Weight::Strong);
    m_dayList->setSpacing(16);
    m_days->body().addWidget(m_daysTitle);
    m_days->body().addLayout(m_dayList);
    m_days->body().addWidget(
        new TextLabel{tr("Days without a check-in are fine: nothing here counts days in a row."),
                      FontSize::Small, Colour::TextMuted, m_days});
    m_days->body().addStretch(1);
    m_days->body().addWidget(m_write);
    return m_days;
}

void StillMissing::setWide(bool wide)
{
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void StillMissing::display(const TrendsView &view)
{
    const TrendsData &known = *view.data;
    const int checkIns = checkInsOf(known);
    m_title->setText(titleOf(known, checkIns));
    m_reason->setText(reasonOf(checkIns));
    for (MissingRow *row : m_rows)
        row->setCheckIns(checkIns);
    while (auto *item = m_dayList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const TrendsView all{view.data, daysOf(TimeRange::All, known.today, known.firstCheckIn()), Shown::Both};
    const auto days = all.checkIns();
    for (const QDate day : days)
        m_dayList->addWidget(new MissingDay{known, day, m_days});
    m_daysTitle->setText(days.empty() ? tr("It begins with one day") : tr("The days so far"));
    m_write->setText(known.name.isEmpty() ? tr("Write about today") : tr("Write about %1").arg(known.name));
    setAccessibleName(m_title->text());
}

QString StillMissing::text() const
{
    QStringList lines{m_title->text(), m_reason->text()};
    for (const MissingRow *row : m_rows)
        lines.append(row->text());
    return lines.join(u'\n');
}

} // namespace mooring::ui

#include "stillmissing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendscontrols.h"

#include "core/journal/journal.h"
#include "ui/trends/peoplefield.h"
#include "ui/trends/spanpopover.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rangeKey = "trends/range"_L1, withKey = "trends/with"_L1, shownKey = "trends/shown"_L1;
constexpr auto general = "general"_L1;
constexpr int titleGap = 8;

} // namespace

TrendsControls::TrendsControls(const Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_choices{new QWidget{this}}
    , m_range{new SegmentedControl{this}}
    , m_spanButton{makeIconButton(u"calendar"_s, tr("Other days, from and to"), this)}
    , m_with{new PeopleField{this}}
    , m_shown{new ComboField{tr("Show"), this}}
    , m_save{makeIconButton(u"export"_s, tr("Save the page as a PDF"), this)}
    , m_print{makeIconButton(u"print"_s, tr("Print the page"), this)}
    , m_report{makeIconButton(u"sheet"_s, tr("A report for somebody you trust"), this)}
{
    m_range->setAccessibleName(tr("How far back"));
    m_range->addSegment(tr("1 M"), tr("1 month"));
    m_range->addSegment(tr("3 M"), tr("3 months"));
    m_range->addSegment(tr("6 M"), tr("6 months"));
    m_range->addSegment(tr("1 Y"), tr("1 year"));
    m_range->addSegment(tr("All"), tr("All time"));
    m_spanButton->setCheckable(true);
    m_shown->addItems({tr("Both dimensions"), tr("Closeness\u2011worry"), tr("Distance")});
    layOut();
    refillPeople();
    recall();
    follow();
}

void TrendsControls::layOut()
{
    auto *column = new QVBoxLayout{this};
    column->setSpacing(0);
    m_row = new QHBoxLayout;
    m_row->addWidget(makeLabel(tr("Trends"), LabelKind::Title, this));
    m_row->addSpacing(titleGap);
    m_row->addStretch(1);
    m_row->addWidget(m_choices);
    for (QWidget *button : std::initializer_list<QWidget *>{m_save, m_print, m_report})
        m_row->addWidget(button);
    column->addLayout(m_row);
    setMinimumWidth(1); // what has no room folds
    fold(false);
}

/// All in one row, or what can be chosen below the title, in as many rows as that takes.
void TrendsControls::fold(bool folded)
{
    m_folded = folded;
    delete m_choices->layout();
    auto *column = static_cast<QVBoxLayout *>(layout());
    const int title = m_row->indexOf(m_choices);
    if (folded) {
        new FlowLayout{m_choices};
        m_row->removeWidget(m_choices);
        column->addWidget(m_choices);
    } else {
        new QHBoxLayout{m_choices};
        column->removeWidget(m_choices);
        if (title < 0)
            m_row->insertWidget(3, m_choices);
    }
    m_choices->layout()->setContentsMargins(0, 0, 0, folded ? 8 : 0);
    for (QWidget *choice : choices())
        m_choices->layout()->addWidget(choice);
    setNarrow(m_narrow);
}

std::vector<QWidget *> TrendsControls::choices() const { return {m_range, m_spanButton, m_with, m_shown}; }

void TrendsControls::setNarrow(bool narrow)
{
    m_narrow = narrow;
    const int gap = narrow ? 8 : metrics::gap;
    m_choices->layout()->setSpacing(gap);
    m_row->setSpacing(narrow ? 4 : 8);
    const int head = scaled(narrow ? metrics::pageHeadNarrow : metrics::pageHead);
    setMinimumHeight(head);
    setMaximumHeight(m_folded ? QWIDGETSIZE_MAX : head);
}

void TrendsControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed =
        m_row->itemAt(0)->sizeHint().width() + m_save->sizeHint().width() + m_print->sizeHint().width();
    for (const QWidget *choice : choices())
        needed += choice->minimumSizeHint().width() + metrics::gap;
    const auto margins = layout()->contentsMargins();
    if (const bool folded = needed > width() - margins.left() - margins.right(); folded != m_folded)
        fold(folded);
}

DayRange TrendsControls::days(QDate today, QDate firstCheckIn) const
{
    return m_span ? *m_span : daysOf(m_lastRange, today, firstCheckIn);
}

RelationshipId TrendsControls::with() const { return m_with->with(); }

std::vector<RelationshipId> TrendsControls::compared() const { return m_with->compared(); }

Shown TrendsControls::shown() const { return static_cast<Shown>(m_shown->currentIndex()); }

void TrendsControls::choose(RelationshipId with) { m_with->choose(with); }

void TrendsControls::compare(RelationshipId with, bool compared) { m_with->setCompared(with, compared); }

void TrendsControls::followSpan(DayRange days)
{
    m_span = days;
    m_range->clear();
    m_spanButton->setChecked(true);
}

void TrendsControls::chooseSpan(DayRange days)
{
    followSpan(days);
    emit rangeChanged();
}

void TrendsControls::clearSpan()
{
    if (m_span)
        m_range->setCurrentIndex(static_cast<int>(m_lastRange));
}

void TrendsControls::recall()
{
    const QSettings settings;
    const auto rows = m_journal.rows();
    const qint64 written = rows.empty() ? 0 : rows.front().date().daysTo(rows.back().date()) + 1;
    const int usual = static_cast<int>(usualRange(written));
    m_range->setCurrentIndex(std::clamp(settings.value(rangeKey, usual).toInt(), 0, m_range->count() - 1));
    m_lastRange = static_cast<TimeRange>(m_range->currentIndex());
    m_shown->setCurrentIndex(std::clamp(settings.value(shownKey).toInt(), 0, m_shown->count() - 1));
    choose(lastWrittenAbout());
    const auto remembered = settings.value(withKey).toString();
    if (remembered == general)
        choose({});
    for (const Relationship &relationship : m_journal.relationships())
        if (relationship.uuid.toString() == remembered)
            choose(relationship.id);
}

void TrendsControls::follow()
{
    connect(m_range, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_span.reset();
        m_spanButton->setChecked(false);
        m_lastRange = static_cast<TimeRange>(index);
        QSettings{}.setValue(rangeKey, index);
        emit rangeChanged();
    });
    connect(m_shown, &ComboField::currentIndexChanged, this, [this](int index) {
        QSettings{}.setValue(shownKey, index);
        emit rangeChanged();
    });
    connect(m_with, &ComboField::currentIndexChanged, this, [this] {
        const auto *person = m_journal.relationship(with());
        QSettings{}.setValue(withKey, person != nullptr ? person->uuid.toString() : QString{general});
        emit personChanged();
    });
    connect(m_with, &PeopleField::comparedChanged, this, &TrendsControls::personChanged);
    connect(m_spanButton, &QToolButton::toggled, this, [this](bool on) {
        if (on == m_span.has_value())
            return;
        m_spanButton->setChecked(m_span.has_value()); // choosing days checks it, not the click
        emit spanAsked();
    });
    connect(m_save, &QToolButton::clicked, this, &TrendsControls::saveRequested);
    connect(m_print, &QToolButton::clicked, this, &TrendsControls::printRequested);
    connect(m_report, &QToolButton::clicked, this, &TrendsControls::reportRequested);
}

// Made when first asked for: the page opens sooner without it.
SpanPopover &TrendsControls::spanPopover()
{
    if (m_spanPopover == nullptr) {
        m_spanPopover = new SpanPopover{this};
        connect(m_spanPopover, &SpanPopover::spanChosen, this, &TrendsControls::chooseSpan);
    }
    return *m_spanPopover;
}

/// Where there is most to see at first: the newest entry with a check-in.
RelationshipId TrendsControls::lastWrittenAbout() const
{
    const auto rows = m_journal.rows();
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const EntryRow &row) {
        return !std::isnan(row.anxiety) || !std::isnan(row.avoidance);
    });
    if (last != rows.rend())
        return last->with;
    const auto &people = m_journal.relationships();
    const auto present = std::ranges::find(people, false, &Relationship::archived);
    return present != people.end() ? present->id : RelationshipId{};
}

void TrendsControls::refillPeople()
{
    const RelationshipId before = with();
    const bool first = m_with->count() == 0;
    {
        const QSignalBlocker quiet{m_with};
        m_with->fill(m_journal.relationships());
        if (first || !m_with->choose(before))
            m_with->choose(lastWrittenAbout());
    }
    if (!first)
        emit personChanged();
}

} // namespace mooring::ui

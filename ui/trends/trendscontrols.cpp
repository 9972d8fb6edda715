// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trendscontrols.h"

#include "core/journal/journal.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rangeKey = "trends/range"_L1, withKey = "trends/with"_L1, shownKey = "trends/shown"_L1;
constexpr auto general = "general"_L1;

QVariant keyOf(RelationshipId id) { return static_cast<qlonglong>(id); }

} // namespace

TrendsControls::TrendsControls(const Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_range{new SegmentedControl{this}}
    , m_with{new ComboField{tr("With"), this}}
    , m_shown{new ComboField{tr("Show"), this}}
{
    m_range->setAccessibleName(tr("How far back"));
    m_range->addSegment(tr("1 M"), tr("1 month"));
    m_range->addSegment(tr("3 M"), tr("3 months"));
    m_range->addSegment(tr("6 M"), tr("6 months"));
    m_range->addSegment(tr("1 Y"), tr("1 year"));
    m_range->addSegment(tr("All"), tr("All time"));
    m_shown->addItems({tr("Both dimensions"), tr("Closeness\u2011worry"), tr("Distance")});
    layOut();
    refillPeople();
    recall();
    follow();
}

void TrendsControls::layOut()
{
    auto *row = new QHBoxLayout{this};
    row->setSpacing(metrics::gap);
    row->addWidget(makeLabel(tr("Trends"), LabelKind::Title, this));
    row->addStretch(1);
    row->addWidget(m_range);
    row->addWidget(m_with);
    row->addWidget(m_shown);
    setNarrow(false);
}

void TrendsControls::setNarrow(bool narrow)
{
    setFixedHeight(scaled(narrow ? metrics::pageHeadNarrow : metrics::pageHead));
}

TimeRange TrendsControls::range() const { return static_cast<TimeRange>(m_range->currentIndex()); }

RelationshipId TrendsControls::with() const
{
    return static_cast<RelationshipId>(m_with->currentData().toLongLong());
}

Shown TrendsControls::shown() const { return static_cast<Shown>(m_shown->currentIndex()); }

void TrendsControls::choose(RelationshipId with)
{
    if (const int index = m_with->findData(keyOf(with)); index >= 0)
        m_with->setCurrentIndex(index);
}

void TrendsControls::recall()
{
    const QSettings settings;
    m_range->setCurrentIndex(std::clamp(
        settings.value(rangeKey, static_cast<int>(TimeRange::SixMonths)).toInt(), 0, m_range->count() - 1));
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
        m_with->clear();
        const auto add = [this](bool archived) {
            for (const Relationship &person : m_journal.relationships())
                if (person.archived == archived)
                    m_with->addItem(archived ? tr("%1 (archived)").arg(person.name) : person.name,
                                    keyOf(person.id));
        };
        add(false);
        m_with->addItem(tr("In general"), keyOf({}));
        add(true);
        const bool stillThere = !first && m_with->findData(keyOf(before)) >= 0;
        choose(stillThere ? before : lastWrittenAbout());
    }
    m_with->updateGeometry();
    m_with->update();
    if (!first)
        emit personChanged();
}

} // namespace mooring::ui

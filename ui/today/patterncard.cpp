// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/patterncard.h"

#include "core/journal/journal.h"
#include "ui/today/patternsection.h"
#include "ui/widgets/controls.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mooring::ui {

namespace {

constexpr std::array groups{PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown,
                            PatternGroup::Both};

int offeredBy(const PatternCatalogue &catalogue)
{
    return static_cast<int>(std::ranges::count(catalogue.all(), false, &Pattern::hidden));
}

} // namespace

PatternCard::PatternCard(const Journal &journal, QWidget *parent)
    : Card{tr("What showed up"), parent}
    , m_journal{journal}
    , m_all{makeButton({}, ButtonKind::Text, this, ControlSize::Small)}
{
    auto *margin = new QWidget{this}; // brings the button in line with those below
    margin->setFixedSize(0, 0);
    addHeadWidget(m_all);
    addHeadWidget(margin);
    connect(m_all, &QPushButton::clicked, this, &PatternCard::unfoldAll);
    fill();
    connect(&journal, &Journal::patternsChanged, this, [this] {
        const auto chosen = tags();
        fill();
        setTags(chosen);
    });
}

void PatternCard::fill()
{
    qDeleteAll(m_sections);
    m_sections.clear();
    for (const PatternGroup group : groups) {
        auto *section = new PatternSection{group, m_journal.patterns().inGroup(group), &bodyWidget()};
        connect(section, &PatternSection::changed, this, &PatternCard::changed);
        connect(section, &PatternSection::unfoldedChanged, this, &PatternCard::nameAll);
        connect(section, &PatternSection::patternRequested, this, &PatternCard::patternRequested);
        body().addWidget(section);
        m_sections << section;
    }
    nameAll();
}

bool PatternCard::isUnfolded() const { return std::ranges::all_of(m_sections, &PatternSection::isUnfolded); }

void PatternCard::unfoldAll()
{
    const bool unfold = !isUnfolded();
    for (auto *section : std::as_const(m_sections))
        section->setUnfolded(unfold);
    nameAll();
}

void PatternCard::nameAll()
{
    const bool unfolded = isUnfolded();
    m_all->setText(unfolded ? tr("Fewer") : tr("All %1").arg(offeredBy(m_journal.patterns())));
    m_all->setAccessibleName(unfolded ? tr("Show fewer patterns")
                                      : tr("Show all %1 patterns").arg(offeredBy(m_journal.patterns())));
}

void PatternCard::setTags(const QList<PatternTag> &tags)
{
    m_given = tags;
    QStringList ids;
    for (const auto &tag : tags)
        ids << tag.id;
    const QSignalBlocker quiet{this};
    for (auto *section : std::as_const(m_sections))
        section->setChosen(ids);
}

QList<PatternTag> PatternCard::tags() const
{
    QStringList chosen;
    for (const auto *section : m_sections)
        chosen << section->chosen();
    QList<PatternTag> tags;
    for (const auto &pattern : m_journal.patterns().all())
        if (chosen.contains(pattern.id))
            tags << tagFor(pattern.id);
    return tags;
}

PatternTag PatternCard::tagFor(const QString &id) const
{
    const auto given = std::ranges::find(m_given, id, &PatternTag::id);
    return given == m_given.cend() ? PatternTag{id, PatternTag::Source::Chosen} : *given;
}

QList<QWidget *> PatternCard::stops() const
{
    QList<QWidget *> stops{m_all};
    for (const auto *section : m_sections)
        stops << section->stops();
    return stops;
}

} // namespace mooring::ui

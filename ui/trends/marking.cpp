// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/marking.h"

#include "core/journal/journal.h"
#include "ui/trends/markform.h"
#include "ui/trends/readingwords.h"

#include <QMenu>

namespace mooring::ui {

namespace {

constexpr int mostWords = 40; // characters of a milestone in a menu

QString shortened(const QString &words)
{
    return words.size() > mostWords ? words.left(mostWords - 1) + u'…' : words;
}

bool concerns(RelationshipId of, RelationshipId with) { return of == with || of == RelationshipId{}; }

} // namespace

Marking::Marking(Journal &journal, QWidget *page) : QObject{page}, m_journal{journal}, m_page{page} {}

void Marking::setWith(RelationshipId with, QDate today)
{
    m_with = with;
    m_today = today;
}

template <typename Form, typename Record>
MarkForm *Marking::open(const Record &record, QPoint at)
{
    auto *form = new Form{m_journal, record, m_today, m_page};
    form->open(at);
    return form;
}

template <typename Form, typename Record>
void Marking::addActions(QMenu &menu, const Record &record, const QString &words, QPoint at)
{
    connect(menu.addAction(tr("Edit “%1”…").arg(shortened(words))), &QAction::triggered, this,
            [this, record, at] { open<Form>(record, at); });
    connect(menu.addAction(tr("Remove “%1”").arg(shortened(words))), &QAction::triggered, this,
            [this, record] { remove(record); });
}

QMenu *Marking::showMenu(QDate day, QPoint at)
{
    auto *menu = new QMenu{m_page};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(dayWords(day, m_today));
    if (const auto milestones = m_journal.milestones())
        for (const Milestone &milestone : *milestones)
            if (milestone.day == day && concerns(milestone.with, m_with))
                addActions<MilestoneForm>(*menu, milestone, milestone.words, at);
    if (const auto assessments = m_journal.assessments())
        for (const Assessment &assessment : *assessments)
            if (assessment.day == day && concerns(assessment.with, m_with))
                addActions<AssessmentForm>(*menu, assessment, assessment.name, at);
    connect(menu->addAction(tr("Add a milestone…")), &QAction::triggered, this,
            [this, day, at] { addMilestone(day, at); });
    connect(menu->addAction(tr("Add a questionnaire…")), &QAction::triggered, this,
            [this, day, at] { addAssessment(day, at); });
    menu->popup(at);
    return menu;
}

MarkForm *Marking::addMilestone(QDate day, QPoint at)
{
    Milestone milestone;
    milestone.day = day;
    milestone.with = m_with;
    return open<MilestoneForm>(milestone, at);
}

MarkForm *Marking::addAssessment(QDate day, QPoint at)
{
    Assessment assessment;
    assessment.day = day;
    assessment.with = m_with;
    assessment.anxiety = assessment.lowest;
    assessment.avoidance = assessment.lowest;
    return open<AssessmentForm>(assessment, at);
}

void Marking::remove(const Milestone &milestone)
{
    if (const Status done = m_journal.removeMilestone(milestone.id); !done) {
        emit failed(done.error().message);
        return;
    }
    m_removed = milestone;
    emit removed(milestone.words);
}

void Marking::remove(const Assessment &assessment)
{
    if (const Status done = m_journal.removeAssessment(assessment.id); !done) {
        emit failed(done.error().message);
        return;
    }
    m_removed = assessment;
    emit removed(assessment.name);
}

void Marking::undo()
{
    const auto removed = std::exchange(m_removed, {});
    const auto *milestone = std::get_if<Milestone>(&removed);
    const auto *assessment = std::get_if<Assessment>(&removed);
    if (milestone == nullptr && assessment == nullptr)
        return;
    const auto kept = milestone != nullptr ? m_journal.save(*milestone) : m_journal.save(*assessment);
    if (!kept)
        emit failed(kept.error().message);
}

} // namespace mooring::ui

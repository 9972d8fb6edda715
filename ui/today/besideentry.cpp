// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/besideentry.h"

#include "core/journal/journal.h"
#include "ui/today/eveningform.h"
#include "ui/today/promptrow.h"
#include "ui/today/todayview.h"
#include "ui/today/weekcard.h"
#include "ui/widgets/messagebar.h"

namespace mooring::ui {

BesideEntry::BesideEntry(Journal &journal, TodayView &view, QObject *parent)
    : QObject{parent}
    , m_journal{journal}
    , m_view{view}
    , m_prompts{journal, view.form().prompt()}
{
    connect(&m_view.help(), &MessageBar::actionTriggered, this, [this] {
        m_view.help().dismiss();
        emit helpRequested();
    });
}

void BesideEntry::begin(const Entry &entry, QDate today)
{
    m_today = today;
    m_offered = false;
    m_view.help().dismiss();
    follow(entry);
}

void BesideEntry::follow(const Entry &entry)
{
    setQuiet(speaksOfDanger(entry));
    m_view.week().follow(entry.day, entry.body);
    m_view.form().prompt().setWithheld(m_quiet
                                       || WeekCard::isLookBack(entry.body)); // which has headings of its own
    PromptContext context{m_today, m_step, {}, moodOf(score(m_journal.checkIn(), entry.checkIn.answers))};
    for (const PatternTag &tag : entry.patterns)
        context.patterns.append(tag.id);
    if (!m_quiet)
        m_prompts.follow(context, !entry.body.trimmed().isEmpty());
}

void BesideEntry::setStep(int step) { m_step = step; }

bool BesideEntry::speaksOfDanger(const Entry &entry)
{
    const QString text =
        QStringList{entry.title, entry.body, entry.whatHappened, entry.automatic, entry.instead}.join(u'\n');
    if (text == m_judged)
        return m_quiet;
    m_judged = text;
    if (text.trimmed().isEmpty())
        return false;
    if (!m_cues)
        if (auto cues = DangerCues::forLocale(QLocale{}))
            m_cues = *std::move(cues);
    return m_cues && m_cues->find(text).has_value();
}

void BesideEntry::setQuiet(bool quiet)
{
    if (quiet && !m_offered) {
        m_offered = true;
        m_view.help().say(
            tr("There are people you can talk to about this. Nothing you write is sent to anybody."),
            tr("When to get help"));
    }
    if (!quiet)
        m_view.help().dismiss();
    if (quiet == m_quiet)
        return;
    m_quiet = quiet;
    m_view.setQuiet(quiet);
}

} // namespace mooring::ui

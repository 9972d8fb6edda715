// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/weekcard.h"

#include "core/analysis/week.h"
#include "core/journal/journal.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostEntries = 8;
constexpr qsizetype mostWords = 60; // characters of an entry's line

QString heading() { return WeekCard::tr("## My week"); }

QString shortDay(QDate day) { return QLocale{}.toString(day, WeekCard::tr("ddd d MMM")); }

QString spanOf(QDate day)
{
    //: Two days: a week.
    return WeekCard::tr("%1 to %2").arg(shortDay(day.addDays(1 - Week::days)), shortDay(day));
}

/// The first line of an entry, without the marks of Markdown.
QString firstWords(const EntryExcerpt &excerpt)
{
    QString words = (excerpt.title.isEmpty() ? excerpt.text : excerpt.title).section(u'\n', 0, 0);
    while (words.startsWith(u'#') || words.startsWith(u' ') || words.startsWith(u'>'))
        words.remove(0, 1);
    return words.size() > mostWords ? QString{words.first(mostWords).trimmed() + u'…'} : words;
}

QString personIn(const Journal &journal, RelationshipId with)
{
    const auto &people = journal.relationships();
    const auto person = std::find_if(people.begin(), people.end(),
                                     [with](const Relationship &one) { return one.id == with; });
    return person == people.end() ? QString{} : person->name;
}

QString number(int count) { return QLocale{}.toString(count); }

QString sizeWords(const Week &week)
{
    if (week.entries.empty())
        return WeekCard::tr("Nothing was written in these seven days. That is fine too.");
    const auto count = static_cast<int>(week.entries.size());
    const QString entries =
        count == 1 ? WeekCard::tr("One entry") : WeekCard::tr("%1 entries").arg(number(count));
    //: After “4 entries, ”
    const QString checkIns = week.checkIns == 1 ? WeekCard::tr("one check-in")
                                                : WeekCard::tr("%1 check-ins").arg(number(week.checkIns));
    return week.checkIns == 0 ? entries : QString{entries + u", "_s + checkIns};
}

QString plansWords(const Week &week)
{
    QStringList parts;
    if (week.done > 0)
        parts.append(WeekCard::tr("%1 done").arg(number(week.done)));
    if (week.tried > 0)
        parts.append(WeekCard::tr("%1 tried").arg(number(week.tried)));
    if (week.notToday > 0)
        parts.append(WeekCard::tr("%1 not that day").arg(number(week.notToday)));
    return parts.isEmpty() ? QString{} : WeekCard::tr("Plans: %1").arg(parts.join(u", "_s));
}

QWidget *rowsIn(QWidget &parent)
{
    auto *rows = new QWidget{&parent};
    auto *column = new QVBoxLayout{rows};
    column->setContentsMargins({});
    column->setSpacing(8);
    return rows;
}

void addWords(const QString &words, Colour ink, QWidget *rows)
{
    if (!words.isEmpty())
        rows->layout()->addWidget(new TextLabel{words, FontSize::Body, ink, rows});
}

} // namespace

WeekCard::WeekCard(Journal &journal, QWidget *parent)
    : Card{tr("Looking back on the week"), parent}
    , m_journal{journal}
{
    hide();
    const auto due = [this] { m_due = true; };
    for (const auto signal :
         {&Journal::entryAdded, &Journal::entryChanged, &Journal::entryMoved, &Journal::entryRemoved})
        connect(&journal, signal, this, due);
    connect(&journal, &Journal::practicesChanged, this, due);
    connect(&journal, &Journal::wasReset, this, due);
}

QString WeekCard::skeleton(QDate day)
{
    return heading() + u": "_s + spanOf(day) + u"\n\n### "_s + tr("One thing I learned") + u"\n\n\n\n### "_s
         + tr("Next week") + u"\n\n"_s;
}

bool WeekCard::isLookBack(const QString &body) { return body.startsWith(heading()); }

void WeekCard::noteIn(UndoHistory &history) { m_history = &history; }

void WeekCard::follow(QDate day, const QString &body)
{
    const bool shown = isLookBack(body);
    if (shown && (m_due || isHidden() || day != m_day)) {
        m_day = day;
        refresh();
    }
    if (shown == isHidden()) {
        setVisible(shown);
        emit arranged();
    }
}

void WeekCard::refresh()
{
    m_due = false;
    delete m_rows;
    m_stops.clear();
    m_rows = rowsIn(bodyWidget());
    const Week week = weekUpTo(m_day, m_journal);
    setSubtitle(spanOf(m_day));
    addEntries(week, m_rows);
    addPatterns(week, m_rows);
    addWords(plansWords(week), Colour::Text, m_rows);
    for (const EvidenceOffer &offer : evidenceOffers(week, m_journal))
        addOffer(offer, m_rows);
    auto *plan = makeTextButton(u"plus"_s, tr("Make a plan for next week"), m_rows);
    m_rows->layout()->addWidget(plan);
    m_rows->layout()->setAlignment(plan, Qt::AlignLeading);
    m_stops.append(plan);
    connect(plan, &QPushButton::clicked, this, &WeekCard::planRequested);
    body().addWidget(m_rows);
    m_rows->show();
    emit arranged();
}

void WeekCard::addEntries(const Week &week, QWidget *rows)
{
    addWords(sizeWords(week), Colour::TextMuted, rows);
    const std::size_t more = week.entries.size() - std::min(week.entries.size(), mostEntries);
    for (std::size_t at = more; at < week.entries.size(); ++at) {
        const EntryRow &row = week.entries[at];
        const auto excerpts = m_journal.excerpts(std::array{row.id});
        QStringList parts{shortDay(row.date()), personIn(m_journal, row.with),
                          excerpts && !excerpts->empty() ? firstWords(excerpts->front()) : QString{}};
        parts.removeAll(QString{});
        auto *link = makeButton(parts.join(u" · "_s).replace(u'&', u"&&"_s), ButtonKind::Text, rows,
                                ControlSize::Small);
        rows->layout()->addWidget(link);
        rows->layout()->setAlignment(link, Qt::AlignLeading);
        m_stops.append(link);
        connect(link, &QPushButton::clicked, this, [this, day = row.date()] { emit dayRequested(day); });
    }
    if (more > 0)
        addWords(tr("and %1 earlier").arg(number(static_cast<int>(more))), Colour::TextMuted, rows);
}

void WeekCard::addPatterns(const Week &week, QWidget *rows)
{
    QMap<PatternGroup, QStringList> names;
    for (const Week::Showed &showed : week.patterns)
        if (const Pattern *pattern = m_journal.patterns().find(showed.pattern))
            names[pattern->group].append(
                showed.entries > 1
                    ? tr("%1 (%2 times)").arg(pattern->name, QLocale{}.toString(showed.entries))
                    : pattern->name);
    for (auto group = names.cbegin(); group != names.cend(); ++group)
        addWords(tr("%1: %2").arg(nameOf(group.key()), group.value().join(u", "_s)), Colour::Text, rows);
}

void WeekCard::addOffer(const EvidenceOffer &offer, QWidget *rows)
{
    const Pattern *pattern = m_journal.patterns().find(offer.pattern);
    auto *line = new QWidget{rows};
    auto *row = new QHBoxLayout{line};
    row->setContentsMargins({});
    row->setSpacing(8);
    const QString words = tr("%1: “%2”. Does it count as practice of step %3?")
                              .arg(shortDay(offer.day), pattern != nullptr ? pattern->name : offer.pattern,
                                   QLocale{}.toString(offer.step));
    row->addWidget(new TextLabel{words, FontSize::Body, Colour::Text, line}, 1);
    for (const auto &[label, counts] :
         {std::pair{tr("It counts"), true}, std::pair{tr("Not really"), false}}) {
        auto *button = makeButton(label, ButtonKind::Plain, line, ControlSize::Small);
        button->setAccessibleDescription(words);
        row->addWidget(button, 0, Qt::AlignTop);
        m_stops.append(button);
        connect(
            button, &QPushButton::clicked, this, [this, offer, counts = counts] { answer(offer, counts); },
            Qt::QueuedConnection); // it goes with the answer
    }
    rows->layout()->addWidget(line);
}

void WeekCard::answer(const EvidenceOffer &offer, bool counts)
{
    const auto before = m_journal.entry(offer.entry);
    const Status done = counts ? confirm(offer, m_journal) : decline(offer, m_journal);
    if (!done) {
        emit failed(done.error());
        return;
    }
    if (counts && before && !m_history.isNull())
        m_history->note(
            tr("the practised step"), [&journal = m_journal, offer] { return confirm(offer, journal); },
            [&journal = m_journal, entry = *before]() -> Status {
                const auto saved = journal.save(entry);
                return saved ? Status{} : Status{tl::unexpected{saved.error()}};
            });
    refresh();
    if (!m_stops.isEmpty())
        m_stops.constLast()->setFocus(); // the one that had it is gone
}

} // namespace mooring::ui

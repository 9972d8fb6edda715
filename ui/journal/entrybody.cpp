// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrybody.h"

#include "core/journal/journal.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/mapdotview.h"
#include "ui/journal/readingview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <limits>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// A text document sets its lines this much lower in their height than the labels around it do.
constexpr int rise = 2;

double orNone(std::optional<double> score)
{
    return score.value_or(std::numeric_limits<double>::quiet_NaN());
}

void clear(QLayout &layout)
{
    while (const auto *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

EntryBody::EntryBody(const Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    build();
}

void EntryBody::build()
{
    m_heading = new TextLabel{{}, FontSize::Title, Colour::Text, this};
    m_heading->setWeight(Weight::Strong);
    m_title = new TextLabel{{}, FontSize::Writing, Colour::Text, this};
    m_title->setWeight(Weight::Strong);
    m_text = new ReadingView{this};
    m_reflections = new QWidget{this};
    m_reflectionLayout = new QVBoxLayout{m_reflections};
    m_reflectionLayout->setContentsMargins(0, 16 + rise, 0, 0);
    m_reflectionLayout->setSpacing(4);
    m_patterns = new QWidget{this};
    m_patternLayout = new FlowLayout{m_patterns};
    m_patternLayout->setContentsMargins(0, 16 + rise, 0, 0);
    m_steps = new TextLabel{{}, FontSize::Small, Colour::TextMuted, this};

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(makeScores());
    column->addSpacing(8 - rise);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_reflections);
    column->addWidget(m_patterns);
    column->addWidget(m_steps);
}

QWidget *EntryBody::makeScores()
{
    m_scores = new QWidget{this};
    m_dot = new MapDotView{m_scores};
    m_scoreWords = new TextLabel{{}, FontSize::Small, Colour::TextMuted, m_scores};
    auto *row = new QHBoxLayout{m_scores};
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(12);
    row->addWidget(m_dot);
    row->addWidget(m_scoreWords, 1, Qt::AlignVCenter);
    return m_scores;
}

void EntryBody::show(const Entry &entry)
{
    m_heading->setText(dayWith(entry.day, m_journal.nameOf(entry.with)));
    m_title->setText(entry.title);
    m_title->setVisible(!entry.title.isEmpty());
    m_text->showMarkdown(entry.body);
    m_text->setVisible(!entry.body.trimmed().isEmpty());
    showScores(entry);
    showReflections(entry);
    showPatterns(entry);
}

void EntryBody::setQuery(const SearchQuery &query)
{
    m_query = query;
    m_text->setQuery(query);
    tintReflections();
}

void EntryBody::showScores(const Entry &entry)
{
    const auto scores = score(m_journal.checkIn(), entry.checkIn.answers);
    const auto words = checkInWords(orNone(scores.anxiety), orNone(scores.avoidance));
    m_dot->setPlace(scores.anxiety, scores.avoidance);
    m_scoreWords->setText(words);
    m_scores->setVisible(!words.isEmpty());
}

void EntryBody::showReflections(const Entry &entry)
{
    clear(*m_reflectionLayout);
    m_reflectionWords.clear();
    addReflection(tr("What happened"), entry.whatHappened);
    addReflection(tr("What I did automatically"), entry.automatic);
    addReflection(tr("What I could do instead"), entry.instead);
    m_reflections->setVisible(!m_reflectionWords.isEmpty());
    tintReflections();
}

void EntryBody::addReflection(const QString &heading, const QString &words)
{
    if (words.trimmed().isEmpty())
        return;
    if (!m_reflectionWords.isEmpty())
        m_reflectionLayout->addSpacing(8);
    auto *head = new TextLabel{heading, FontSize::Small, Colour::Text, m_reflections};
    head->setWeight(Weight::Strong);
    auto *text = new TextLabel{words, FontSize::Body, Colour::Text, m_reflections};
    text->setAccessibleName(words);
    m_reflectionLayout->addWidget(head);
    m_reflectionLayout->addWidget(text);
    m_reflectionWords.append(text);
}

void EntryBody::tintReflections()
{
    for (auto *label : std::as_const(m_reflectionWords)) {
        QList<QTextLayout::FormatRange> ranges;
        for (const auto &hit : hitRanges(label->text(), m_query)) {
            QTextLayout::FormatRange range{static_cast<int>(hit.start), static_cast<int>(hit.length), {}};
            range.format.setBackground(colour(palette(), Colour::Highlight));
            ranges.append(range);
        }
        label->setRanges(ranges);
    }
}

void EntryBody::showPatterns(const Entry &entry)
{
    clear(*m_patternLayout);
    for (const auto &tag : entry.patterns) {
        const auto *pattern = m_journal.patterns().find(tag.id);
        if (!pattern)
            continue;
        auto *chip = new Chip{Chip::Kind::Pattern, pattern->name, pattern->group, m_patterns};
        chip->setFixed(true);
        chip->setToolTip(pattern->meaning);
        chip->setAccessibleDescription(pattern->meaning);
        const auto ask = [this, id = pattern->id] { emit patternRequested(id); };
        connect(chip, &Chip::clicked, this, ask);
        m_patternLayout->addWidget(chip);
    }
    m_patterns->setVisible(m_patternLayout->count() > 0);
    QStringList steps;
    for (const auto step : entry.steps)
        steps += tr("step %1").arg(step);
    m_steps->setText(steps.isEmpty() ? QString{} : tr("Practised: %1").arg(steps.join(u", "_s)));
    m_steps->setVisible(!steps.isEmpty());
}

void EntryBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintReflections();
}

} // namespace mooring::ui

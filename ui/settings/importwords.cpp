// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importwords.h"

#include "core/journal/journal.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr int choiceWidth = 240;
constexpr int besideWords = 32; ///< of a line in the list that opens

using Counted = std::pair<QString, int>;

/// The most frequent first; the same word in another case is the same word.
std::vector<Counted> byCount(const QMap<QString, int> &words)
{
    QMap<QString, Counted> together;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        Counted &counted = together[word.key().toLower()];
        if (counted.first.isEmpty())
            counted.first = word.key();
        counted.second += word.value();
    }
    std::vector<Counted> sorted{together.cbegin(), together.cend()};
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Counted &left, const Counted &right) { return left.second > right.second; });
    return sorted;
}

} // namespace

ImportWords::ImportWords(const Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(8);
    m_lead = new TextLabel{tr("Words that Mooring does not know. You can say once what they are; what you "
                              "leave stays in each entry as it is."),
                           FontSize::Small, Colour::Text, this};
    column->addWidget(m_lead);
    hide();
}

void ImportWords::clear()
{
    m_rows.clear();
    delete m_list;
    m_list = nullptr;
    hide();
}

void ImportWords::ask(const exchange::Reading &reading)
{
    clear();
    m_list = new QWidget{this};
    m_grid = new QGridLayout{m_list};
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(3, 1);
    layout()->addWidget(m_list);
    const auto before = exchange::rememberedMeanings(m_journal);
    addMoods(reading.unknownMoods, before);
    addTags(reading.unknownTags, before);
    setVisible(!m_rows.empty());
}

void ImportWords::addTags(const QMap<QString, int> &tags, const exchange::Meanings &before)
{
    const auto words = byCount(tags);
    const auto shown = std::min<std::size_t>(words.size(), mostWords);
    for (std::size_t i = 0; i < shown; ++i)
        addRow(words[i].first, words[i].second, tagChoice(), before);
    if (words.size() > shown)
        addRest(static_cast<qsizetype>(words.size() - shown));
}

void ImportWords::addMoods(const QMap<QString, int> &moods, const exchange::Meanings &before)
{
    const auto words = byCount(moods);
    const auto shown = std::min<std::size_t>(words.size(), mostWords);
    for (std::size_t i = 0; i < shown; ++i)
        addRow(words[i].first, words[i].second, moodChoice(), before);
}

void ImportWords::addRest(qsizetype count)
{
    auto *rest = makeLabel(count == 1 ? tr("One more word stays as it is.")
                                      : tr("%1 more words stay as they are.").arg(QLocale{}.toString(count)),
                           LabelKind::SmallMuted, m_list);
    m_grid->addWidget(rest, m_grid->rowCount(), 0, 1, 3);
}

void ImportWords::addRow(const QString &word, int count, QComboBox *choice, const exchange::Meanings &before)
{
    constexpr qsizetype longest = 24;
    const QString shown = word.size() > longest ? word.left(longest) + u'…' : word;
    const int row = m_grid->rowCount();
    auto *name = makeLabel(shown, LabelKind::Body, m_list);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(choice);
    auto *times =
        makeLabel(count == 1 ? tr("in one entry") : tr("in %1 entries").arg(QLocale{}.toString(count)),
                  LabelKind::SmallMuted, m_list);
    choice->setFixedWidth(scaled(choiceWidth));
    choice->view()->setMinimumWidth(choice->view()->sizeHintForColumn(0) + scaled(besideWords));
    choice->setAccessibleName(tr("What “%1” is").arg(shown));
    choice->setCurrentIndex(std::max(0, choice->findData(before.value(word.toLower()))));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(times, row, 1);
    m_grid->addWidget(choice, row, 2);
    m_rows.push_back({word.toLower(), choice});
}

QComboBox *ImportWords::tagChoice()
{
    auto *choice = new QComboBox{m_list};
    choice->addItem(tr("Stays a tag"), QString{});
    for (const Relationship &person : m_journal.relationships())
        choice->addItem(tr("Person: %1").arg(person.name), person.name);
    for (const Pattern &pattern : m_journal.patterns().all())
        if (!pattern.hidden)
            choice->addItem(tr("Pattern: %1").arg(pattern.name), pattern.id);
    return choice;
}

QComboBox *ImportWords::moodChoice()
{
    auto *choice = new QComboBox{m_list};
    choice->addItem(tr("Stays as it is"), QString{});
    choice->addItem(tr("Mood: very good"), u"rad"_s);
    choice->addItem(tr("Mood: good"), u"good"_s);
    choice->addItem(tr("Mood: in between"), u"meh"_s);
    choice->addItem(tr("Mood: bad"), u"bad"_s);
    choice->addItem(tr("Mood: very bad"), u"awful"_s);
    return choice;
}

QList<QWidget *> ImportWords::stops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows)
        stops.append(row.choice);
    return stops;
}

exchange::Meanings ImportWords::meanings() const
{
    exchange::Meanings meanings;
    for (const Row &row : m_rows)
        meanings.insert(row.word, row.choice->currentData().toString());
    return meanings;
}

} // namespace mooring::ui

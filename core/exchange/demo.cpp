// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo.h"

#include "core/attachment/content.h"
#include "core/exchange/chance.h"
#include "core/exchange/demowords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr std::uint64_t seed = 20'260'301;
constexpr double dayNoise = 0.65; ///< SD of one day's score about its level
constexpr double itemNoise = 0.5; ///< SD of one answer about its day's score

/// Where a person's two levels begin and where they are heading.
struct Course {
    double anxietyFrom = 4, anxietyTo = 4;
    double avoidanceFrom = 4, avoidanceTo = 4;
    double share = 1; ///< how often the entries are about them
};

constexpr std::array courses = {
    Course{4.7, 3.3, 2.9, 2.6, 0.50},
    Course{3.1, 3.0, 4.7, 4.1, 0.20},
    Course{2.6, 2.3, 2.6, 2.3, 0.20},
};
constexpr Course inGeneral{3.6, 3.1, 3.4, 3.1, 0.10};

/// A level that wanders about a slowly moving target.
class Level
{
public:
    Level(double from, double to) : m_from{from}, m_to{to}, m_value{from} {}

    void step(double progress, Chance &chance)
    {
        const double target = m_from + (m_to - m_from) * progress;
        m_value += (target - m_value) / 60 + 0.06 * chance.normal();
    }
    double value() const { return m_value; }

private:
    double m_from, m_to, m_value;
};

struct Companion {
    DemoPerson person;
    Level anxiety, avoidance;
    double share = 0;
    DemoMood lastMood = DemoMood::Calm;

    Companion(DemoPerson who, const Course &course)
        : person{std::move(who)}
        , anxiety{course.anxietyFrom, course.anxietyTo}
        , avoidance{course.avoidanceFrom, course.avoidanceTo}
        , share{course.share}
    {}
};

double onScale(double value) { return std::clamp(value, 1.0, 7.0); }

DemoMood moodOf(double anxiety, double avoidance)
{
    if (anxiety > 4 && avoidance > 4)
        return DemoMood::Both;
    if (anxiety > 3.9)
        return DemoMood::Worry;
    return avoidance > 3.9 ? DemoMood::Distance : DemoMood::Calm;
}

class Demo
{
public:
    Demo(int days, QDate last, const CheckIn &checkIn, DemoWords words)
        : m_days{days}
        , m_first{last.addDays(1 - days)}
        , m_checkIn{checkIn}
        , m_words{std::move(words)}
    {
        for (std::size_t i = 0; i < m_words.people.size(); ++i)
            m_companions.emplace_back(m_words.people[i], courses.at(i % courses.size()));
        m_companions.emplace_back(DemoPerson{}, inGeneral);
    }

    JournalContents written()
    {
        addPeople();
        for (int day = 0; day < m_days; ++day)
            live(day);
        addMilestones();
        return std::move(m_contents);
    }

private:
    void addPeople()
    {
        for (const DemoPerson &person : m_words.people)
            m_contents.relationships.push_back({{}, m_chance.uuid(), person.name, person.kind, {}, false});
    }

    /// Life goes on during a pause; only the writing stops.
    void live(int day)
    {
        for (Companion &companion : m_companions) {
            const double progress = static_cast<double>(day) / m_days;
            companion.anxiety.step(progress, m_chance);
            companion.avoidance.step(progress, m_chance);
        }
        if (m_pause == 0 && m_chance.happens(0.006))
            m_pause = m_chance.between(5, 25);
        m_pause = std::max(0, m_pause - 1);
        const bool edge = day == 0 || day == m_days - 1;
        if (!edge && (m_pause > 0 || m_chance.happens(0.13)))
            return;
        const int minute = m_chance.between(19 * 60, 21 * 60);
        write(day, minute);
        if (m_chance.happens(0.28))
            write(day, minute + m_chance.between(15, 100));
    }

    Companion &someone()
    {
        double draw = m_chance.uniform();
        for (Companion &companion : m_companions) {
            draw -= companion.share;
            if (draw < 0)
                return companion;
        }
        return m_companions.back();
    }

    void write(int day, int minute)
    {
        Companion &companion = someone();
        const double anxiety = onScale(companion.anxiety.value() + dayNoise * m_chance.normal());
        const double avoidance = onScale(companion.avoidance.value() + dayNoise * m_chance.normal());
        DemoMood mood = moodOf(anxiety, avoidance);
        if (mood == DemoMood::Calm && companion.lastMood != DemoMood::Calm && m_chance.happens(0.6))
            mood = DemoMood::Repair;
        companion.lastMood = mood;

        PortableEntry portable;
        portable.with = companion.person.name;
        Entry &entry = portable.entry;
        entry.uuid = m_chance.uuid();
        entry.day = m_first.addDays(day);
        const QTime time = QTime{0, 0}.addSecs(minute * 60 + m_chance.between(0, 59));
        const QDateTime local{entry.day, time.addMSecs(m_chance.between(0, 999))};
        entry.writtenAt = local.toOffsetFromUtc(local.offsetFromUtc());
        if (m_chance.happens(0.9))
            answer(entry, anxiety, avoidance);
        writeWords(entry, mood, companion.person);
        m_contents.entries.push_back(std::move(portable));
    }

    void answer(Entry &entry, double anxiety, double avoidance)
    {
        entry.checkIn.version = m_checkIn.version;
        for (const CheckInItem &item : m_checkIn.items) {
            const double score = item.dimension == Dimension::Anxiety ? anxiety : avoidance;
            const double felt = std::round(onScale(score + itemNoise * m_chance.normal()));
            if (!m_chance.happens(0.03))
                entry.checkIn.answers.insert(item.id, item.reversed ? 8 - felt : felt);
        }
    }

    void writeWords(Entry &entry, DemoMood mood, const DemoPerson &person)
    {
        const int length = m_chance.between(400, 810);
        QStringList used;
        while (entry.body.size() < length) {
            const DemoMood here = m_chance.happens(0.25) ? DemoMood::Calm : mood;
            const DemoSentence *sentence = fitting(here, person, used);
            if (sentence == nullptr)
                break;
            addSentence(entry, *sentence, used.size(), person);
            used.append(sentence->words);
        }
        entry.title = m_chance.happens(0.3) ? m_chance.oneOf(m_words.titles) : QString{};
        entry.starred = m_chance.happens(0.03);
        if (m_chance.happens(0.25))
            entry.steps = {m_chance.oneOf(stepsFor(mood))};
        reflect(entry, mood, person);
    }

    /// A sentence not used yet in this entry; null when the words run out.
    const DemoSentence *fitting(DemoMood mood, const DemoPerson &person, const QStringList &used)
    {
        std::vector<const DemoSentence *> choice;
        for (const DemoSentence &sentence : m_words.sentences[mood])
            if (sentence.fits(person) && !used.contains(sentence.words))
                choice.push_back(&sentence);
        if (!choice.empty())
            return m_chance.oneOf(choice);
        return mood == DemoMood::Calm ? nullptr : fitting(DemoMood::Calm, person, used);
    }

    void addSentence(Entry &entry, const DemoSentence &sentence, qsizetype count, const DemoPerson &person)
    {
        if (count > 0)
            entry.body += count % 4 == 0 ? u"\n\n"_s : u" "_s;
        entry.body += person.named(sentence.words);
        addPatterns(entry, sentence.patterns);
    }

    void addPatterns(Entry &entry, const QStringList &ids)
    {
        for (const QString &id : ids) {
            const bool known =
                std::ranges::any_of(entry.patterns, [&](const PatternTag &tag) { return tag.id == id; });
            if (!known && entry.patterns.size() < 4)
                entry.patterns.append(
                    {id, m_chance.happens(0.3) ? PatternTag::Source::Accepted : PatternTag::Source::Chosen});
        }
    }

    static const QList<int> &stepsFor(DemoMood mood)
    {
        static const QList<int> calm{1, 3, 5, 6, 7, 9};
        static const QList<int> stirred{1, 4, 5, 8};
        return mood == DemoMood::Calm || mood == DemoMood::Repair ? calm : stirred;
    }

    void reflect(Entry &entry, DemoMood mood, const DemoPerson &person)
    {
        std::vector<const DemoReflection *> choice;
        for (const DemoReflection &reflection : m_words.reflections)
            if (reflection.mood == mood && (!person.name.isEmpty() || !reflection.names()))
                choice.push_back(&reflection);
        if (choice.empty() || !m_chance.happens(0.35))
            return;
        const DemoReflection &reflection = *m_chance.oneOf(choice);
        entry.whatHappened = person.named(reflection.whatHappened);
        entry.automatic = person.named(reflection.automatic);
        entry.instead = person.named(reflection.instead);
        addPatterns(entry, reflection.patterns);
    }

    void addMilestones()
    {
        const auto count = static_cast<int>(m_words.milestones.size());
        for (int i = 0; i < count && m_days >= 30; ++i) {
            const DemoMilestone &words = m_words.milestones[static_cast<std::size_t>(i)];
            const QDate day = m_first.addDays(m_days * (i + 1) / (count + 1));
            m_contents.milestones.push_back({{0, m_chance.uuid(), day, words.words, {}}, words.person});
        }
    }

    int m_days;
    QDate m_first;
    const CheckIn &m_checkIn;
    DemoWords m_words;
    Chance m_chance{seed};
    std::vector<Companion> m_companions;
    int m_pause = 0; ///< days still to go without writing
    JournalContents m_contents;
};

} // namespace

Result<JournalContents> demoContents(int days, QDate last, const CheckIn &checkIn, const QLocale &locale)
{
    const auto json = localContent(u"demo.json"_s, locale);
    if (!json)
        return tl::unexpected<Error>{json.error()};
    const auto words = parsedObject(*json, u"demo.json"_s);
    if (!words)
        return tl::unexpected<Error>{words.error()};
    return demoContents(days, last, checkIn, *words);
}

JournalContents demoContents(int days, QDate last, const CheckIn &checkIn, const QJsonObject &words)
{
    return Demo{days, last, checkIn, demoWords(words)}.written();
}

} // namespace mooring::exchange

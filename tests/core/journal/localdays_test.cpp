// SPDX-License-Identifier: GPL-3.0-or-later
// Days are the person's own, whatever clocks and zones do.
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <ctime>

using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace mooring {
namespace {

using test::entryOn;
using test::valueOf;

/// The zone of the computer, for as long as it lives.
class Zone
{
    Q_DISABLE_COPY_MOVE(Zone)

public:
    explicit Zone(const char *zone) : m_before{qgetenv("TZ")} { set(zone); }
    ~Zone() { set(m_before); }

private:
    static void set(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        ::tzset();
    }

    QByteArray m_before;
};

constexpr auto berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr auto auckland = "NZST-12NZDT,M9.5.0,M4.1.0/3";
constexpr auto honolulu = "HST10";

class LocalDays : public test::JournalTest
{
protected:
    void SetUp() override { m_journal = newJournal(); }

    EntryId save(QDate day, const QString &body, const QDateTime &written)
    {
        Entry entry = entryOn(day, body);
        entry.writtenAt = written;
        return valueOf(m_journal->save(entry));
    }

    void reopen()
    {
        m_journal.reset();
        m_journal = reopened();
    }

    QStringList inOrder() const
    {
        QStringList bodies;
        for (const EntryRow &row : m_journal->rows())
            bodies.append(valueOf(m_journal->entry(row.id)).body);
        return bodies;
    }

    std::unique_ptr<Journal> m_journal;
};

TEST_F(LocalDays, keep_an_entry_of_the_29th_of_february)
{
    const EntryId id = save({2024, 2, 29}, u"leap"_s, {QDate{2024, 2, 29}, QTime{21, 0}});
    reopen();
    EXPECT_EQ(valueOf(m_journal->entry(id)).day, QDate(2024, 2, 29));
    EXPECT_EQ(m_journal->rows().front().date(), QDate(2024, 2, 29));
}

TEST_F(LocalDays, put_the_29th_of_february_between_its_neighbours)
{
    save({2024, 3, 1}, u"after"_s, {QDate{2024, 3, 1}, QTime{8, 0}});
    save({2024, 2, 28}, u"before"_s, {QDate{2024, 2, 28}, QTime{23, 0}});
    save({2024, 2, 29}, u"leap"_s, {QDate{2024, 2, 29}, QTime{12, 0}});
    EXPECT_THAT(inOrder(), ElementsAre(u"before"_s, u"leap"_s, u"after"_s));
}

TEST_F(LocalDays, stay_when_one_travels)
{
    EntryId id{};
    {
        const Zone zone{auckland};
        id = save({2025, 1, 10}, u"a late evening"_s, {QDate{2025, 1, 10}, QTime{23, 30}});
    }
    const Zone zone{honolulu};
    reopen();
    const Entry entry = valueOf(m_journal->entry(id));
    EXPECT_EQ(entry.day, QDate(2025, 1, 10));
    EXPECT_EQ(entry.writtenAt.time(), QTime(23, 30)); // as the clock on the wall showed it
    EXPECT_EQ(entry.writtenAt.offsetFromUtc(), 13 * 3600);
}

TEST_F(LocalDays, keep_their_order_across_zones_whatever_the_hour)
{
    {
        const Zone zone{auckland};
        save({2025, 1, 10}, u"there"_s, {QDate{2025, 1, 10}, QTime{0, 10}});
    }
    const Zone zone{honolulu};
    save({2025, 1, 9}, u"here, a day before by name"_s, {QDate{2025, 1, 9}, QTime{20, 0}});
    reopen();
    EXPECT_THAT(inOrder(), ElementsAre(u"here, a day before by name"_s, u"there"_s));
}

TEST_F(LocalDays, tell_the_hour_that_comes_twice_apart)
{
    const Zone zone{berlin};
    const QDateTime first{QDate{2024, 10, 27}, QTime{2, 30}, Qt::OffsetFromUTC, 7200};
    const QDateTime second{QDate{2024, 10, 27}, QTime{2, 10}, Qt::OffsetFromUTC, 3600};
    save({2024, 10, 27}, u"in winter time"_s, second);
    save({2024, 10, 27}, u"in summer time"_s, first);
    reopen();
    EXPECT_THAT(inOrder(), ElementsAre(u"in summer time"_s, u"in winter time"_s));
}

TEST_F(LocalDays, have_the_day_whose_night_lacks_an_hour)
{
    const Zone zone{berlin};
    const EntryId id = save({2025, 3, 30}, u"short"_s, {QDate{2025, 3, 30}, QTime{2, 30}}); // never was
    reopen();
    EXPECT_EQ(valueOf(m_journal->entry(id)).day, QDate(2025, 3, 30));
}

TEST_F(LocalDays, stay_when_the_clock_is_set_back)
{
    const QDateTime now = QDateTime::currentDateTime();
    const EntryId ahead = save(now.date(), u"before it was set back"_s, now);
    save(now.date().addDays(-40), u"after it was set back"_s, now.addDays(-40));
    reopen();
    EXPECT_THAT(inOrder(), ElementsAre(u"after it was set back"_s, u"before it was set back"_s));
    EXPECT_EQ(valueOf(m_journal->entry(ahead)).day, now.date());
}

TEST_F(LocalDays, keep_the_moment_an_entry_was_first_written_when_it_is_changed)
{
    const QDateTime written{QDate{2025, 1, 10}, QTime{21, 0}, Qt::OffsetFromUTC, 13 * 3600};
    const EntryId id = save({2025, 1, 10}, u"first"_s, written);
    const Zone zone{honolulu};
    Entry changed = valueOf(m_journal->entry(id));
    changed.body = u"changed"_s;
    valueOf(m_journal->save(changed));
    EXPECT_EQ(valueOf(m_journal->entry(id)).writtenAt, written);
    EXPECT_EQ(valueOf(m_journal->entry(id)).day, QDate(2025, 1, 10));
}

TEST_F(LocalDays, may_be_changed_although_a_clock_set_back_has_not_reached_them)
{
    // Today there, at the edge of the world's clocks, may be tomorrow here.
    const QDateTime there = QDateTime::currentDateTimeUtc().toOffsetFromUtc(14 * 3600);
    const EntryId id = save(there.date(), u"first"_s, there);
    const Zone zone{honolulu};
    Entry changed = valueOf(m_journal->entry(id));
    changed.body = u"changed"_s;
    EXPECT_TRUE(m_journal->save(changed).has_value());
}

} // namespace
} // namespace mooring

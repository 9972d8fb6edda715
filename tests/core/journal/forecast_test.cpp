// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/forecast.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::entryOn;
using test::valueOf;
using testing::SizeIs;

class Forecasting : public test::JournalTest
{
protected:
    void SetUp() override { m_journal = newJournal(); }

    static PortableEntry portable(const QString &body, const QString &source)
    {
        return {.entry = entryOn({2026, 1, 2}, body),
                .with = u"Sam"_s,
                .source = ImportSource{u"jrnl"_s, source, QString::number(qHash(body, 1))}};
    }
    std::unique_ptr<Journal> beside() const
    {
        return valueOf(Journal::openWith(journalPath(), m_journal->key(), Journal::Access::ReadOnly));
    }
    /// What is foreseen, which must be what then happens.
    ImportOutcome foreseen(const JournalContents &contents)
    {
        Forecast forecast{beside()};
        EXPECT_TRUE(forecast.add(contents));
        const ImportOutcome expected = forecast.outcome();
        const auto outcome = valueOf(m_journal->merge(contents, false));
        EXPECT_EQ(expected.added, outcome.added);
        EXPECT_EQ(expected.updated, outcome.updated);
        EXPECT_EQ(expected.unchanged, outcome.unchanged);
        EXPECT_EQ(expected.peopleAdded, outcome.peopleAdded);
        EXPECT_EQ(expected.problems, outcome.problems);
        EXPECT_EQ(expected.first, outcome.first);
        EXPECT_EQ(expected.last, outcome.last);
        return expected;
    }

    std::unique_ptr<Journal> m_journal;
};

TEST_F(Forecasting, counts_what_is_new)
{
    const auto outcome = foreseen({.entries = {portable(u"a"_s, u"1"_s), portable(u"b"_s, u"2"_s)}});
    EXPECT_EQ(outcome.added, 2);
    EXPECT_EQ(outcome.peopleAdded, 1);
}

TEST_F(Forecasting, counts_what_changed_and_what_is_here_already)
{
    foreseen({.entries = {portable(u"a"_s, u"1"_s), portable(u"b"_s, u"2"_s)}});
    const auto outcome = foreseen({.entries = {portable(u"a"_s, u"1"_s), portable(u"b, mended"_s, u"2"_s)}});
    EXPECT_EQ(outcome.updated, 1);
    EXPECT_EQ(outcome.unchanged, 1);
}

TEST_F(Forecasting, names_what_does_not_fit)
{
    PortableEntry bad = portable(u"a"_s, u"1"_s);
    bad.entry.day = QDate::currentDate().addDays(400);
    EXPECT_THAT(foreseen({.entries = {bad, portable(u"fine"_s, u"2"_s)}}).problems, SizeIs(1));
}

TEST_F(Forecasting, knows_patterns_that_come_along)
{
    PortableEntry own = portable(u"a"_s, u"1"_s);
    own.entry.patterns = {{u"mine"_s}};
    const Pattern pattern{.id = u"mine"_s, .name = u"Mine"_s, .own = true};
    EXPECT_EQ(foreseen({.ownPatterns = {pattern}, .entries = {own}}).added, 1);
}

TEST_F(Forecasting, changes_nothing)
{
    Forecast forecast{beside()};
    ASSERT_TRUE(forecast.add({.entries = {portable(u"a"_s, u"1"_s)}}));
    EXPECT_THAT(m_journal->rows(), SizeIs(0));
    EXPECT_TRUE(m_journal->relationships().empty());
}

TEST_F(Forecasting, finds_records_worth_it_though_they_are_not_counted)
{
    Forecast forecast{beside()};
    ASSERT_TRUE(forecast.add({.filters = {{u"a"_s, u"b"_s}}}));
    EXPECT_TRUE(forecast.isWorthIt());
    EXPECT_FALSE(Forecast{beside()}.isWorthIt());
}

} // namespace
} // namespace mooring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rotation.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace mooring {
namespace {

const QDateTime now{QDate{2026, 3, 18}, QTime{21, 0}}; // a Wednesday. NOLINT(cert-err58-cpp)

BackupFile backupOn(const QDateTime &made, BackupReason reason = BackupReason::FirstOfDay)
{
    return {.path = made.toString(Qt::ISODate) + QString::number(static_cast<int>(reason)),
            .made = made,
            .reason = reason};
}

/// One each morning, on so many days up to today.
std::vector<BackupFile> daily(int days)
{
    std::vector<BackupFile> all;
    for (int i = 0; i < days; ++i)
        all.push_back(backupOn(QDateTime{now.date().addDays(-i), QTime{8, 0}}));
    return all;
}

std::vector<QString> pathsOf(const std::vector<BackupFile> &backups)
{
    std::vector<QString> paths;
    std::transform(backups.begin(), backups.end(), std::back_inserter(paths),
                   [](const BackupFile &backup) { return backup.path; });
    return paths;
}

/// What is left after rotating each day of a long use.
std::vector<BackupFile> afterUse(int days, const RotationPolicy &policy)
{
    std::vector<BackupFile> all;
    for (int i = days - 1; i >= 0; --i) {
        const QDateTime morning{now.date().addDays(-i), QTime{8, 0}};
        all.push_back(backupOn(morning));
        const auto gone = pathsOf(outdated(all, policy, morning));
        std::erase_if(all, [&gone](const BackupFile &backup) {
            return std::find(gone.begin(), gone.end(), backup.path) != gone.end();
        });
    }
    return all;
}

TEST(Rotation, keeps_all_while_there_are_few) { EXPECT_THAT(outdated(daily(7), {}, now), IsEmpty()); }

TEST(Rotation, keeps_seven_days_five_weeks_and_twelve_months_of_daily_use)
{
    const auto left = afterUse(800, {});
    // Seven days (12..18 March), of which two are the newest of their weeks; three more weeks; and the ends
    // of months, of which this month's is today and February's may be a week's newest too.
    EXPECT_EQ(std::count_if(left.begin(), left.end(),
                            [](const BackupFile &b) { return b.made.date() >= QDate(2026, 3, 12); }),
              7);
    for (const QDate sunday : {QDate{2026, 3, 15}, QDate{2026, 3, 8}, QDate{2026, 3, 1}, QDate{2026, 2, 22}})
        EXPECT_THAT(pathsOf(left), Contains(backupOn({sunday, QTime{8, 0}}).path));
    for (int month = 0; month < 12; ++month) {
        const QDate any = now.date().addMonths(-month);
        EXPECT_TRUE(std::any_of(left.begin(), left.end(), [any](const BackupFile &b) {
            return b.made.date().year() == any.year() && b.made.date().month() == any.month();
        })) << month;
    }
    EXPECT_LE(left.size(), 7U + 5U + 12U);
}

TEST(Rotation, takes_its_numbers_from_the_policy)
{
    EXPECT_THAT(afterUse(100, {.daily = 3, .weekly = 0, .monthly = 0}), SizeIs(3));
    EXPECT_THAT(afterUse(100, {.daily = 0, .weekly = 0, .monthly = 4}), SizeIs(5)); // and yesterday's
}

TEST(Rotation, never_removes_the_last_one)
{
    const std::vector old{backupOn(now.addDays(-300))};
    EXPECT_THAT(outdated(old, {.daily = 0, .weekly = 0, .monthly = 0}, now), IsEmpty());
}

TEST(Rotation, keeps_the_newest_of_a_day)
{
    const BackupFile morning = backupOn(QDateTime{now.date().addDays(-3), QTime{8, 0}});
    const BackupFile evening =
        backupOn(QDateTime{now.date().addDays(-3), QTime{22, 0}}, BackupReason::ByHand);
    EXPECT_THAT(pathsOf(outdated({morning, evening}, {}, now)), testing::ElementsAre(morning.path));
}

TEST(Rotation, keeps_everything_of_the_last_day_and_night)
{
    std::vector<BackupFile> many;
    for (int i = 0; i < 20; ++i)
        many.push_back(backupOn(now.addSecs(-i * 3600), BackupReason::ByHand));
    EXPECT_THAT(outdated(many, {}, now), IsEmpty());
}

TEST(Rotation, loses_nothing_over_a_pause_of_years)
{
    EXPECT_THAT(outdated(daily(7), {}, now.addYears(5)), IsEmpty());
}

TEST(Rotation, loses_one_day_week_and_month_at_most_when_the_clock_jumps_years_ahead)
{
    auto left = afterUse(800, {});
    const QDateTime wrong = now.addYears(10);
    left.push_back(backupOn(wrong));
    EXPECT_THAT(outdated(left, {}, wrong), SizeIs(testing::Le(3)));
}

TEST(Rotation, does_not_count_those_from_the_future_when_the_clock_is_set_back)
{
    auto all = daily(7);
    for (int i = 0; i < 30; ++i)
        all.push_back(backupOn(now.addYears(4).addDays(i)));
    EXPECT_THAT(outdated(all, {}, now), IsEmpty());
}

TEST(Rotation, never_lets_a_backup_before_something_push_a_regular_one_out)
{
    auto all = daily(7);
    for (int i = 0; i < 40; ++i)
        all.push_back(backupOn(now.addSecs(-60 * i), BackupReason::BeforeRestore));
    const auto gone = outdated(all, {}, now);
    EXPECT_THAT(gone, SizeIs(30)); // the ten newest of its own kind stay
    for (const BackupFile &backup : gone)
        EXPECT_EQ(backup.reason, BackupReason::BeforeRestore);
}

TEST(Rotation, never_removes_a_damaged_file_that_was_kept)
{
    auto all = daily(30);
    const BackupFile damaged = backupOn(now.addYears(-2), BackupReason::Damaged);
    all.push_back(damaged);
    EXPECT_THAT(pathsOf(outdated(all, {}, now)), Not(Contains(damaged.path)));
}

TEST(ABackup, is_due_at_the_first_open_of_a_day)
{
    const std::vector yesterday{backupOn(now.addDays(-1))};
    const std::vector today{backupOn(QDateTime{now.date(), QTime{0, 0}})};
    EXPECT_TRUE(backupDue(BackupReason::FirstOfDay, {}, now));
    EXPECT_TRUE(backupDue(BackupReason::FirstOfDay, yesterday, now));
    EXPECT_FALSE(backupDue(BackupReason::FirstOfDay, today, now));
}

TEST(ABackup, is_due_today_when_the_newest_is_from_the_future)
{
    EXPECT_TRUE(backupDue(BackupReason::FirstOfDay, {backupOn(now.addDays(40))}, now));
}

TEST(ABackup, before_something_does_not_stand_for_that_of_the_day)
{
    EXPECT_TRUE(backupDue(BackupReason::FirstOfDay, {backupOn(now, BackupReason::BeforeImport)}, now));
}

TEST(ABackup, is_always_due_before_something_that_changes_much)
{
    for (const BackupReason reason :
         {BackupReason::ByHand, BackupReason::BeforeImport, BackupReason::BeforeRestore,
          BackupReason::BeforePassphrase, BackupReason::BeforeUpgrade})
        EXPECT_TRUE(backupDue(reason, {backupOn(now, reason)}, now));
}

} // namespace
} // namespace mooring

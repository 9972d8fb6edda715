// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/report/reportentriesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::ui;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class ReportEntries : public test::JournalTest
{
protected:
    ReportEntries()
    {
        for (int i = 0; i < 3; ++i)
            ids.push_back(
                test::valueOf(journal->save(test::entryOn(QDate{2025, 11, 1 + i}, u"day %1"_s.arg(i)))));
        model.offer(ids);
    }
    void tick(int row) { model.setData(model.index(row), Qt::Checked, Qt::CheckStateRole); }

    const std::unique_ptr<Journal> journal = newJournal();
    std::vector<EntryId> ids;
    ReportEntriesModel model{*journal};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ReportEntries, are_listed_newest_first_with_how_they_begin)
{
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_TRUE(model.index(0).data().toString().endsWith(u"day 2"_s));
}

TEST_F(ReportEntries, are_chosen_by_ticking_them)
{
    EXPECT_THAT(model.chosen(), IsEmpty());
    const QSignalSpy told{&model, &ReportEntriesModel::chosenChanged};
    tick(2);
    EXPECT_THAT(model.chosen(), ElementsAre(ids[0]));
    EXPECT_EQ(model.index(2).data(Qt::CheckStateRole), Qt::Checked);
    EXPECT_EQ(told.count(), 1);
}

TEST_F(ReportEntries, stay_chosen_while_they_are_offered)
{
    tick(0);
    tick(2);
    model.offer({ids[1], ids[2]});
    EXPECT_THAT(model.chosen(), ElementsAre(ids[2]));
    model.offer(ids);
    EXPECT_THAT(model.chosen(), ElementsAre(ids[2], ids[0]));
}

TEST_F(ReportEntries, can_all_be_taken_out_at_once)
{
    tick(0);
    tick(1);
    model.chooseNone();
    EXPECT_THAT(model.chosen(), IsEmpty());
}

} // namespace

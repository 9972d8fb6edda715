// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/daytablemodel.h"

#include <QAbstractItemModelTester>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

class DayTable : public test::JournalTest
{
protected:
    DayTable()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        const auto journal = newJournal();
        test::write(*journal, test::everyOtherDay(u"Sam"_s, today, 20));
        m_view = test::viewOfSam(*journal);
        m_model.reset(m_view, m_view.checkIns());
    }

    QString cell(int row, int column) const { return m_model.index(row, column).data().toString(); }

    TrendsView m_view;
    DayTableModel m_model;
    const QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(DayTable, has_a_row_for_each_day_with_a_check_in) { EXPECT_EQ(m_model.rowCount(), 20); }

TEST_F(DayTable, begins_with_the_newest_day) { EXPECT_EQ(cell(0, 0), u"Thu 13 Nov"_s); }

TEST_F(DayTable, gives_what_was_answered) { EXPECT_EQ(cell(0, 1), u"3.5"_s); }

TEST_F(DayTable, gives_the_likely_range)
{
    EXPECT_THAT(cell(0, 3).toStdString(), MatchesRegex("[0-9]\\.[0-9]–[0-9]\\.[0-9]"));
}

TEST_F(DayTable, has_three_columns_for_each_dimension_shown)
{
    EXPECT_EQ(m_model.columnCount(), 7);
    m_view.shown = Shown::Avoidance;
    m_model.reset(m_view, m_view.checkIns());
    EXPECT_EQ(m_model.columnCount(), 4);
}

TEST_F(DayTable, names_its_columns_so_that_each_can_be_told_alone)
{
    EXPECT_EQ(m_model.headerData(5, Qt::Horizontal, Qt::AccessibleTextRole).toString(), u"Distance level"_s);
}

TEST_F(DayTable, finds_the_row_of_a_day)
{
    EXPECT_EQ(m_model.rowOf(today.addDays(-2)), 1);
    EXPECT_EQ(m_model.rowOf(today.addDays(-1)), -1);
}

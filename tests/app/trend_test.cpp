// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFileInfo>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

using Table = std::vector<QList<QByteArray>>;

Table table(const QByteArray &csv)
{
    Table rows;
    const QList<QByteArray> lines = csv.trimmed().split('\n');
    for (const QByteArray &line : lines)
        rows.push_back(line.trimmed().split(','));
    return rows;
}

/// The largest difference between columns of two tables, row by row below the header.
double difference(const Table &left, const Table &right, const QList<QByteArray> &columns,
                  const QList<QByteArray> &others)
{
    if (left.size() != right.size())
        return INFINITY;
    double largest = 0;
    for (std::size_t row = 1; row < left.size(); ++row)
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const double a = left[row].at(left[0].indexOf(columns.at(i))).toDouble();
            const double b = right[row].at(right[0].indexOf(others.at(i))).toDouble();
            largest = std::max(largest, std::abs(a - b));
        }
    return largest;
}

class Smooth : public Program
{
protected:
    Table smoothed(const QByteArray &input, const QStringList &options = {}) const
    {
        const Outcome result = run(QStringList{u"smooth"_s} + options, input);
        EXPECT_EQ(result.code, 0) << result.messages;
        return table(result.output);
    }
    std::string refusal(const QByteArray &input) const
    {
        const Outcome result = run({u"smooth"_s}, input);
        EXPECT_EQ(result.code, 1);
        EXPECT_TRUE(result.output.isEmpty());
        return result.messages;
    }
};

/// Some series may not be copied and are only tried where they lie beside the project.
QString pathOf(const QString &name)
{
    const QString own = QStringLiteral(TEST_DATA "/vectors/") + name;
    return QFileInfo::exists(own) ? own : QStringLiteral(SHARED_DATA "/vectors/") + name;
}

std::vector<std::string> present(std::vector<std::string> names)
{
    std::erase_if(names, [](const std::string &name) {
        return !QFileInfo::exists(pathOf(QString::fromStdString(name) + u".csv"_s));
    });
    return names;
}

class Vectors : public Smooth, public testing::WithParamInterface<std::string>
{
protected:
    static QByteArray vector(const QString &name) { return content(pathOf(name)); }
    const QString series = QString::fromStdString(GetParam()) + u".csv"_s;
};

TEST_P(Vectors, agree_with_the_grid_posterior)
{
    const QList<QByteArray> columns{"day", "level", "sd", "lo95", "hi95"};
    EXPECT_LT(difference(smoothed(vector(series)), table(vector(u"gridbayes_"_s + series)), columns, columns),
              1e-8);
}

TEST_P(Vectors, agree_with_fixed_variances)
{
    EXPECT_LT(difference(smoothed(vector(series), {u"--fixed"_s, u"0.49,0.0025"_s}), table(vector(series)),
                         {"day", "level", "sd"}, {"day", "level_fix", "se_fix"}),
              1e-8);
}

INSTANTIATE_TEST_SUITE_P(All, Vectors,
                         testing::ValuesIn(present({"s01_daily_gaps", "s02_constant", "s03_linear_drift",
                                                    "s05_ten_years", "s06_single_point", "s07_two_points_far",
                                                    "s08_white_noise", "s09_floor_discrete", "s11_real_worry",
                                                    "s13_real_lonely"})));

// Worked out without a filter by tests/data/smooth/dense.py: fractional days, repeated days, in any order.
TEST_F(Smooth, agrees_with_a_dense_solution_on_fractional_and_repeated_days)
{
    const QByteArray rows = content(QStringLiteral(TEST_DATA "/smooth/fractional_days.csv"));
    const QList<QByteArray> columns{"day", "level", "sd", "lo95", "hi95"};
    EXPECT_LT(difference(smoothed(rows), table(rows), columns, columns), 1e-9);
    EXPECT_LT(difference(smoothed(rows, {u"--fixed"_s, u"0.49,0.0025"_s}), table(rows),
                         {"day", "level", "sd"}, {"day", "level_fix", "se_fix"}),
              1e-9);
}

TEST_F(Smooth, columns_are_found_by_name)
{
    EXPECT_EQ(smoothed("\"note\",\"y\",\"day\"\n\"a, b\",3,0\n,4,1\n"), smoothed("day,y\n0,3\n1,4\n"));
}

TEST_F(Smooth, two_columns_need_no_header)
{
    EXPECT_EQ(smoothed("0,3\n1,4\n"), smoothed("day,y\n0,3\n1,4\n"));
}

TEST_F(Smooth, every_row_in_gives_a_row_out_in_the_same_order)
{
    const Table rows = smoothed("day,y\n5.5,3\n0,4\n5.5,3.5\n2,\n");
    ASSERT_THAT(rows, SizeIs(5));
    EXPECT_EQ(rows[1].front(), "5.5");
    EXPECT_EQ(rows[2].front(), "0");
    EXPECT_EQ(rows[3], rows[1]);
    EXPECT_EQ(rows[4].front(), "2");
}

TEST_F(Smooth, rows_of_one_day_are_one_observation_each)
{
    EXPECT_LT(smoothed("day,y\n0,3\n0,3\n0,3\n")[1].at(2).toDouble(),
              smoothed("day,y\n0,3\n")[1].at(2).toDouble());
}

TEST_F(Smooth, without_any_value_there_is_no_level)
{
    EXPECT_EQ(smoothed("day,y\n0,\n1,\n")[1], (QList<QByteArray>{"0", "", "", "", ""}));
}

TEST_F(Smooth, numbers_keep_their_digits)
{
    const Table rows = smoothed("day,y\n0,3.123456789012345\n");
    EXPECT_EQ(rows[1].at(1).toDouble(), 3.123456789012345);
}

TEST_F(Smooth, garbage_is_named_with_its_line)
{
    EXPECT_THAT(refusal("day,y\n0,3\n1,four\n"), HasSubstr("Line 3"));
    EXPECT_THAT(refusal("day,y\n0,3\nsoon,4\n"), HasSubstr("Line 3"));
    EXPECT_THAT(refusal("day,y\n0,inf\n"), HasSubstr("Line 2"));
    EXPECT_THAT(refusal("day,y\n0\n"), HasSubstr("Line 2"));
    EXPECT_THAT(refusal("year,value\n0,3\n"), HasSubstr("Line 1"));
    EXPECT_THAT(refusal("day,y\n0,\"3\n"), HasSubstr("line 2"));
    EXPECT_THAT(refusal(""), HasSubstr("nothing on stdin"));
}

TEST_F(Smooth, variances_that_cannot_be_are_wrong_usage)
{
    for (const QString &variances : {u"1"_s, u"0,1"_s, u"1,-1"_s, u"a,b"_s, u"1,2,3"_s, u"nan,1"_s})
        EXPECT_EQ(run({u"smooth"_s, u"--fixed"_s, variances}, "day,y\n0,3\n").code, 2);
}

/// Series with dates, brought in as check-ins and read back as a trend.
class ImportedVectors : public Smooth, public testing::WithParamInterface<std::string>
{
protected:
    /// Header and rows of a reference table, by date instead of day.
    static std::map<QByteArray, QList<QByteArray>> byDate(const Table &rows)
    {
        std::map<QByteArray, QList<QByteArray>> found;
        const QDate first{2020, 1, 1};
        for (std::size_t row = 1; row < rows.size(); ++row)
            found.insert(
                {first.addDays(rows[row].front().toInt()).toString(Qt::ISODate).toUtf8(), rows[row]});
        return found;
    }
    static QByteArray asScores(const Table &rows)
    {
        QByteArray csv = "date,anxiety\n";
        for (std::size_t row = 1; row < rows.size(); ++row)
            csv += rows[row].at(rows[0].indexOf("date")) + ',' + rows[row].at(rows[0].indexOf("y")) + '\n';
        return csv;
    }
    static QByteArray vector(const QString &name)
    {
        return content(QStringLiteral(TEST_DATA "/vectors/") + name);
    }
};

TEST_P(ImportedVectors, give_the_trend_of_the_reference)
{
    const QString series = QString::fromStdString(GetParam()) + u".csv"_s;
    ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
    const QString scores = write(u"scores.csv"_s, asScores(table(vector(series))));
    ASSERT_EQ(runOn(u"journal"_s, {u"import"_s, scores}).code, 0);
    const auto expected = byDate(table(vector(u"gridbayes_"_s + series)));
    const Table rows = table(runOn(u"journal"_s, {u"trend"_s, u"--with"_s, QString{}}).output);

    ASSERT_GT(rows.size(), 1U);
    double largest = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto &reference = expected.at(rows[row].front());
        for (const qsizetype column : {2, 3, 4, 5})
            largest = std::max(largest,
                               std::abs(rows[row].at(column).toDouble() - reference.at(column).toDouble()));
    }
    EXPECT_LT(largest, 1e-8);
}

// Those without a silence of more than 180 days, after which a trend starts afresh and a series does not.
INSTANTIATE_TEST_SUITE_P(All, ImportedVectors,
                         testing::Values("s01_daily_gaps", "s02_constant", "s03_linear_drift",
                                         "s06_single_point", "s08_white_noise", "s09_floor_discrete"));

TEST_F(Smooth, of_the_mean_of_a_day_is_the_trend_of_its_check_ins)
{
    ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
    const QString scores =
        write(u"scores.csv"_s, "date,anxiety\n2024-05-03,3\n2024-05-01,2\n2024-05-01,4.5\n2024-05-09,5\n");
    ASSERT_EQ(runOn(u"journal"_s, {u"import"_s, scores}).code, 0);
    const Table trend = table(runOn(u"journal"_s, {u"trend"_s, u"--with"_s, QString{}}).output);
    const Table rows = smoothed("day,y\n0,3.25\n1,\n2,3\n3,\n4,\n5,\n6,\n7,\n8,5\n");

    EXPECT_LT(difference(trend, rows, {"level", "sd", "lo95", "hi95"}, {"level", "sd", "lo95", "hi95"}),
              1e-12);
}

class TrendCommand : public Program
{
protected:
    void SetUp() override { ASSERT_EQ(runOn(u"demo"_s, {u"demo"_s, u"90"_s}).code, 0); }
};

TEST_F(TrendCommand, is_a_level_for_every_day)
{
    const Outcome run =
        runOn(u"demo"_s, {u"trend"_s, u"--with"_s, u"Sam"_s, u"--dimension"_s, u"avoidance"_s});
    EXPECT_EQ(run.code, 0);
    const Table rows = table(run.output);
    EXPECT_EQ(rows[0], (QList<QByteArray>{"day", "y", "level", "sd", "lo95", "hi95"}));
    const QDate first = QDate::fromString(QString::fromUtf8(rows[1].front()), Qt::ISODate);
    const QDate last = QDate::fromString(QString::fromUtf8(rows.back().front()), Qt::ISODate);
    EXPECT_EQ(first.daysTo(last) + 1, static_cast<qint64>(rows.size()) - 1);
}

TEST_F(TrendCommand, without_a_name_says_whom_it_is_about)
{
    const Outcome run = runOn(u"demo"_s, {u"trend"_s});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.messages, HasSubstr("Sam"));
}

TEST_F(TrendCommand, an_unknown_person_or_dimension_is_told)
{
    EXPECT_EQ(runOn(u"demo"_s, {u"trend"_s, u"--with"_s, u"Nobody"_s}).code, 1);
    EXPECT_EQ(runOn(u"demo"_s, {u"trend"_s, u"--dimension"_s, u"style"_s}).code, 2);
}

} // namespace

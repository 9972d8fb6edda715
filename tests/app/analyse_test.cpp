// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsSupersetOf;

namespace {

class Analyse : public Program
{
protected:
    void SetUp() override { ASSERT_EQ(runOn(u"demo"_s, {u"demo"_s, u"400"_s}).code, 0); }

    QJsonObject analysis(const QStringList &options = {}) const
    {
        const Outcome run = runOn(u"demo"_s, QStringList{u"analyse"_s} + options);
        EXPECT_EQ(run.code, 0) << run.messages;
        return run.object();
    }
};

QJsonArray section(const QJsonObject &json, const QString &name) { return json.value(name).toArray(); }

TEST_F(Analyse, has_every_section_of_the_page)
{
    const QStringList keys = analysis().keys();
    EXPECT_THAT(std::vector(keys.cbegin(), keys.cend()),
                IsSupersetOf({u"with"_s, u"today"_s, u"words"_s, u"levels"_s, u"position"_s, u"area"_s,
                              u"changes"_s, u"movements"_s, u"change_points"_s, u"steadiness"_s,
                              u"before_and_after"_s, u"links"_s, u"patterns_together"_s}));
}

TEST_F(Analyse, is_about_whoever_is_named)
{
    EXPECT_EQ(analysis({u"--with"_s, u"sam"_s}).value(u"with"_s), u"Sam"_s);
    EXPECT_EQ(analysis({u"--with"_s, u""_s}).value(u"with"_s), QString{});
}

TEST_F(Analyse, without_a_name_says_whom_it_is_about)
{
    const Outcome run = runOn(u"demo"_s, {u"analyse"_s});
    EXPECT_THAT(run.messages, HasSubstr("Sam"));
    EXPECT_EQ(run.object().value(u"with"_s), u"Sam"_s);
}

TEST_F(Analyse, an_unknown_person_is_told)
{
    const Outcome run = runOn(u"demo"_s, {u"analyse"_s, u"--with"_s, u"Nobody"_s});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.output.isEmpty());
}

TEST_F(Analyse, agrees_with_the_trend)
{
    const QByteArray last =
        runOn(u"demo"_s, {u"trend"_s, u"--with"_s, u"Sam"_s}).output.trimmed().split('\n').constLast();
    const QJsonObject level = section(analysis({u"--with"_s, u"Sam"_s}), u"levels"_s).first().toObject();
    EXPECT_EQ(level.value(u"on"_s).toString().toUtf8(), last.split(',').at(0));
    EXPECT_EQ(level.value(u"mean_points"_s).toDouble(), last.split(',').at(2).toDouble());
    EXPECT_EQ(level.value(u"high95_points"_s).toDouble(), last.split(',').at(5).trimmed().toDouble());
}

TEST_F(Analyse, says_of_everything_whether_it_is_shown_and_why_not)
{
    const QJsonObject json = analysis();
    for (const auto &name : {u"levels"_s, u"changes"_s, u"movements"_s, u"change_points"_s, u"steadiness"_s,
                             u"before_and_after"_s, u"links"_s}) {
        const QJsonArray items = section(json, name);
        ASSERT_FALSE(items.isEmpty()) << name.toStdString();
        for (const QJsonValue item : items)
            EXPECT_EQ(item[u"shown"_s].toBool(), item[u"why_not"_s].isNull()) << name.toStdString();
    }
}

TEST_F(Analyse, of_an_empty_journal_shows_nothing)
{
    ASSERT_EQ(runOn(u"empty"_s, {u"new"_s}).code, 0);
    const Outcome run = runOn(u"empty"_s, {u"analyse"_s});
    EXPECT_EQ(run.code, 0);
    EXPECT_FALSE(run.object()[u"levels"_s][0][u"shown"_s].toBool());
    EXPECT_TRUE(run.object()[u"levels"_s][0][u"mean_points"_s].isNull());
    EXPECT_TRUE(section(run.object(), u"links"_s).isEmpty());
}

TEST_F(Analyse, finds_a_step_in_an_imported_series)
{
    QByteArray csv = "date,anxiety,avoidance,with\n";
    for (int day = 0; day < 120; ++day)
        csv += QDate{2024, 1, 1}.addDays(day).toString(Qt::ISODate).toUtf8() + ','
             + QByteArray::number((day < 60 ? 5 : 3) + (day * 7 % 5 - 2) * .2) + ",2.5,Sam\n";
    ASSERT_EQ(runOn(u"empty"_s, {u"new"_s}).code, 0);
    ASSERT_EQ(runOn(u"empty"_s, {u"import"_s, write(u"series.csv"_s, csv)}).code, 0);
    const QJsonObject json = runOn(u"empty"_s, {u"analyse"_s, u"--with"_s, u"Sam"_s}).object();

    EXPECT_EQ(json[u"levels"_s][0][u"check_in_days"_s], 120);
    EXPECT_EQ(json[u"change_points"_s][0][u"found"_s][0][u"on"_s], u"2024-03-01"_s);
    EXPECT_NEAR(json[u"change_points"_s][0][u"found"_s][0][u"mean_points"_s].toDouble(), -2, .3);
    EXPECT_EQ(json[u"steadiness"_s][0][u"shown"_s], true);
}

} // namespace

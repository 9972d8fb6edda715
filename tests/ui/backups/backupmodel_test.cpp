// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupmodel.h"

#include <QAbstractItemModelTester>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

BackupModel::Row rowOf(std::optional<BackupContent> content)
{
    return {{u"/kept/one.mooring"_s, {QDate{2026, 1, 6}, QTime{21, 4}}, BackupReason::BeforeImport, 2048},
            std::move(content)};
}

BackupContent contentOf(BackupContent::State state)
{
    BackupContent content;
    content.state = state;
    content.entries = 12;
    return content;
}

QString textAt(const BackupModel &model, BackupModel::Column column)
{
    return model.index(0, column).data().toString();
}

} // namespace

TEST(BackupModelTest, is_a_model)
{
    BackupModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    model.setRows({rowOf({}), rowOf(contentOf(BackupContent::State::Good))});

    EXPECT_EQ(model.rowCount(), 2);
}

TEST(BackupModelTest, says_when_why_how_many_and_how_good)
{
    BackupModel model;

    model.setRows({rowOf(contentOf(BackupContent::State::Good))});

    EXPECT_TRUE(textAt(model, BackupModel::When).contains(u"21:04"_s));
    EXPECT_EQ(textAt(model, BackupModel::Why), u"Before an import"_s);
    EXPECT_EQ(textAt(model, BackupModel::Entries), u"12"_s);
    EXPECT_EQ(textAt(model, BackupModel::State), u"Good"_s);
}

TEST(BackupModelTest, calls_none_good_before_it_was_looked_at)
{
    BackupModel model;

    model.setRows({rowOf({})});

    EXPECT_FALSE(model.isGood(0));
    EXPECT_EQ(textAt(model, BackupModel::State), u"Checking…"_s);
}

TEST(BackupModelTest, counts_no_entries_of_one_it_cannot_open)
{
    BackupModel model;

    model.setRows({rowOf(contentOf(BackupContent::State::OtherPassphrase))});

    EXPECT_FALSE(model.isGood(0));
    EXPECT_EQ(textAt(model, BackupModel::Entries), u"–"_s);
}

} // namespace mooring::ui

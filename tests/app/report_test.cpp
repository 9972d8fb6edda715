// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

class ReportCommand : public Program
{
protected:
    void SetUp() override { ASSERT_EQ(runOn(u"journal"_s, {u"demo"_s, u"60"_s}).code, 0); }

    Outcome report(const QStringList &arguments) const
    {
        return runOn(u"journal"_s, QStringList{u"report"_s, u"--out"_s, path(u"out.pdf"_s)} + arguments);
    }
    QByteArray pdf() const { return QFile::exists(path(u"out.pdf"_s)) ? content(path(u"out.pdf"_s)) : ""; }
};

TEST_F(ReportCommand, writes_a_pdf_that_only_the_person_can_read)
{
    const Outcome run = report({});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(pdf().startsWith("%PDF"));
    EXPECT_EQ(run.output.trimmed(), path(u"out.pdf"_s).toUtf8());
    EXPECT_THAT(run.messages, HasSubstr("not protected"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo{path(u"out.pdf"_s)}.permissions() & others);
}

TEST_F(ReportCommand, says_whom_it_is_about_when_nobody_was_named)
{
    EXPECT_THAT(report({}).messages, HasSubstr("Sam"));
}

TEST_F(ReportCommand, is_longer_with_entries_in_full)
{
    ASSERT_EQ(report({}).code, 0);
    const auto without = pdf().size();
    ASSERT_EQ(report({u"--entries"_s, u"all"_s}).code, 0);
    EXPECT_GT(pdf().size(), without);
}

TEST_F(ReportCommand, takes_people_paper_title_and_notes)
{
    const QString notes = write(u"notes.txt"_s, "What I want to say.\n");
    const Outcome run =
        report({u"--with"_s, u"Sam"_s, u"--with"_s, u"Priya"_s, u"--paper"_s, u"letter"_s, u"--title"_s,
                u"For Tuesday"_s, u"--notes"_s, notes, u"--without"_s, u"map"_s});
    EXPECT_EQ(run.code, 0) << run.messages;
    EXPECT_TRUE(pdf().contains("612"));
}

TEST_F(ReportCommand, says_what_it_cannot_do_and_writes_nothing)
{
    EXPECT_EQ(runOn(u"journal"_s, {u"report"_s}).code, 2);
    EXPECT_EQ(report({u"--paper"_s, u"a3"_s}).code, 2);
    for (const QStringList &wrong :
         {QStringList{u"--from"_s, u"soon"_s}, QStringList{u"--with"_s, u"Nobody"_s},
          QStringList{u"--without"_s, u"colour"_s}, QStringList{u"--to"_s, u"2999-01-01"_s},
          QStringList{u"--notes"_s, path(u"none"_s)}})
        EXPECT_EQ(report(wrong).code, 1) << wrong.join(u' ').toStdString();
    EXPECT_FALSE(QFile::exists(path(u"out.pdf"_s)));
}

} // namespace

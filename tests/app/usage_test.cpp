// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

namespace {

class Usage : public Program
{};

TEST_F(Usage, help_lists_the_commands)
{
    const Outcome help = run({u"--help"_s});
    EXPECT_EQ(help.code, 0);
    for (const char *command : {"new", "demo", "add", "list", "show", "trend", "smooth", "pages", "import",
                                "export", "report", "info", "verify"})
        EXPECT_THAT(help.output.toStdString(), HasSubstr(std::string{"\n  "} + command));
}

TEST_F(Usage, each_command_explains_itself)
{
    const Outcome help = run({u"list"_s, u"--help"_s});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.output.toStdString(), HasSubstr("--query QUERY"));
}

TEST_F(Usage, the_version_is_named)
{
    EXPECT_THAT(run({u"--version"_s}).output.toStdString(), StartsWith("mooring "));
}

TEST_F(Usage, an_unknown_command_is_wrong_usage)
{
    const Outcome wrong = run({u"lsit"_s});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.messages, HasSubstr("lsit"));
    EXPECT_THAT(wrong.output.toStdString(), IsEmpty());
}

TEST_F(Usage, an_unknown_option_is_wrong_usage)
{
    EXPECT_EQ(run({u"list"_s, u"--colour"_s}).code, 2);
    EXPECT_EQ(run({u"--colour"_s}).code, 2);
}

TEST_F(Usage, a_missing_argument_is_wrong_usage)
{
    EXPECT_EQ(run({u"show"_s}).code, 2);
    EXPECT_EQ(run({u"import"_s}).code, 2);
    EXPECT_EQ(run({u"export"_s, u"out"_s}).code, 2);
    EXPECT_EQ(run({u"info"_s, u"more"_s}).code, 2);
}

TEST_F(Usage, options_may_stand_before_the_command)
{
    EXPECT_EQ(run({u"--journal"_s, path(u"journal"_s), u"new"_s}).code, 0);
    EXPECT_EQ(run({u"--journal="_s + path(u"journal"_s), u"info"_s}).code, 0);
}

TEST_F(Usage, without_any_journal_yet_the_option_is_asked_for)
{
    const Outcome list = run({u"list"_s});
    EXPECT_EQ(list.code, 1);
    EXPECT_THAT(list.messages, HasSubstr("--journal"));
}

} // namespace

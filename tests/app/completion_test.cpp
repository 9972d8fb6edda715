// SPDX-License-Identifier: GPL-3.0-or-later
// What is written about commands in several places, held against what the program itself says.
#include "tests/app/program.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

namespace {

class Completion : public Program
{
protected:
    static QStringList captured(const QString &text, const QString &pattern)
    {
        QStringList found;
        auto match = QRegularExpression{pattern, QRegularExpression::MultilineOption}.globalMatch(text);
        while (match.hasNext())
            found.append(match.next().captured(1));
        return found;
    }

    QString help(const QStringList &arguments) const
    {
        return QString::fromUtf8(run(arguments + QStringList{u"--help"_s}).output);
    }

    QStringList commands() const { return captured(help({}), u"^  ([a-z]+)"_s); }
    QStringList optionsOf(const QString &command) const
    {
        return captured(help({command}), u"^  --([a-z-]+)"_s);
    }

    QString script(const QString &shell) const
    {
        return QString::fromUtf8(run({u"completion"_s, shell}).output);
    }

    /// What bash offers after these words, the last of which may be unfinished.
    QStringList offered(const QStringList &words) const
    {
        const QString drive = u"source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _mooring; "
                              "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
        const QString file = write(u"script"_s, script(u"bash"_s).toUtf8());
        QProcess bash;
        bash.setWorkingDirectory(path({}));
        bash.start(u"bash"_s, QStringList{u"-c"_s, drive, u"bash"_s, file, u"mooring"_s} + words);
        bash.waitForFinished();
        return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
};

TEST_F(Completion, of_each_shell_has_every_command_and_its_options)
{
    ASSERT_THAT(commands(), IsSupersetOf({u"add"_s, u"export"_s, u"lock"_s, u"tour"_s}));
    const QString bash = script(u"bash"_s);
    const QString zsh = script(u"zsh"_s);
    const QString fish = script(u"fish"_s);
    for (const QString &command : commands()) {
        const QString bashLine = captured(bash, u"^( +%1\\) words=.*)$"_s.arg(command)).value(0);
        const QString zshLine = captured(zsh, u"^( +%1\\) _arguments .*)$"_s.arg(command)).value(0);
        EXPECT_THAT(captured(zsh, u"^ +'(%1):"_s.arg(command)), SizeIs(1));
        EXPECT_THAT(captured(fish, u"__fish_use_subcommand -a (%1) "_s.arg(command)), SizeIs(1));
        for (const QString &option : optionsOf(command)) {
            EXPECT_THAT(bashLine.toStdString(), HasSubstr("--" + option.toStdString() + ' '));
            EXPECT_THAT(zshLine.toStdString(), HasSubstr("'--" + option.toStdString() + '['));
            EXPECT_THAT(
                captured(fish,
                         u"^(complete -c mooring(?: -n '__fish_seen_subcommand_from %1')? -l %2 )"_s.arg(
                             command, option)),
                SizeIs(1));
        }
    }
}

TEST_F(Completion, in_bash_offers_commands_options_and_choices)
{
    EXPECT_THAT(offered({u"ex"_s}), Contains(u"export"_s));
    EXPECT_THAT(offered({u"--journal"_s, u"j"_s, u"exp"_s}), Contains(u"export"_s));
    EXPECT_THAT(offered({u"export"_s, u"--"_s}), IsSupersetOf({u"--format"_s, u"--query"_s, u"--journal"_s}));
    EXPECT_THAT(offered({u"list"_s, u"--"_s}), Not(Contains(u"--format"_s)));
    EXPECT_EQ(offered({u"export"_s, u"--format"_s, u"m"_s}), QStringList{u"markdown"_s});
    EXPECT_EQ(offered({u"trend"_s, u"--dimension"_s, u"av"_s}), QStringList{u"avoidance"_s});
    EXPECT_EQ(offered({u"completion"_s, u"z"_s}), QStringList{u"zsh"_s});
}

TEST_F(Completion, in_bash_offers_files_with_blanks_in_their_names_as_one)
{
    write(u"my diary.json"_s, "{}");
    EXPECT_EQ(offered({u"import"_s, u"my"_s}), QStringList{u"my diary.json"_s});
    EXPECT_EQ(offered({u"list"_s, u"--journal"_s, u"my"_s}), QStringList{u"my diary.json"_s});
}

TEST_F(Completion, of_an_unknown_shell_is_wrong_usage)
{
    EXPECT_EQ(run({u"completion"_s, u"csh"_s}).code, 2);
}

TEST_F(Completion, the_choices_of_formats_are_those_the_program_takes)
{
    const QStringList words = captured(help({u"export"_s}), u"^ {27}(markdown.*)$"_s);
    ASSERT_THAT(words, SizeIs(1));
    const Outcome wrong = run({u"export"_s, u"--format"_s, u"none"_s, u"out"_s});
    EXPECT_THAT(wrong.messages, HasSubstr(words.constFirst().toStdString()));
    const QStringList formats = captured(help({u"import"_s}), u"^ {27}(markdown.*)$"_s);
    ASSERT_THAT(formats, SizeIs(1));
    EXPECT_THAT(run({u"import"_s, u"--format"_s, u"none"_s, u"in"_s}).messages,
                HasSubstr(formats.constFirst().toStdString()));
}

TEST_F(Completion, the_manual_page_has_every_command_and_option)
{
    QString page = QString::fromUtf8(content(QStringLiteral(DOCS "/mooring.1")));
    page.replace(u"\\-"_s, u"-"_s);
    const QStringList sections = page.split(u".TP\n"_s);
    for (const QString &command : commands()) {
        const QStringList about =
            sections.filter(QRegularExpression{u"^\\.B[IR]* \"?%1[\" \\n]"_s.arg(command)});
        ASSERT_THAT(about, SizeIs(1)) << command.toStdString();
        for (const QString &option : optionsOf(command))
            EXPECT_TRUE(about.constFirst().contains(u"--"_s + option)
                        || sections.filter(QRegularExpression{u"^\\.B[IR]* --"_s + option}).size() == 1)
                << command.toStdString() << " --" << option.toStdString();
    }
}

TEST_F(Completion, the_document_of_commands_has_every_command_and_option)
{
    const QString document = QString::fromUtf8(content(QStringLiteral(DOCS "/commands.md")));
    const QStringList sections = document.split(u"\n## "_s);
    for (const QString &command : commands()) {
        const QStringList about = sections.filter(QRegularExpression{u"^%1\\b"_s.arg(command)});
        ASSERT_THAT(about, SizeIs(1)) << command.toStdString();
        for (const QString &option : optionsOf(command))
            EXPECT_TRUE(about.constFirst().contains(u"--"_s + option)
                        || sections.constFirst().contains(u"--"_s + option))
                << command.toStdString() << " --" << option.toStdString();
    }
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/completion.h"

#include "app/commands.h"
#include "app/commandtable.h"
#include "app/console.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

/// Options of a command, then those of all.
std::vector<Option> optionsOf(const Command &command)
{
    std::vector<Option> options = command.options;
    options.insert(options.end(), optionsEverywhere().begin(), optionsEverywhere().end());
    return options;
}

/// Text between single quotes, which none of the shells looks into.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u'’') + u'\''; }

QString describedBy(const char *description) { return quoted(Tr::tr(description)); }

QString commandNames()
{
    QStringList names;
    for (const Command &command : commands())
        names.append(command.name);
    return names.join(u' ');
}

QString optionNames(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names.append(u"--"_s + option.name);
    return names.join(u' ');
}

/// What may follow an option, as branches of "case COMMAND:OPTION".
QString bashValues(const Command &command)
{
    QString branches;
    for (const Option &option : optionsOf(command)) {
        if (option.value.isEmpty())
            continue;
        branches += u"    %1:--%2) "_s.arg(command.name, option.name)
                  + (isPath(option.value) ? u"files=yes"_s : u"words="_s + quoted(option.choices))
                  + u"; value=yes ;;\n"_s;
    }
    return branches;
}

QString bash()
{
    QString values;
    QString arguments;
    for (const Command &command : commands()) {
        values += bashValues(command);
        arguments += u"        %1) words="_s.arg(command.name)
                   + quoted(optionNames(optionsOf(command)) + u' ' + command.choices)
                   + (isPath(command.argument) ? u"; files=yes"_s : QString{}) + u" ;;\n"_s;
    }
    return u"# Completion of mooring for bash, made by “mooring completion bash”.\n"
           "_mooring()\n{\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local command= words= files= value= i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        case ${COMP_WORDS[i]} in\n"
           "        --journal|--passphrase-file) ((i++)) ;;\n"
           "        -*) ;;\n"
           "        *) command=${COMP_WORDS[i]}; break ;;\n"
           "        esac\n"
           "    done\n"
           "    case $command:$prev in\n"
           "    :--journal|:--passphrase-file) files=yes; value=yes ;;\n"_s
         + values
         + u"    esac\n"
           "    if [[ -z $value ]]; then\n"
           "        case $command in\n"
           "        '') files=yes; words="_s
         + quoted(commandNames() + u" --journal --passphrase-file --help --version"_s) + u" ;;\n"_s
         + arguments
         + u"        esac\n"
           "    fi\n"
           "    COMPREPLY=()\n"
           "    [[ -n $words ]] && mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
           "    if [[ -n $files && $cur != -* ]]; then\n"
           "        compopt -o filenames 2>/dev/null\n"
           "        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$cur\")\n"
           "    fi\n"
           "}\n"
           "complete -F _mooring mooring\n"_s;
}

/// Text inside a specification of _arguments, where brackets and colons mean something.
QString zshText(const char *description)
{
    QString text = Tr::tr(description);
    return text.replace(u'\'', u'’').replace(u':', u"\\:"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
}

QString zshValue(QLatin1StringView value, QLatin1StringView choices)
{
    if (isPath(value))
        return u"_files"_s;
    return u'(' + QString{choices} + u')';
}

QString zshOption(const Option &option)
{
    QString spec = u"'--%1["_s.arg(option.name) + zshText(option.description) + u']';
    if (!option.value.isEmpty())
        spec += u':' + QString{option.value} + u':' + zshValue(option.value, option.choices);
    return spec + u'\'';
}

QString zsh()
{
    QString names;
    QString branches;
    for (const Command &command : commands()) {
        names += u"            '%1:"_s.arg(command.name) + zshText(command.summary) + u"'\n"_s;
        QStringList specs;
        for (const Option &option : optionsOf(command))
            specs.append(zshOption(option));
        if (command.takesArgument())
            specs.append(u"'%1:%2:"_s.arg(command.needsArgument() ? u"1"_s : u":"_s, command.argument)
                         + zshValue(command.argument, command.choices) + u'\'');
        branches += u"        %1) _arguments "_s.arg(command.name) + specs.join(u' ') + u" ;;\n"_s;
    }
    QStringList everywhere;
    for (const Option &option : optionsEverywhere())
        everywhere.append(zshOption(option));
    return u"#compdef mooring\n"
           "# Completion of mooring for zsh, made by “mooring completion zsh”.\n"
           "_mooring()\n{\n"
           "    local state line\n"
           "    _arguments -C "_s
         + everywhere.join(u' ')
         + u" '--version[Name the version.]' '1:command:->command' '*::argument:->argument'\n"
           "    case $state in\n"
           "    command)\n"
           "        local -a commands=(\n"_s
         + names
         + u"        )\n"
           "        _describe command commands\n"
           "        ;;\n"
           "    argument)\n"
           "        case $words[1] in\n"_s
         + branches
         + u"        esac\n"
           "        ;;\n"
           "    esac\n"
           "}\n"
           "_mooring \"$@\"\n"_s;
}

QString fishOption(const Option &option, const QString &condition)
{
    QString line = u"complete -c mooring"_s + condition + u" -l "_s + option.name;
    if (isPath(option.value))
        line += u" -r -F"_s;
    else if (!option.value.isEmpty())
        line += u" -x -a "_s + quoted(option.choices);
    return line + u" -d "_s + describedBy(option.description) + u'\n';
}

QString fish()
{
    QString script = u"# Completion of mooring for fish, made by “mooring completion fish”.\n"
                     "complete -c mooring -f\n"
                     "complete -c mooring -l version -d 'Name the version.'\n"_s;
    for (const Option &option : optionsEverywhere())
        script += fishOption(option, {});
    for (const Command &command : commands()) {
        script += u"complete -c mooring -n __fish_use_subcommand -a %1 -d "_s.arg(command.name)
                + describedBy(command.summary) + u'\n';
        const QString condition = u" -n '__fish_seen_subcommand_from %1'"_s.arg(command.name);
        for (const Option &option : command.options)
            script += fishOption(option, condition);
        if (isPath(command.argument))
            script += u"complete -c mooring"_s + condition + u" -F\n"_s;
        else if (!command.choices.isEmpty())
            script += u"complete -c mooring"_s + condition + u" -a "_s + quoted(command.choices) + u'\n';
    }
    return script;
}

} // namespace

const QStringList &completedShells()
{
    static const QStringList shells{u"bash"_s, u"zsh"_s, u"fish"_s};
    return shells;
}

QString completionFor(const QString &shell)
{
    if (shell == "zsh"_L1)
        return zsh();
    return shell == "fish"_L1 ? fish() : bash();
}

int runCompletion(const QCommandLineParser &options)
{
    const QString shell = options.positionalArguments().constFirst();
    if (!completedShells().contains(shell))
        return misused(Tr::tr("SHELL is one of: %1.").arg(completedShells().join(u", "_s)));
    print(completionFor(shell).toUtf8());
    return Done;
}

} // namespace mooring::app

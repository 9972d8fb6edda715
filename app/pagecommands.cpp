// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "core/library/library.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

void listPages(const library::Library &library)
{
    for (const library::Chapter &chapter : library.contents())
        for (const QString &id : chapter.pages)
            printLine(id + u'\t' + chapter.title + u'\t' + library.head(id)->title);
}

int checkPages(const QString &root)
{
    const auto flaws = library::checkContent(root);
    if (!flaws)
        return failed(flaws.error());
    for (const library::Flaw &flaw : *flaws)
        printLine(u"%1:%2: %3"_s.arg(flaw.file, QString::number(flaw.line), flaw.reason));
    if (!flaws->empty())
        return failed(
            {Error::Kind::Invalid, Tr::tr("%n mistake(s) found.", nullptr, static_cast<int>(flaws->size()))});
    say(Tr::tr("Everything that the pages name is there."));
    return Done;
}

} // namespace

int runPages(const QCommandLineParser &options)
{
    const QString argument = options.positionalArguments().value(0);
    if (options.isSet(u"check"_s))
        return checkPages(argument.isEmpty() ? u":/mooring"_s : argument);
    const library::Library library;
    if (argument.isEmpty()) {
        listPages(library);
        return Done;
    }
    const auto *head = library.head(argument);
    if (head == nullptr)
        return failed({Error::Kind::NotFound,
                       Tr::tr("There is no page “%1”. “mooring pages” lists them.").arg(argument)});
    print(library.plainPage(*head).toUtf8());
    return Done;
}

} // namespace mooring::app

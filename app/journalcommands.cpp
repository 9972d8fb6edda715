// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"
#include "core/exchange/demo.h"
#include "core/journal/verify.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr int mostDays = 100'000;

Result<std::unique_ptr<Journal>> createJournal(const QString &path, const QCommandLineParser &options)
{
    const auto passphrase = passphraseFrom(options);
    if (!passphrase)
        return tl::unexpected{passphrase.error()};
    auto journal = Journal::create(path, *passphrase);
    if (journal && passphrase->isEmpty())
        say(Tr::tr("%1 has no passphrase: anyone who can use this account can read it.").arg(path));
    return journal;
}

void printInfo(const JournalInfo &info)
{
    printLine(Tr::tr("Journal:    %1").arg(info.path));
    printLine(info.encrypted ? Tr::tr("Protected:  by a passphrase") : Tr::tr("Protected:  no"));
    printLine(Tr::tr("Entries:    %1, and %2 in the trash").arg(info.entries).arg(info.trashed));
    printLine(Tr::tr("People:     %1").arg(info.relationships));
    printLine(Tr::tr("Size:       %1 bytes").arg(info.bytes));
    printLine(Tr::tr("Format:     version %1").arg(info.schema));
    printLine(Tr::tr("Program:    version %1").arg(QCoreApplication::applicationVersion()));
}

QJsonObject toJson(const JournalInfo &info)
{
    return {{u"version"_s, QCoreApplication::applicationVersion()},
            {u"schema"_s, info.schema},
            {u"path"_s, info.path},
            {u"entries"_s, info.entries},
            {u"trashed"_s, info.trashed},
            {u"relationships"_s, info.relationships},
            {u"encrypted"_s, info.encrypted},
            {u"size"_s, info.bytes}};
}

} // namespace

int runNew(const QCommandLineParser &options)
{
    const QString path = options.isSet(u"journal"_s) ? options.value(u"journal"_s) : defaultJournal();
    const auto journal = createJournal(path, options);
    if (!journal)
        return failed(journal.error());
    setLastJournal(path);
    printLine((*journal)->path());
    return Done;
}

int runDemo(const QCommandLineParser &options)
{
    bool isNumber = false;
    const int days = options.positionalArguments().constFirst().toInt(&isNumber);
    if (!isNumber || days < 1 || days > mostDays)
        return misused(Tr::tr("DAYS is a whole number from 1 to %1.").arg(mostDays));
    if (!options.isSet(u"journal"_s))
        return misused(
            Tr::tr("Name the new file with --journal FILE: a made-up journal never replaces yours."));
    const auto journal = createJournal(options.value(u"journal"_s), options);
    if (!journal)
        return failed(journal.error());
    const auto contents =
        exchange::demoContents(days, QDate::currentDate().addDays(-1), (*journal)->checkIn(), QLocale{});
    if (!contents)
        return failed(contents.error());
    const auto outcome = (*journal)->merge(*contents, false);
    if (!outcome)
        return failed(outcome.error());
    printLine(Tr::tr("%1 made-up entries from %2 to %3 in %4")
                  .arg(QString::number(outcome->added), outcome->first.toString(Qt::ISODate),
                       outcome->last.toString(Qt::ISODate), (*journal)->path()));
    return Done;
}

int runInfo(const QCommandLineParser &options)
{
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    const auto info = (*journal)->info();
    if (!info)
        return failed(info.error());
    if (options.isSet(u"json"_s))
        print(QJsonDocument{toJson(*info)}.toJson());
    else
        printInfo(*info);
    return Done;
}

int runVerify(const QCommandLineParser &options)
{
    const auto named = namedJournal(options);
    if (!named)
        return failed(named.error());
    const auto key = Journal::keyOf(named->path, named->passphrase);
    const auto findings = key ? verifyJournal(named->path, *key) : tl::unexpected{key.error()};
    if (!findings)
        return failed(findings.error());
    for (const Finding &finding : *findings)
        printLine(finding.detail.isEmpty() ? finding.words
                                           : QString{finding.words + u" ("_s + finding.detail + u')'});
    if (!findings->empty())
        return failed(
            {Error::Kind::Damaged, Tr::tr("%1 is not whole. Keep a copy of it, then “mooring restore” "
                                          "a backup or “mooring salvage” what can be read.")
                                       .arg(named->path)});
    printLine(Tr::tr("%1 is whole.").arg(named->path));
    return Done;
}

} // namespace mooring::app

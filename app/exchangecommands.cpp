// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"
#include "core/exchange/importer.h"
#include "core/exchange/meanings.h"
#include "core/exchange/scorescsv.h"
#include "core/journal/backup.h"

#include <QCommandLineParser>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

QString orList(const QStringList &names) { return names.join(u", "_s); }

void printOutcome(const ImportOutcome &outcome, bool dryRun)
{
    const QString counts = dryRun ? Tr::tr("Would add %1, update %2 and leave %3 as they are; new people: %4")
                                  : Tr::tr("Added %1, updated %2, left %3 as they are; new people: %4");
    printLine(counts.arg(outcome.added).arg(outcome.updated).arg(outcome.unchanged).arg(outcome.peopleAdded));
    if (!outcome.first.isNull())
        printLine(Tr::tr("From %1 to %2")
                      .arg(outcome.first.toString(Qt::ISODate), outcome.last.toString(Qt::ISODate)));
}

/// The first entries of what would come in, so that one can see whether it was understood.
void printSample(const std::vector<PortableEntry> &entries)
{
    for (std::size_t i = 0; i < std::min<std::size_t>(3, entries.size()); ++i) {
        const Entry &entry = entries[i].entry;
        const QString words = entry.title.isEmpty() ? entry.body : entry.title;
        printLine(u"  "_s + entry.day.toString(Qt::ISODate) + u"  "_s
                  + words.left(200).simplified().left(60));
    }
}

/// Words of the other program that mean nothing here yet, so that they can be given a meaning once.
void printUnknown(const QString &sentence, const QMap<QString, int> &words)
{
    constexpr int most = 20;
    QStringList counted;
    for (auto word = words.cbegin(); word != words.cend() && counted.size() < most; ++word)
        counted.append(u"%1 (%2)"_s.arg(word.key()).arg(word.value()));
    if (words.size() > most)
        counted.append(u"…"_s);
    if (!counted.isEmpty())
        printLine(sentence.arg(counted.join(u", "_s)));
}

void printPlan(const exchange::Reading &reading)
{
    printSample(reading.first);
    printUnknown(Tr::tr("Tags that are neither a person nor a pattern here: %1"), reading.unknownTags);
    printUnknown(Tr::tr("Moods in none of the five groups: %1"), reading.unknownMoods);
}

/// "a=b" into a map; nothing for text without "=".
std::optional<QHash<QString, QString>> pairsIn(const QStringList &values, bool lowerKeys)
{
    QHash<QString, QString> pairs;
    for (const QString &value : values) {
        const qsizetype middle = value.indexOf(u'=');
        if (middle < 1 || middle + 1 == value.size())
            return {};
        const QString key = value.first(middle).trimmed();
        pairs.insert(lowerKeys ? key.toLower() : key, value.mid(middle + 1).trimmed());
    }
    return pairs;
}

/// What the options say about the source; a message for what can't be meant.
Result<exchange::Choices> choicesFrom(const QCommandLineParser &options)
{
    using Dates = exchange::Choices::Dates;
    exchange::Choices choices;
    const QString dates = options.value(u"dates"_s);
    if (!dates.isEmpty() && dates != "day-first"_L1 && dates != "month-first"_L1)
        return failure(Error::Kind::Invalid, Tr::tr("Dates are day-first or month-first."));
    choices.dates = dates.isEmpty()         ? Dates::Unsaid
                  : dates == "day-first"_L1 ? Dates::DayFirst
                                            : Dates::MonthFirst;
    choices.names = options.value(u"names"_s);
    const auto meanings = pairsIn(options.values(u"map"_s), true);
    const auto columns = pairsIn(options.values(u"column"_s), true);
    if (!meanings || !columns)
        return failure(Error::Kind::Invalid, Tr::tr("Write --map TAG=MEANING and --column FIELD=HEADER."));
    for (auto column = columns->cbegin(); column != columns->cend(); ++column)
        if (!exchange::tableFields().contains(column.key()))
            return failure(Error::Kind::Invalid,
                           Tr::tr("A column can be: %1.").arg(exchange::tableFields().join(u", "_s)));
    choices.meanings = *meanings;
    choices.columns = *columns;
    return choices;
}

/// Problems are what a dry run is asked for; otherwise they are messages.
void tellProblems(const QStringList &problems, bool dryRun)
{
    for (const QString &problem : problems)
        dryRun ? printLine(problem) : say(problem);
}

bool broughtNothing(const ImportOutcome &outcome)
{
    return outcome.added + outcome.updated + outcome.unchanged == 0;
}

/// An import is not begun without a backup of what is there.
Status keepBeforeImport(const Journal &journal)
{
    if (journal.rows().empty())
        return {};
    const auto kept =
        makeBackup(journal.path(), journal.key(),
                   {.folder = backupFolder(journal.path()), .reason = BackupReason::BeforeImport}, {});
    if (kept)
        return {};
    return failure(kept.error().kind,
                   Tr::tr("Nothing was brought in, because no backup could be made first. %1")
                       .arg(kept.error().message));
}

/// What was chosen now goes over what was chosen in earlier imports.
exchange::Known knownWith(exchange::Choices choices, const Journal &journal)
{
    exchange::Known known = exchange::knownTo(journal, QDate::currentDate());
    exchange::Meanings meanings = known.choices.meanings;
    meanings.insert(choices.meanings);
    known.choices = std::move(choices);
    known.choices.meanings = meanings;
    return known;
}

int report(const ImportOutcome &outcome, const exchange::Reading &reading, bool dryRun)
{
    printOutcome(outcome, dryRun);
    if (dryRun)
        printPlan(reading);
    const QStringList problems = reading.problems + outcome.problems;
    tellProblems(problems, dryRun);
    return problems.isEmpty() || !broughtNothing(outcome) ? Done : Failed;
}

} // namespace

int runImport(const QCommandLineParser &options)
{
    const auto format = exchange::importFormatFrom(options.value(u"format"_s));
    if (options.isSet(u"format"_s) && !format)
        return misused(Tr::tr("Formats to import are: %1.").arg(orList(exchange::importFormats())));
    auto choices = choicesFrom(options);
    if (!choices)
        return misused(choices.error().message);
    const bool dryRun = options.isSet(u"dry-run"_s);
    const auto journal = openJournal(options, Journal::Access::ReadWrite);
    if (!journal)
        return failed(journal.error());
    const exchange::Meanings said = choices->meanings;
    const exchange::Known known = knownWith(*std::move(choices), **journal);
    const QString path = options.positionalArguments().constFirst();
    const auto recognised =
        format ? Result<exchange::ImportFormat>{*format} : exchange::formatOf(path, known);
    if (!recognised)
        return failed(recognised.error());
    if (const Status kept = dryRun ? Status{} : keepBeforeImport(**journal); !kept)
        return failed(kept.error());
    exchange::Reading reading;
    const auto outcome = (*journal)->merge(
        [&](const TakeContents &take) -> Status {
            auto read = exchange::readImport(path, format, known, take);
            if (read)
                reading = *std::move(read);
            return read ? Status{} : tl::unexpected<Error>{read.error()};
        },
        dryRun);
    if (!outcome)
        return failed(outcome.error());
    if (const Status kept = dryRun ? Status{} : exchange::rememberMeanings(**journal, said); !kept)
        say(kept.error().message);
    return report(*outcome, reading, dryRun);
}

} // namespace mooring::app

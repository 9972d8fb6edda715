// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"
#include "core/analysis/subject.h"
#include "core/library/library.h"
#include "core/report/reportsource.h"
#include "ui/report/reportlayout.h"
#include "ui/shell/theme.h"
#include "ui/trends/takeout.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr int usualDays = 90;
constexpr qint64 mostNotes = 1 << 20; // bytes

std::optional<ui::Paper> paperFrom(const QString &name)
{
    if (name.isEmpty())
        return ui::usualPaper();
    if (name.compare("a4"_L1, Qt::CaseInsensitive) == 0)
        return ui::Paper::A4;
    if (name.compare("letter"_L1, Qt::CaseInsensitive) == 0)
        return ui::Paper::Letter;
    return std::nullopt;
}

constexpr std::array sections{
    std::pair{"time"_L1, &ReportSections::overTime},  std::pair{"map"_L1, &ReportSections::map},
    std::pair{"words"_L1, &ReportSections::words},    std::pair{"patterns"_L1, &ReportSections::patterns},
    std::pair{"together"_L1, &ReportSections::links}, std::pair{"steps"_L1, &ReportSections::programme},
};

/// All but those that are named; a message for a name that none has.
Result<ReportSections> sectionsWithout(const QStringList &names)
{
    ReportSections shown;
    for (const QString &name : names) {
        const auto *found = std::ranges::find(sections, name, [](const auto &s) { return QString{s.first}; });
        if (found == sections.end())
            return failure(Error::Kind::Invalid,
                           Tr::tr("--without takes: time, map, words, patterns, together, steps."));
        shown.*found->second = false;
    }
    return shown;
}

/// An ISO day, or `otherwise` without the option; invalid for anything else.
QDate dayFrom(const QCommandLineParser &options, const QString &name, QDate otherwise)
{
    return options.isSet(name) ? QDate::fromString(options.value(name), Qt::ISODate) : otherwise;
}

Result<QString> notesFrom(const QCommandLineParser &options)
{
    if (!options.isSet(u"notes"_s))
        return QString{};
    if (options.value(u"notes"_s) == "-"_L1) {
        const auto input = standardInput();
        return input ? Result<QString>{QString::fromUtf8(*input)} : tl::unexpected{input.error()};
    }
    QFile file{options.value(u"notes"_s)};
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound,
            Tr::tr("The notes can't be read from %1: %2.").arg(file.fileName(), file.errorString()));
    return QString::fromUtf8(file.read(mostNotes));
}

Result<std::vector<RelationshipId>> peopleFrom(const QCommandLineParser &options, const Journal &journal)
{
    std::vector<RelationshipId> people;
    const QStringList names = options.values(u"with"_s);
    for (const QString &name : names) {
        const auto person = personNamed(journal, name);
        if (!person)
            return tl::unexpected{person.error()};
        if (std::ranges::find(people, *person) == people.end())
            people.push_back(*person);
    }
    if (people.empty()) {
        people.push_back(mostCheckedIn(journal));
        const QString name = journal.nameOf(people.front());
        say(name.isEmpty()
                ? Tr::tr("This is about “in general”; --with NAME chooses a person.")
                : Tr::tr("This is about %1, who has most check-ins; --with NAME chooses another.").arg(name));
    }
    return people;
}

/// Those of the report's span and people that match the query; all of them for "all".
Result<std::vector<EntryId>> entriesFrom(const QCommandLineParser &options, const Journal &journal,
                                         const ReportChoices &choices)
{
    const QString text = options.value(u"entries"_s);
    if (text.isEmpty() || text == "none"_L1)
        return std::vector<EntryId>{};
    auto ids = mooring::entriesFor(journal, choices);
    if (text == "all"_L1)
        return ids;
    const SearchQuery query = parseQuery(text);
    for (const QueryProblem &problem : query.problems)
        say(problem.message);
    for (const QueryProblem &problem : journal.unknownNames(query))
        say(problem.message);
    const auto found = journal.find(query);
    if (!found)
        return tl::unexpected{found.error()};
    std::erase_if(ids, [&found](EntryId id) { return std::ranges::find(*found, id) == found->end(); });
    return ids;
}

Result<ReportChoices> choicesFrom(const QCommandLineParser &options, const Journal &journal)
{
    const QDate today = QDate::currentDate();
    ReportChoices choices;
    choices.title = options.value(u"title"_s);
    choices.last = dayFrom(options, u"to"_s, today);
    choices.first = dayFrom(options, u"from"_s, choices.last.addDays(1 - usualDays));
    if (!choices.first.isValid() || !choices.last.isValid())
        return failure(Error::Kind::Invalid, Tr::tr("--from and --to take days such as 2026-03-01."));
    auto shown = sectionsWithout(options.values(u"without"_s));
    auto people = peopleFrom(options, journal);
    auto notes = notesFrom(options);
    for (const Error *error : {shown ? nullptr : &shown.error(), people ? nullptr : &people.error(),
                               notes ? nullptr : &notes.error()})
        if (error != nullptr)
            return tl::unexpected{*error};
    choices.sections = *shown;
    choices.people = *std::move(people);
    choices.notes = *std::move(notes);
    auto entries = entriesFrom(options, journal, choices);
    if (!entries)
        return tl::unexpected{entries.error()};
    choices.entries = *std::move(entries);
    return choices;
}

QStringList stepTitles()
{
    QStringList titles;
    const library::Library library;
    for (const library::Step &step : library.steps())
        titles.append(step.title);
    return titles;
}

} // namespace

int runReport(const QCommandLineParser &options)
{
    const QString path = options.value(u"out"_s);
    if (path.isEmpty())
        return misused(Tr::tr("Say where the report goes: --out FILE."));
    const auto paper = paperFrom(options.value(u"paper"_s));
    if (!paper)
        return misused(Tr::tr("--paper is a4 or letter."));
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    auto choices = choicesFrom(options, **journal);
    if (!choices)
        return failed(choices.error());
    const auto source = reportSource(**journal, *std::move(choices), QDate::currentDate());
    if (!source)
        return failed(source.error());
    ui::applyTheme(*qApp, ui::Appearance::Light);
    const ui::ReportPages pages = ui::laidOut(reportOf(*source, QLocale{}), *paper, stepTitles());
    if (const Status written = ui::writeFile(path, ui::pdfOf(pages)); !written)
        return failed(written.error());
    printLine(path);
    say(Tr::tr("What was written is not protected: anyone who gets the file can read it."));
    return Done;
}

} // namespace mooring::app

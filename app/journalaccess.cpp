// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalaccess.h"

#include "app/console.h"
#include "core/journal/backup.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr qint64 longestPassphrase = 65'536; // bytes

/// Without its line break. Also from a pipe, as shells make them for <(command). Unbuffered: no copy stays in
/// memory that nobody wipes.
Result<QByteArray> firstLine(const QString &path)
{
    QFile file{path};
    constexpr auto mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    const bool open = path == "-"_L1 ? file.open(stdin, mode) : file.open(mode);
    if (!open)
        return failure(Error::Kind::NotFound,
                       Tr::tr("The passphrase can't be read from %1: %2").arg(path, file.errorString()));
    QByteArray line = file.readLine(longestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("There is no passphrase in the first line of %1.").arg(path));
    return line;
}

/// A failed backup is said and stops nothing.
void backUpFirstOfDay(const Journal &journal)
{
    const auto made = makeBackupIfDue(journal.path(), journal.key(),
                                      {.folder = backupFolder(journal.path()),
                                       .reason = BackupReason::FirstOfDay,
                                       .rotation = rotationOf(journal.path(), journal.key())},
                                      {});
    if (!made)
        say(Tr::tr("Today's backup could not be made. %1").arg(made.error().message));
}

} // namespace

void setIdentity()
{
    QCoreApplication::setOrganizationName(u"mooring"_s);
    QCoreApplication::setApplicationName(u"mooring"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOORING_VERSION));
}

Result<Passphrase> passphraseFrom(const QCommandLineParser &options, const QString &option)
{
    if (!options.isSet(option))
        return Passphrase{};
    auto line = firstLine(options.value(option));
    if (!line)
        return tl::unexpected{line.error()};
    QString text = QString::fromUtf8(*line);
    Passphrase passphrase{text};
    wipe(text);
    wipe(*line);
    return passphrase;
}

Result<NamedJournal> namedJournal(const QCommandLineParser &options)
{
    NamedJournal named;
    named.path = options.isSet(u"journal"_s) ? options.value(u"journal"_s) : lastJournal();
    if (named.path.isEmpty())
        return failure(
            Error::Kind::NotFound,
            Tr::tr("No journal has been opened on this computer yet. Name one with --journal FILE."));
    auto passphrase = passphraseFrom(options);
    if (!passphrase)
        return tl::unexpected{passphrase.error()};
    if (passphrase->isEmpty() && Journal::needsPassphrase(named.path))
        return failure(
            Error::Kind::WrongPassphrase,
            Tr::tr("%1 is protected by a passphrase. Give it with --passphrase-file FILE.").arg(named.path));
    named.passphrase = *std::move(passphrase);
    return named;
}

Result<std::unique_ptr<Journal>> openJournal(const QCommandLineParser &options, Journal::Access access)
{
    const auto named = namedJournal(options);
    if (!named)
        return tl::unexpected{named.error()};
    auto journal = Journal::open(named->path, named->passphrase, access);
    if (journal && !(*journal)->isReadOnly())
        backUpFirstOfDay(**journal);
    return journal;
}

Result<RelationshipId> personNamed(const Journal &journal, const QString &name)
{
    if (name.isEmpty())
        return RelationshipId{};
    if (const Relationship *person = journal.relationship(name))
        return person->id;
    QStringList names;
    for (const Relationship &person : journal.relationships())
        names.append(person.name);
    return failure(Error::Kind::NotFound,
                   names.isEmpty()
                       ? Tr::tr("Nobody is in this journal yet.")
                       : Tr::tr("“%1” is not in this journal. It has: %2.").arg(name, names.join(u", "_s)));
}

} // namespace mooring::app

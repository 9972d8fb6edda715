// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalaccess.h"

#include "app/console.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr qint64 longestPassphrase = 65'536; // bytes

/// Without its line break. Also from a pipe, as shells make them for <(command).
Result<QString> firstLine(const QString &path)
{
    QFile file{path};
    const bool open = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(Error::Kind::NotFound,
                       Tr::tr("The passphrase can't be read from %1: %2").arg(path, file.errorString()));
    QByteArray line = file.readLine(longestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("There is no passphrase in the first line of %1.").arg(path));
    return QString::fromUtf8(line);
}

} // namespace

void setIdentity()
{
    QCoreApplication::setOrganizationName(u"mooring"_s);
    QCoreApplication::setApplicationName(u"mooring"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOORING_VERSION));
}

Result<Passphrase> passphraseFrom(const QCommandLineParser &options)
{
    if (!options.isSet(u"passphrase-file"_s))
        return Passphrase{};
    const auto line = firstLine(options.value(u"passphrase-file"_s));
    if (!line)
        return tl::unexpected{line.error()};
    return Passphrase{*line};
}

Result<std::unique_ptr<Journal>> openJournal(const QCommandLineParser &options, Journal::Access access)
{
    const QString path = options.isSet(u"journal"_s) ? options.value(u"journal"_s) : lastJournal();
    if (path.isEmpty())
        return failure(
            Error::Kind::NotFound,
            Tr::tr("No journal has been opened on this computer yet. Name one with --journal FILE."));
    auto passphrase = passphraseFrom(options);
    if (!passphrase)
        return tl::unexpected{passphrase.error()};
    if (passphrase->isEmpty() && Journal::needsPassphrase(path))
        return failure(
            Error::Kind::WrongPassphrase,
            Tr::tr("%1 is protected by a passphrase. Give it with --passphrase-file FILE.").arg(path));
    return Journal::open(path, *passphrase, access);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalaccess.h"

#include "app/console.h"
#include "core/exchange/text.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

QString firstLine(const QByteArray &bytes)
{
    qsizetype end = bytes.indexOf('\n');
    end = end < 0 ? bytes.size() : end;
    if (end > 0 && bytes.at(end - 1) == '\r')
        --end;
    return QString::fromUtf8(bytes.constData(), end);
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
    const QString path = options.value(u"passphrase-file"_s);
    if (!options.isSet(u"passphrase-file"_s))
        return Passphrase{};
    const auto bytes = path == "-"_L1 ? standardInput() : exchange::fileContent(path);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    const QString line = firstLine(*bytes);
    if (line.isEmpty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("There is no passphrase in the first line of %1.").arg(path));
    return Passphrase{line};
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

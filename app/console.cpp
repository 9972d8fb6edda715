// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/exchange/text.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mooring::app {

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void printLine(const QString &text) { print(text.toUtf8() + '\n'); }

void say(const QString &message)
{
    const QByteArray line = (u"mooring: "_s + message + u'\n').toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

int failed(const Error &error)
{
    say(error.message);
    return Failed;
}

int misused(const QString &message)
{
    say(message);
    say(Tr::tr("“mooring --help” lists the commands, “mooring COMMAND --help” explains one."));
    return Usage;
}

Result<QByteArray> standardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Error::Kind::Storage,
                       Tr::tr("Standard input can't be read: %1").arg(input.errorString()));
    // One byte more than allowed tells that there is more.
    constexpr qint64 pieceSize = 1 << 20;
    QByteArray bytes;
    while (bytes.size() <= exchange::largestFile) {
        const QByteArray piece = input.read(pieceSize);
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
    }
    return failure(Error::Kind::Invalid, Tr::tr("Standard input is larger than 64 MB. Nothing was changed."));
}

} // namespace mooring::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chance.h"

#include <QByteArray>

namespace mooring::exchange {

QUuid Chance::uuid()
{
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes.append(static_cast<char>(between(0, 255)));
    bytes[6] =
        static_cast<char>((static_cast<unsigned char>(bytes.at(6)) & 0x0FU) | 0x40U); // version 4, random
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes.at(8)) & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(bytes);
}

} // namespace mooring::exchange

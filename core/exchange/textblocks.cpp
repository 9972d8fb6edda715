// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textblocks.h"

#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QIODevice>

#include <utility>

namespace mooring::exchange {

namespace {

constexpr qint64 blockSize = 256LL * 1024;

} // namespace

Result<QByteArray> TextBlocks::nextBytes()
{
    QByteArray bytes = std::exchange(m_rest, {});
    while (true) {
        const QByteArray more = m_device.read(blockSize);
        if (more.isEmpty() && !m_device.atEnd())
            return failure(Error::Kind::Storage, Tr::tr("it can't be read to its end"));
        const qsizetype end = more.lastIndexOf('\n') + 1;
        bytes += more.first(end);
        m_rest = more.sliced(end);
        if (end > 0 || more.isEmpty())
            return bytes;
        bytes += std::exchange(m_rest, {});
        if (bytes.size() > largestFile)
            return failure(Error::Kind::Invalid, Tr::tr("line %1 is longer than 64 MB").arg(m_lines + 1));
    }
}

Result<QString> TextBlocks::next()
{
    const auto bytes = nextBytes();
    if (!bytes)
        return tl::unexpected<Error>{bytes.error()};
    auto text = decoded(*bytes, m_lines);
    m_lines += static_cast<int>(bytes->count('\n'));
    return text;
}

} // namespace mooring::exchange

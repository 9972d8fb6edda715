// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/secret.h"

#include <utility>

namespace mooring {

namespace {

template <typename Unit>
void fillWithZeros(Unit *begin, qsizetype size)
{
    // volatile, so that the compiler may not drop writes to memory that is about to be freed
    volatile Unit *unit = begin;
    for (qsizetype left = size; left > 0; --left)
        *unit++ = Unit{};
}

} // namespace

void overwrite(QByteArray &bytes) { fillWithZeros(bytes.data(), bytes.size()); }

void wipe(QByteArray &bytes)
{
    overwrite(bytes);
    bytes.clear();
}

void wipe(QString &text)
{
    fillWithZeros(reinterpret_cast<char16_t *>(text.data()), text.size());
    text.clear();
}

Secret::Secret(QByteArray &&bytes) : m_bytes{std::move(bytes)} {}
Secret::~Secret() { wipe(m_bytes); }
Secret::Secret(Secret &&other) noexcept : m_bytes{std::exchange(other.m_bytes, {})} {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

} // namespace mooring

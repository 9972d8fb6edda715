// SPDX-License-Identifier: GPL-3.0-or-later
// One parser, named by PARSER, for libFuzzer.
#include "tests/fuzz/parsers.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const char *broken = mooring::fuzz::PARSER(bytes);
    if (!broken)
        return 0;
    std::fprintf(stderr, "does not hold: %s\n", broken);
    std::abort();
}

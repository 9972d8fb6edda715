// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/invariants.h"

#include <cstdio>
#include <cstdlib>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string broken = mooring::fuzz::brokenInvariant(mooring::fuzz::journeyFrom({data, size}));
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "does not hold: %s\n", broken.c_str());
    std::abort();
}

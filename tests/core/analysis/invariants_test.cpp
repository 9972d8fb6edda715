// SPDX-License-Identifier: GPL-3.0-or-later
// The invariants the fuzzer checks (tests/fuzz), on seeded random bytes, so that every compiler tries them.
#include "tests/core/trends/made.h"
#include "tests/fuzz/invariants.h"

#include <gmock/gmock.h>

namespace mooring::fuzz {

namespace {

std::vector<std::uint8_t> bytes(std::size_t count, std::uint64_t seed)
{
    Dice dice{seed};
    std::vector<std::uint8_t> all(count);
    for (std::uint8_t &byte : all)
        byte = static_cast<std::uint8_t>(dice.uniform() * 256);
    return all;
}

} // namespace

TEST(Invariants, hold_for_random_series)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        EXPECT_EQ(brokenInvariant(journeyFrom(bytes(seed * 40, seed))), "") << "seed " << seed;
}

TEST(Invariants, hold_for_a_long_series) { EXPECT_EQ(brokenInvariant(journeyFrom(bytes(20'000, 7))), ""); }

TEST(Invariants, hold_for_the_same_byte_over_and_over)
{
    for (const int byte : {0, 1, 4, 127, 199, 229, 255})
        EXPECT_EQ(brokenInvariant(journeyFrom(std::vector(2'000, static_cast<std::uint8_t>(byte)))), "")
            << byte;
}

TEST(Invariants, hold_for_nothing) { EXPECT_EQ(brokenInvariant({}), ""); }

TEST(Invariants, are_not_empty_words)
{
    const Journey journey = journeyFrom(bytes(4'000, 3));

    EXPECT_GT(journey.anxiety.size(), 300U);
    EXPECT_GT(journey.avoidance.size(), 100U);
}

} // namespace mooring::fuzz

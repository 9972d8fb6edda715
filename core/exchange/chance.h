// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <cstdint>
#include <random>

namespace mooring::exchange {

/// Random numbers that are the same on every machine, which the standard distributions are not.
class Chance
{
public:
    explicit Chance(std::uint64_t seed) : m_engine{seed} {}

    /// 0 <= value < 1
    double uniform() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }
    bool happens(double probability) { return uniform() < probability; }
    /// low..high, both included
    int between(int low, int high) { return low + static_cast<int>(uniform() * (high - low + 1)); }
    /// Mean 0, variance 1: twelve uniform numbers added up (Irwin-Hall), exact in every arithmetic.
    double normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += uniform();
        return sum;
    }

    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(between(0, static_cast<int>(list.size()) - 1))];
    }

    QUuid uuid();

private:
    std::mt19937_64 m_engine;
};

} // namespace mooring::exchange

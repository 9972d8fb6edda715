// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace mooring::ui {

/// Wrong passphrases in a row, and how long the next try waits: not at all after the first two, then longer
/// each time, up to a minute. Lives as long as the program does: closing the page does not shorten the wait,
/// and nobody is locked out for good.
class Attempts
{
public:
    using Time = std::chrono::milliseconds; ///< on a clock that nobody can set

    static constexpr int free = 3; ///< from the third wrong one on there is a wait
    static constexpr std::chrono::seconds longest{60};
    static std::chrono::seconds waitAfter(int failures);

    void failed(Time now);
    void succeeded() { *this = {}; }
    /// Rounded up; 0: try.
    std::chrono::seconds left(Time now) const;

private:
    int m_failures = 0;
    Time m_next{};
};

} // namespace mooring::ui

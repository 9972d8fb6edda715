// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <algorithm>
#include <ctime>
#include <utility>

namespace mooring::bench {

/// Times each event that nobody else sent, painting included: in processor time of the window's thread,
/// because on a busy machine the clock on the wall measures the neighbours.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_isTiming || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double begun = now();
        const bool accepted = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, now() - begun);
        --m_depth;
        return accepted;
    }

    /// Looking at the clock takes time too: only between these two.
    void startTiming() { m_isTiming = true; }
    void stopTiming() { m_isTiming = false; }
    double takeLongest() { return std::exchange(m_longest, 0.); } ///< ms

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    bool m_isTiming = false;
    int m_depth = 0;
    double m_longest = 0;
};

inline TimedApplication &application() { return *static_cast<TimedApplication *>(qApp); }

} // namespace mooring::bench

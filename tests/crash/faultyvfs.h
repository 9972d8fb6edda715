// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::crash {

/// What the disk refuses, SQLite's own way of testing: a layer between the engine's encryption and the
/// system.
enum class Fault { Write, FullDisk, Sync, Truncate, Open, SharedMemory, Lock };

/// While it lives, every database opened in this process goes through the layer.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;
    FaultyDisk(FaultyDisk &&) = delete;
    FaultyDisk &operator=(FaultyDisk &&) = delete;

    /// The nth call of that kind from now on fails, and with `stays` all after it.
    void fail(Fault kind, int nth, bool stays);
    /// The cause is gone.
    void mend();
    bool hasFailed() const;
};

} // namespace mooring::crash

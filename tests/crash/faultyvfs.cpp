// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/faultyvfs.h"

#include <sqlite3.h>

#include <cstring>

namespace mooring::crash {

namespace {

struct Plan {
    Fault kind = Fault::Write;
    int left = 0; ///< calls until the one that fails; 0: none does
    bool stays = false;
    bool hasFailed = false;
};

Plan plan; // one for the layer, as the layer is one for the process

/// Whether this call fails.
bool strikes(Fault kind)
{
    if (plan.kind != kind)
        return false;
    if (plan.left > 0 && --plan.left == 0)
        plan.hasFailed = true;
    else if (!plan.stays || !plan.hasFailed)
        return false;
    return true;
}

/// A file of the layer, followed in memory by the system's own.
struct File {
    sqlite3_file base;
};

sqlite3_file *under(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<File *>(file) + 1);
}

sqlite3_vfs *systemOf(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

// The names are those of SQLite's interface. NOLINTBEGIN(readability-identifier-naming)
int xClose(sqlite3_file *file) { return under(file)->pMethods->xClose(under(file)); }

int xRead(sqlite3_file *file, void *into, int bytes, sqlite3_int64 at)
{
    return under(file)->pMethods->xRead(under(file), into, bytes, at);
}

int xWrite(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    if (strikes(Fault::Write))
        return SQLITE_IOERR_WRITE;
    if (strikes(Fault::FullDisk))
        return SQLITE_FULL;
    return under(file)->pMethods->xWrite(under(file), from, bytes, at);
}

int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return strikes(Fault::Truncate) ? SQLITE_IOERR_TRUNCATE
                                    : under(file)->pMethods->xTruncate(under(file), size);
}

int xSync(sqlite3_file *file, int flags)
{
    return strikes(Fault::Sync) ? SQLITE_IOERR_FSYNC : under(file)->pMethods->xSync(under(file), flags);
}

int xFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return under(file)->pMethods->xFileSize(under(file), size);
}

int xLock(sqlite3_file *file, int level)
{
    return strikes(Fault::Lock) ? SQLITE_IOERR_LOCK : under(file)->pMethods->xLock(under(file), level);
}

int xUnlock(sqlite3_file *file, int level) { return under(file)->pMethods->xUnlock(under(file), level); }

int xCheckReservedLock(sqlite3_file *file, int *held)
{
    return under(file)->pMethods->xCheckReservedLock(under(file), held);
}

int xFileControl(sqlite3_file *file, int what, void *argument)
{
    return under(file)->pMethods->xFileControl(under(file), what, argument);
}

int xSectorSize(sqlite3_file *file) { return under(file)->pMethods->xSectorSize(under(file)); }

int xDeviceCharacteristics(sqlite3_file *file)
{
    return under(file)->pMethods->xDeviceCharacteristics(under(file));
}

int xShmMap(sqlite3_file *file, int region, int bytes, int extend, volatile void **memory)
{
    return strikes(Fault::SharedMemory)
             ? SQLITE_IOERR_SHMMAP
             : under(file)->pMethods->xShmMap(under(file), region, bytes, extend, memory);
}

int xShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return under(file)->pMethods->xShmLock(under(file), offset, count, flags);
}

void xShmBarrier(sqlite3_file *file) { under(file)->pMethods->xShmBarrier(under(file)); }

int xShmUnmap(sqlite3_file *file, int remove)
{
    return under(file)->pMethods->xShmUnmap(under(file), remove);
}

const sqlite3_io_methods methods{.iVersion = 2,
                                 .xClose = xClose,
                                 .xRead = xRead,
                                 .xWrite = xWrite,
                                 .xTruncate = xTruncate,
                                 .xSync = xSync,
                                 .xFileSize = xFileSize,
                                 .xLock = xLock,
                                 .xUnlock = xUnlock,
                                 .xCheckReservedLock = xCheckReservedLock,
                                 .xFileControl = xFileControl,
                                 .xSectorSize = xSectorSize,
                                 .xDeviceCharacteristics = xDeviceCharacteristics,
                                 .xShmMap = xShmMap,
                                 .xShmLock = xShmLock,
                                 .xShmBarrier = xShmBarrier,
                                 .xShmUnmap = xShmUnmap};

int xOpen(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (strikes(Fault::Open))
        return SQLITE_CANTOPEN;
    const int code = systemOf(vfs)->xOpen(systemOf(vfs), name, under(file), flags, outFlags);
    if (under(file)->pMethods != nullptr)
        file->pMethods = &methods;
    return code;
}

int xDelete(sqlite3_vfs *vfs, const char *name, int sync)
{
    return systemOf(vfs)->xDelete(systemOf(vfs), name, sync);
}

int xAccess(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    return systemOf(vfs)->xAccess(systemOf(vfs), name, flags, result);
}

int xFullPathname(sqlite3_vfs *vfs, const char *name, int bytes, char *full)
{
    return systemOf(vfs)->xFullPathname(systemOf(vfs), name, bytes, full);
}

int xRandomness(sqlite3_vfs *vfs, int bytes, char *into)
{
    return systemOf(vfs)->xRandomness(systemOf(vfs), bytes, into);
}
int xSleep(sqlite3_vfs *vfs, int microseconds) { return systemOf(vfs)->xSleep(systemOf(vfs), microseconds); }
int xCurrentTime(sqlite3_vfs *vfs, double *now) { return systemOf(vfs)->xCurrentTime(systemOf(vfs), now); }
int xGetLastError(sqlite3_vfs *vfs, int bytes, char *into)
{
    return systemOf(vfs)->xGetLastError(systemOf(vfs), bytes, into);
}

int xCurrentTimeInt64(sqlite3_vfs *vfs, sqlite3_int64 *now)
{
    return systemOf(vfs)->xCurrentTimeInt64(systemOf(vfs), now);
}
// NOLINTEND(readability-identifier-naming)

sqlite3_vfs layer{};
sqlite3_vfs *usual = nullptr;

/// The layer above the system, and the engine's encryption above the layer: once for the process.
sqlite3_vfs *stacked()
{
    static sqlite3_vfs *const stack = [] {
        sqlite3_initialize();
        usual = sqlite3_vfs_find(nullptr);
        sqlite3_vfs *system = sqlite3_vfs_find("unix");
        layer = {.iVersion = 2,
                 .szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile,
                 .mxPathname = system->mxPathname,
                 .zName = "faulty",
                 .pAppData = system,
                 .xOpen = xOpen,
                 .xDelete = xDelete,
                 .xAccess = xAccess,
                 .xFullPathname = xFullPathname,
                 .xRandomness = xRandomness,
                 .xSleep = xSleep,
                 .xCurrentTime = xCurrentTime,
                 .xGetLastError = xGetLastError,
                 .xCurrentTimeInt64 = xCurrentTimeInt64};
        sqlite3_vfs_register(&layer, 0);
        sqlite3mc_vfs_create("faulty", 0);
        return sqlite3_vfs_find("multipleciphers-faulty");
    }();
    return stack;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    plan = {};
    sqlite3_vfs_register(stacked(), 1);
}

FaultyDisk::~FaultyDisk()
{
    plan = {};
    sqlite3_vfs_register(usual, 1);
}

void FaultyDisk::fail(Fault kind, int nth, bool stays) { plan = {.kind = kind, .left = nth, .stays = stays}; }
void FaultyDisk::mend() { plan = {.hasFailed = plan.hasFailed}; }
bool FaultyDisk::hasFailed() const { return plan.hasFailed; }

} // namespace mooring::crash

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>
#include <utility>

namespace mooring {

/// What went wrong: a message fit for the person (what failed, what is safe, what to do), and its kind for
/// the code that must decide.
struct Error {
    enum class Kind {
        Invalid,         ///< the value handed in cannot be kept as it is
        NotFound,        ///< no such entry, file or name
        Storage,         ///< reading or writing failed for a reason not named below
        NotAJournal,     ///< the file is something else
        WrongPassphrase, ///< encrypted, and this passphrase does not open it
        Damaged,         ///< the right key, but the content fails its check
        NewerSchema,     ///< written by a newer Mooring; left untouched
        ReadOnly,        ///< the file or folder cannot be written
        DiskFull,        ///< no room left
        InUse,           ///< another window or program holds it
        Cancelled        ///< the person stopped it
    };

    Kind kind = Kind::Storage;
    QString message;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString message)
{
    return tl::unexpected<Error>{Error{kind, std::move(message)}};
}

} // namespace mooring

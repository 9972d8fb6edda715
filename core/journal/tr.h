// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mooring {

/// The translation context of every sentence in this folder.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::Journal)
};

} // namespace mooring

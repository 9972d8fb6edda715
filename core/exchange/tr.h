// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mooring::exchange {

/// The translation context of every sentence in this folder.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::exchange)
};

} // namespace mooring::exchange

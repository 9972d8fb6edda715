// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/dimension.h"

#include <QCoreApplication>

namespace mooring {

QString dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Anxiety:
        return QCoreApplication::translate("Dimension", "closeness‑worry");
    case Dimension::Avoidance:
        return QCoreApplication::translate("Dimension", "distance");
    }
    Q_UNREACHABLE();
}

} // namespace mooring

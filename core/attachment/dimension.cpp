// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/dimension.h"

#include <QCoreApplication>

namespace mooring {

using namespace Qt::StringLiterals;

QString dimensionId(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Anxiety:
        return u"anxiety"_s;
    case Dimension::Avoidance:
        return u"avoidance"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Dimension> dimensionFrom(const QString &id)
{
    for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
        if (id == dimensionId(dimension))
            return dimension;
    return std::nullopt;
}

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

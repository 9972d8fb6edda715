// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/trends/level.h"

#include <QLocale>
#include <QString>

namespace mooring::trends {

/// "Closeness-worry is clearly higher with Sam than with Ana, by 0.8 (likely 0.3–1.3)." `difference` is the
/// second person's level minus the first's.
QString comparisonWords(Dimension dimension, const QString &first, const QString &second, Level difference,
                        const QLocale &locale);

/// How to take every comparison.
QString comparisonNote();

/// "Across 3 people, each counted the same, closeness-worry sits around 3.4 (likely 3.0–3.8)."
QString acrossWords(Dimension dimension, int people, Level level, const QLocale &locale);

} // namespace mooring::trends

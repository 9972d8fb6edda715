// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/links.h"
#include "core/trends/stepeffect.h"

#include <QLocale>
#include <QString>

namespace mooring::trends {

// One or two sentences about what goes together and what was before and after. They say how much, how sure,
// and what it does not show; where too little is known, what is missing. Never a cause.

/// "On days tagged Checking, closeness-worry was about 0.5 higher (likely 0.2–0.8). This shows …"
QString linkWords(const Link &link, const QString &pattern, const QLocale &locale);

/// About a step (`what` is its name, `since` its first day) or a milestone on one dimension.
QString stepWords(const StepEffect &effect, Dimension dimension, const QString &what, QDate since,
                  const QLocale &locale);

} // namespace mooring::trends

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plainnumbers.h"

#include <QLocale>

namespace mooring::ui {

using namespace Qt::StringLiterals;

QString plain(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString plain(QDate day) { return day.toString(Qt::ISODate); }

QStringList plain(const std::optional<trends::Level> &level)
{
    if (!level)
        return {{}, {}, {}};
    const auto [low, high] = level->interval();
    return {plain(level->mean), plain(low), plain(high)};
}

QStringList levelNames(const QString &of) { return {of + u"_level"_s, of + u"_lo95"_s, of + u"_hi95"_s}; }

} // namespace mooring::ui

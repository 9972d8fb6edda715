// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chartaccessibility.h"

#include "ui/trends/dayreadout.h"
#include "ui/trends/paintedchart.h"
#include "ui/trends/timechart.h"

#include <QAccessibleWidget>

namespace mooring::ui {

namespace {

/// What it is made of says nothing: no children.
class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(QWidget *chart) : QAccessibleWidget{chart, QAccessible::Chart} {}

    int childCount() const override { return 0; }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
};

QAccessibleInterface *interfaceFor(const QString & /*className*/, QObject *object)
{
    if (auto *chart = qobject_cast<TimeChart *>(object))
        return new AccessibleChart{chart};
    if (auto *painted = qobject_cast<PaintedChart *>(object))
        return new AccessibleChart{painted};
    if (auto *readout = qobject_cast<DayReadout *>(object))
        return new QAccessibleWidget{readout, QAccessible::StaticText};
    return nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = (QAccessible::installFactory(interfaceFor), true);
    Q_UNUSED(installed)
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/popoveraccess.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/popover.h"

#include <QAccessibleWidget>

namespace mooring::ui {

namespace {

class AccessibleWorkspace final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessibleWorkspace)

public:
    explicit AccessibleWorkspace(Workspace *workspace) : QAccessibleWidget{workspace} {}
    ~AccessibleWorkspace() override = default;

    int childCount() const override
    {
        return QAccessibleWidget::childCount() + static_cast<int>(popovers().size());
    }

    QAccessibleInterface *child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        const auto open = popovers();
        return index >= own && index - own < open.size()
                 ? QAccessible::queryAccessibleInterface(open.at(index - own))
                 : QAccessibleWidget::child(index);
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto *popover = wanted != nullptr ? qobject_cast<Popover *>(wanted->object()) : nullptr;
        const qsizetype at = popover != nullptr ? popovers().indexOf(popover) : -1;
        return at >= 0 ? QAccessibleWidget::childCount() + static_cast<int>(at)
                       : QAccessibleWidget::indexOfChild(wanted);
    }

private:
    QList<Popover *> popovers() const
    {
        auto open = widget()->findChildren<Popover *>();
        open.removeIf([](const Popover *popover) { return !popover->isVisible(); });
        return open;
    }
};

class AccessiblePopover final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessiblePopover)

public:
    explicit AccessiblePopover(Popover *popover) : QAccessibleWidget{popover, QAccessible::Dialog} {}
    ~AccessiblePopover() override = default;

    QAccessibleInterface *parent() const override
    {
        for (auto *above = widget()->parentWidget(); above != nullptr; above = above->parentWidget())
            if (qobject_cast<Workspace *>(above) != nullptr)
                return QAccessible::queryAccessibleInterface(above);
        return QAccessibleWidget::parent();
    }
};

QAccessibleInterface *interfaceFor(const QString & /*className*/, QObject *object)
{
    if (auto *workspace = qobject_cast<Workspace *>(object))
        return new AccessibleWorkspace{workspace};
    if (auto *popover = qobject_cast<Popover *>(object))
        return new AccessiblePopover{popover};
    return nullptr;
}

} // namespace

void installPopoverAccessibility()
{
    static const bool installed = (QAccessible::installFactory(interfaceFor), true);
    Q_UNUSED(installed)
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessibility.h"

#include "ui/widgets/knotscale.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/monthgrid.h"
#include "ui/widgets/textlabel.h"

#include <QAccessibleWidget>

namespace mooring::ui {

namespace {

class AccessibleScale final : public QAccessibleWidget, public QAccessibleValueInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleScale)

public:
    explicit AccessibleScale(KnotScale *scale) : QAccessibleWidget{scale, QAccessible::Slider}, m_scale{scale}
    {}
    ~AccessibleScale() override = default;

    void *
    interface_cast(QAccessible::InterfaceType type) override // NOLINT(readability-identifier-naming): Qt's
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text which) const override
    {
        const bool aboutValue = which == QAccessible::Value || which == QAccessible::Description;
        return aboutValue ? m_scale->valueInWords() : QAccessibleWidget::text(which);
    }

    // Zero stands for not answered, which a number cannot say; the words do.
    QVariant currentValue() const override { return m_scale->value().value_or(0); }
    void setCurrentValue(const QVariant &value) override
    {
        const auto number = value.toDouble();
        m_scale->setValue(number < KnotScale::lowest ? std::nullopt : std::optional{number});
    }
    QVariant maximumValue() const override { return KnotScale::highest; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    KnotScale *m_scale;
};

/// One day of the calendar: a child that is not a widget.
class AccessibleDay final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleDay)

public:
    AccessibleDay(MonthGrid *grid, int index) : m_grid{grid}, m_index{index} {}
    ~AccessibleDay() override = default;

    bool isValid() const override { return m_grid != nullptr; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QRect rect() const override
    {
        const auto cell = m_grid->cell(m_grid->dayAt(m_index));
        return {m_grid->mapToGlobal(cell.topLeft()), cell.size()};
    }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? m_grid->dayInWords(m_grid->dayAt(m_index)) : QString{};
    }
    void setText(QAccessible::Text /*which*/, const QString & /*text*/) override {}

    QAccessible::State state() const override
    {
        const auto day = m_grid->dayAt(m_index);
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_grid->hasFocus() && day == m_grid->current();
        state.selected = day == m_grid->selected();
        return state;
    }

    void *
    interface_cast(QAccessible::InterfaceType type) override // NOLINT(readability-identifier-naming): Qt's
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_grid->activate(m_grid->dayAt(m_index));
    }
    QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

private:
    QPointer<MonthGrid> m_grid;
    int m_index;
};

class AccessibleMonth final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessibleMonth)

public:
    explicit AccessibleMonth(MonthGrid *grid) : QAccessibleWidget{grid, QAccessible::Grouping}, m_grid{grid}
    {}

    ~AccessibleMonth() override
    {
        for (const auto id : m_days)
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_grid->dayCount(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto &id = m_days[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new AccessibleDay{m_grid, index});
        return QAccessible::accessibleInterface(id);
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_grid->hasFocus() ? child(m_grid->indexOf(m_grid->current())) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted)
                return i;
        return -1;
    }

private:
    MonthGrid *m_grid;
    mutable std::array<QAccessible::Id, MonthGrid::mostDays> m_days{};
};

QAccessibleInterface *interfaceFor(const QString & /*className*/, QObject *object)
{
    if (auto *scale = qobject_cast<KnotScale *>(object))
        return new AccessibleScale{scale};
    if (auto *grid = qobject_cast<MonthGrid *>(object))
        return new AccessibleMonth{grid};
    if (auto *bar = qobject_cast<MessageBar *>(object))
        return new QAccessibleWidget{bar, QAccessible::AlertMessage};
    if (auto *label = qobject_cast<TextLabel *>(object))
        return new QAccessibleWidget{label, QAccessible::StaticText};
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool installed = (QAccessible::installFactory(interfaceFor), true);
    Q_UNUSED(installed)
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/articlepart.h"

#include "ui/learn/articleview.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace mooring::ui {

ArticlePart::ArticlePart(ArticleView *view, QAccessibleInterface *parent, Facts facts)
    : m_view{view}
    , m_parent{parent}
    , m_facts{std::move(facts)}
{}

ArticlePart::~ArticlePart()
{
    for (const auto id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

void ArticlePart::add(ArticlePart *part)
{
    m_parts.push_back(QAccessible::registerAccessibleInterface(part));
}

QAccessibleInterface *ArticlePart::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return QAccessible::accessibleInterface(m_parts[static_cast<std::size_t>(index)]);
}

QAccessibleInterface *ArticlePart::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i)
        if (auto *part = child(i); part->rect().contains(x, y))
            return part;
    return nullptr;
}

int ArticlePart::indexOfChild(const QAccessibleInterface *part) const
{
    for (int i = 0; i < childCount(); ++i)
        if (child(i) == part)
            return i;
    return -1;
}

QString ArticlePart::text(QAccessible::Text which) const
{
    if (which == QAccessible::Name)
        return m_facts.name;
    return which == QAccessible::Description ? m_facts.description : QString{};
}

/// From the first line to the last, over the whole width where there are several.
QRect ArticlePart::rect() const
{
    if (!isValid())
        return {};
    QTextCursor cursor{m_view->document()};
    const auto last = m_view->document()->characterCount() - 1;
    cursor.setPosition(std::min(m_facts.from, last));
    const auto first = m_view->cursorRect(cursor);
    cursor.setPosition(std::min(m_facts.to, last));
    const auto end = m_view->cursorRect(cursor);
    QRect place = first.united(end);
    if (first.top() != end.top()) {
        place.setLeft(0);
        place.setRight(m_view->viewport()->width());
    }
    return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State ArticlePart::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.linked = m_facts.role == QAccessible::Link;
    state.focusable = state.linked;
    state.invalid = !isValid();
    state.offscreen =
        isValid()
        && !QRect{m_view->viewport()->mapToGlobal(QPoint{}), m_view->viewport()->size()}.intersects(rect());
    return state;
}

void *ArticlePart::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface && m_facts.role == QAccessible::Link)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QStringList ArticlePart::actionNames() const { return {pressAction()}; }

void ArticlePart::doAction(const QString &name)
{
    if (isValid() && name == pressAction())
        emit m_view->anchorClicked(m_facts.link);
}

ArticleCell::ArticleCell(ArticleView *view, QAccessibleInterface *table, Facts facts, Place place)
    : ArticlePart{view, table, std::move(facts)}
    , m_place{place}
{}

void *ArticleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return ArticlePart::interface_cast(type);
}

QList<QAccessibleInterface *> ArticleCell::columnHeaderCells() const
{
    return m_place.row > 0 ? QList<QAccessibleInterface *>{parent()->child(m_place.column)}
                           : QList<QAccessibleInterface *>{};
}

QList<QAccessibleInterface *> ArticleCell::rowHeaderCells() const
{
    return m_place.column > 0 ? QList<QAccessibleInterface *>{parent()->child(m_place.row * m_place.columns)}
                              : QList<QAccessibleInterface *>{};
}

ArticleTable::ArticleTable(ArticleView *view, QAccessibleInterface *article, Facts facts, int rows,
                           int columns)
    : ArticlePart{view, article, std::move(facts)}
    , m_rows{rows}
    , m_columns{columns}
{}

void *ArticleTable::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return ArticlePart::interface_cast(type);
}

QAccessibleInterface *ArticleTable::cellAt(int row, int column) const
{
    const bool inside = row >= 0 && row < m_rows && column >= 0 && column < m_columns;
    return inside ? child(row * m_columns + column) : nullptr;
}

QString ArticleTable::columnDescription(int column) const
{
    const auto *head = cellAt(0, column);
    return head != nullptr ? head->text(QAccessible::Name) : QString{};
}

QString ArticleTable::rowDescription(int row) const
{
    const auto *head = cellAt(row, 0);
    return head != nullptr ? head->text(QAccessible::Name) : QString{};
}

} // namespace mooring::ui

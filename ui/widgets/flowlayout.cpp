// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace mooring::ui {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout{parent}, m_gap{gap}
{
    setContentsMargins(0, 0, 0, 0);
    // The height follows from the width, which only the policy tells the layout around it.
    if (parent != nullptr) {
        auto policy = parent->sizePolicy();
        policy.setHeightForWidth(true);
        parent->setSizePolicy(policy);
    }
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    auto *taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return taken;
}

std::vector<FlowLayout::Place> FlowLayout::placesIn(QRect rect) const
{
    std::vector<Place> places;
    QPoint at = rect.topLeft();
    int rowHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const auto size = item->sizeHint().boundedTo({rect.width(), QWIDGETSIZE_MAX});
        if (at.x() > rect.left() && at.x() + size.width() > rect.left() + rect.width()) {
            at = {rect.left(), at.y() + rowHeight + m_gap};
            rowHeight = 0;
        }
        places.push_back({item.get(), {at, size}});
        at.rx() += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    const auto margins = contentsMargins();
    const auto inner = width - margins.left() - margins.right();
    int bottom = 0;
    for (const auto &place : placesIn({0, 0, inner, 0}))
        bottom = std::max(bottom, place.rect.top() + place.rect.height());
    return bottom + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    const auto all = placesIn({0, 0, QWIDGETSIZE_MAX, 0});
    const auto width = all.empty() ? 0 : all.back().rect.left() + all.back().rect.width();
    const auto margins = contentsMargins();
    const auto whole = width + margins.left() + margins.right();
    return {whole, heightForWidth(whole)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const auto margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const auto inner = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const auto &place : placesIn(inner))
        place.item->setGeometry(QStyle::visualRect(direction, inner, place.rect));
}

} // namespace mooring::ui

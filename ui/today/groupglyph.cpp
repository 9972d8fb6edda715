// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/groupglyph.h"

#include "ui/widgets/patternglyph.h"

#include <QPainter>

namespace mooring::ui {

namespace {

constexpr int side = 8;

} // namespace

GroupGlyph::GroupGlyph(PatternGroup group, QWidget *parent) : QWidget{parent}, m_group{group}
{
    setFixedSize(scaled(side), lineHeight(FontSize::Caption));
}

void GroupGlyph::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const qreal size = width();
    paintGlyph(painter, QRectF{0, (height() - size) / 2, size, size}, m_group, true, palette());
}

} // namespace mooring::ui

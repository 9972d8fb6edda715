// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/typeset.h"

#include <QRectF>

#include <vector>

namespace mooring::ui {

/// Pieces that stay together, laid from 0, 0.
struct Block {
    double height = 0;
    std::vector<Piece> pieces;

    /// Below what is there.
    void add(const Paragraph &paragraph, double width);
    void add(double gap) { height += gap; }
    /// Beside what is there, its top at the top of this block.
    void addBeside(const Block &other, double left);
};

/// Goes down the pages and onto a new one where there is no room left.
class Flow
{
public:
    explicit Flow(Paper paper);

    double width() const { return m_room.width(); }
    /// Nothing at the head of a page.
    void space(double gap);
    /// Begins a page if that much has no room on this one.
    void keep(double height);
    /// On one page; one that is higher than a page begins on its own.
    void place(const Block &block);
    /// May go on over pages, but never with a single line on one of them.
    void write(const Paragraph &paragraph);

    /// All pages, each with a foot of title, source and number.
    std::vector<ReportPage> finished(const QString &title);

private:
    bool atHead() const { return m_y <= m_room.top(); }
    void newPage();

    QRectF m_room; ///< of a page
    double m_y;
    std::vector<ReportPage> m_pages{1};
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepdelegate.h"

#include "ui/steps/stepsmodel.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>

namespace mooring::ui {

namespace {

// Lengths of the design at 100 % text size.
constexpr int row = 72, textStart = 72, textEnd = 8, pathStart = 8, nameLine = 20, statusLine = 16;
constexpr double knot = 10, halo = 13, pathWidth = 1.5, pathOpacity = 0.75;

/// Where the knots lie, in px from the start of the path: a slack line, not a ladder.
constexpr std::array sway{17.0, 44.0, 12.0, 39.0, 12.0, 44.0, 17.0, 44.0, 12.0};
constexpr double beginning = 31, ending = 28;

double knotAt(int index) { return sway.at(static_cast<std::size_t>(index) % sway.size()); }

/// Draws one row, from its leading to its trailing side.
class StepRow
{
public:
    StepRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter{painter}
        , m_option{option}
        , m_index{index}
        , m_rows{index.model()->rowCount()}
    {}

    void paint()
    {
        paintGround();
        paintPath();
        paintKnot();
        paintWords();
    }

private:
    QColor ink(Colour name) const { return colour(m_option.palette, name); }
    bool isSelected() const { return m_option.state.testFlag(QStyle::State_Selected); }

    void paintGround()
    {
        if (isSelected())
            paintRounded(m_painter, m_option.rect, metrics::radiusCard, ink(Colour::Selection));
        else if (m_option.state.testFlag(QStyle::State_MouseOver))
            paintRounded(m_painter, m_option.rect, metrics::radiusCard, ink(Colour::SurfaceHover));
        const auto byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((m_option.state & byKeyboard) == byKeyboard)
            paintRounded(m_painter, m_option.rect.adjusted(1, 1, -1, -1), metrics::radiusCard - 1,
                         Qt::NoBrush, QPen{ink(Colour::Focus), 2});
    }

    QPointF point(double x, double y) const
    {
        const double along = textScale() * (pathStart + x);
        const auto &rect = m_option.rect;
        const double start =
            m_option.direction == Qt::RightToLeft ? rect.x() + rect.width() - along : rect.x() + along;
        return {start, rect.y() + textScale() * y};
    }

    // Between two knots the line crosses the edge of the row half-way; both rows draw their half of it.
    void paintPath()
    {
        const int at = m_index.row();
        QPainterPath path;
        const double here = knotAt(at);
        if (at == 0) {
            path.moveTo(point(beginning, 0));
            path.cubicTo(point(beginning, 14), point(here, 18), point(here, row / 2.0));
        } else {
            stretch(path, knotAt(at - 1), here, -row / 2.0);
        }
        if (at + 1 == m_rows) {
            path.moveTo(point(here, row / 2.0));
            path.cubicTo(point(here, 56), point(here + 10, 64), point(ending, row));
        } else {
            stretch(path, here, knotAt(at + 1), row / 2.0);
        }
        auto pen = ink(Colour::Accent);
        pen.setAlphaF(static_cast<float>(pathOpacity));
        m_painter.save();
        m_painter.setClipRect(m_option.rect, Qt::IntersectClip);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen{pen, pathWidth * textScale()});
        m_painter.drawPath(path);
        m_painter.restore();
    }

    void stretch(QPainterPath &path, double from, double to, double top) const
    {
        path.moveTo(point(from, top));
        path.cubicTo(point(from, top + row / 2.0), point(to, top + row / 2.0), point(to, top + row));
    }

    void paintKnot()
    {
        const bool current = m_index.data(StepsModel::CurrentRole).toBool();
        const bool practised = m_index.data(StepsModel::DaysRole).toInt() > 0;
        const auto centre = point(knotAt(m_index.row()), row / 2.0);
        const auto disc = [&](double radius, const QBrush &fill, const QPen &pen) {
            m_painter.setPen(pen);
            m_painter.setBrush(fill);
            m_painter.drawEllipse(centre, radius * textScale(), radius * textScale());
        };
        if (current) {
            disc(halo, ink(isSelected() ? Colour::Selection : Colour::Background), Qt::NoPen);
            disc(knot, ink(Colour::Accent), Qt::NoPen);
        } else if (practised) {
            disc(knot, ink(Colour::SurfaceRaised), QPen{ink(Colour::Accent), 1.5});
        } else {
            disc(knot, ink(Colour::Background), QPen{ink(Colour::Outline), 1.25});
        }
        m_painter.setFont(font(FontSize::Caption, current ? Weight::Strong : Weight::Regular));
        m_painter.setPen(ink(current ? Colour::AccentText : Colour::Text));
        const double side = 2 * halo * textScale();
        m_painter.drawText(QRectF{centre.x() - side / 2, centre.y() - side / 2, side, side}, Qt::AlignCenter,
                           m_index.data(StepsModel::NumberRole).toString());
    }

    // One line where it fits, two where the name is long.
    void paintWords()
    {
        const auto name = font(FontSize::Body, isSelected() ? Weight::Strong : Weight::Regular);
        const auto caption = font(FontSize::Caption);
        const QRect inner = m_option.rect.adjusted(scaled(textStart), 0, -scaled(textEnd), 0);
        const QRect place = QStyle::visualRect(m_option.direction, m_option.rect, inner);
        QTextOption wrapping{QStyle::visualAlignment(m_option.direction, Qt::AlignLeft)};
        wrapping.setTextDirection(m_option.direction);
        QTextLayout layout{m_index.data().toString(), name};
        layout.setTextOption(wrapping);
        const int lines = layOut(layout, place.width());
        const int height = lines * scaled(nameLine) + scaled(statusLine);
        const int top = place.y() + (place.height() - height) / 2;
        m_painter.setPen(ink(Colour::Text));
        for (int i = 0; i < layout.lineCount(); ++i)
            layout.lineAt(i).draw(&m_painter,
                                  QPointF{static_cast<qreal>(place.x()), static_cast<qreal>(top)});
        m_painter.setFont(caption);
        m_painter.setPen(ink(Colour::TextMuted));
        const QRect status{place.x(), top + lines * scaled(nameLine), place.width(), scaled(statusLine)};
        m_painter.drawText(
            status,
            static_cast<int>(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            QFontMetrics{caption}.elidedText(m_index.data(StepsModel::StatusRole).toString(), Qt::ElideRight,
                                             status.width()));
    }

    static int layOut(QTextLayout &layout, int width)
    {
        constexpr int most = 2;
        layout.beginLayout();
        for (int i = 0; i < most; ++i) {
            auto line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, (scaled(nameLine) - line.height()) / 2 + i * scaled(nameLine)});
        }
        layout.endLayout();
        return layout.lineCount();
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    int m_rows;
};

} // namespace

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    StepRow{*painter, option, index}.paint();
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {scaled(240), scaled(row)};
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QTextLayout>
#include <QWidget>

#include <array>

namespace mooring::ui {

/// Plain text with the design's exact line height, which a QLabel cannot have. Wraps; with `maximumLines` the
/// last line ends in an ellipsis and the tooltip has the whole. Ranges can be set apart (bold, colour); for
/// links use a button.
class TextLabel : public QWidget
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text, FontSize size = FontSize::Body, Colour ink = Colour::Text,
                       QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setWeight(Weight weight);
    void setInk(Colour ink);
    /// Px at 100 % text size; otherwise that of the font size.
    void setLineHeight(int px);
    void setMaximumLines(int lines); ///< 0, the default, is any number
    void setAlignment(Qt::Alignment alignment);
    void setRanges(const QList<QTextLayout::FormatRange> &ranges);
    /// Makes every occurrence of `part` bold.
    void embolden(const QString &part);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int unknown = -1;
    struct Lines {
        int width = 0, count = 0;
    };

    void changed();
    int lineStep() const;
    int linesFor(int width) const;
    QString shownText(int width) const;
    const QTextLayout &laidOut(int width) const;
    void layOut(QTextLayout &layout, int width) const;
    void paint(const QTextLayout &layout);

    QString m_text;
    QList<QTextLayout::FormatRange> m_ranges;
    FontSize m_size;
    Weight m_weight = Weight::Regular;
    Colour m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeading;
    int m_lineHeight = 0;
    int m_maximumLines = 0;
    mutable QTextLayout m_laidOut; ///< of the whole text
    mutable int m_laidOutTo = unknown;
    mutable int m_natural = unknown; ///< width on one line
    mutable std::array<Lines, 4> m_lines{};
};

/// One line that gives way: as wide as its text if there is room, ended by an ellipsis if not.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, FontSize size = FontSize::Body, Colour ink = Colour::Text,
                         QWidget *parent = nullptr);
};

} // namespace mooring::ui

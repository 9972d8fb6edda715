// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace mooring::ui {

/// One word or two in a rounded box.
///  - Person: 32 high, checkable; put those of one choice into an exclusive QButtonGroup.
///  - Pattern: 28 high with the glyph of its group, checkable. F1 shows its tooltip and emits
///  helpRequested().
///  - Suggestion: dashed. Enter, Space or a click accepts it: it becomes a checked Pattern, then emits
///  accepted().
///    Delete or its cross emits dismissed(); taking it away is up to the owner.
///  - Filter: Delete, Backspace or its cross emits dismissed().
///  - Add: muted with a plus, to make a new one.
/// Arrow keys move between neighbours.
class Chip final : public QAbstractButton, public FocusShaped
{
    Q_OBJECT

public:
    enum class Kind { Person, Pattern, Suggestion, Filter, Add };

    Chip(Kind kind, const QString &text, QWidget *parent = nullptr);
    Chip(Kind kind, const QString &text, PatternGroup group, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    PatternGroup group() const { return m_group; }

    /// A chip that shows a fact, chosen or not, and is a button like any other: a click is told (clicked()),
    /// and neither it nor a screen reader can change what is shown.
    void setFixed(bool chosen);
    /// Checked, or fixed as chosen.
    bool isChosen() const { return m_isFixedChosen || isChecked(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    FocusShape focusShape() const override;

signals:
    void accepted();
    void dismissed();
    void helpRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void nextCheckState() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setKind(Kind kind);
    void accept();
    void askForHelp();
    bool hasCross() const { return m_kind == Kind::Suggestion || m_kind == Kind::Filter; }
    QRect cross() const;
    QFont textFont() const;
    int leading() const;
    int trailing() const;
    void paintGround(QPainter &painter) const;
    void paintLead(QPainter &painter) const;
    void paintCross(QPainter &painter) const;

    Kind m_kind;
    PatternGroup m_group = PatternGroup::Secure;
    bool m_isFixedChosen = false;
    bool m_crossPressed = false;
};

} // namespace mooring::ui

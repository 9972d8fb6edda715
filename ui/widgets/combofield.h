// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mooring::ui {

/// A combo box whose label stands inside it, muted: "With Sam". 32 high; a quiet one is 24 high and shows its
/// frame only under the pointer.
class ComboField : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboField(QString label, QWidget *parent = nullptr);

    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// What stands in it; the current choice.
    virtual QString shownText() const { return currentText(); }
    /// The widest that can stand in it decides its width.
    int advance(const QString &text) const;

private:
    /// Where its parts lie, in px at 100 % text size.
    struct Measures {
        int height, leading, gap, arrow, trailing;
    };

    Measures measures() const;
    QFont textFont() const;
    int labelWidth() const;
    void paintGround(QPainter &painter) const;

    QString m_label;
    bool m_quiet = false;
};

} // namespace mooring::ui

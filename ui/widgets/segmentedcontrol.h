// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace mooring::ui {

/// A few choices joined in one box, one of them taken unless all were cleared. Arrow keys move and choose;
/// Tab enters and leaves.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Returns its index. `words` is the accessible name where the text is short ("6 M": "6 months"). The
    /// first segment is chosen until another is.
    int addSegment(const QString &text, const QString &words = {});
    int count() const;
    int currentIndex() const;
    /// Emits if that changes it.
    void setCurrentIndex(int index);
    /// None is taken, the index is -1; says nothing.
    void clear();

signals:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace mooring::ui

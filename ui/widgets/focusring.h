// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace mooring::ui {

/// Where the ring goes, in the widget's coordinates.
struct FocusShape {
    QRect rect;
    int radius = 8;
    int offset = 2; ///< px between the shape and the ring; negative draws it inside, as rows want
    bool operator==(const FocusShape &) const = default;
};

/// Implemented by widgets whose focus is not simply their outline, such as one day of a calendar.
class FocusShaped
{
    Q_DISABLE_COPY_MOVE(FocusShaped)

public:
    virtual ~FocusShaped() = default;
    virtual FocusShape focusShape() const = 0;

protected:
    FocusShaped() = default;
};

/// Draws the focus of a whole window: 2 px wide, 2 px outside the control that has the keyboard. Create one
/// per window, as its child; it finds everything else itself. It stays away after a click until a key is
/// pressed, and from text fields and lists, which show their focus themselves.
class FocusRing final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)

public:
    explicit FocusRing(QWidget *window);
    ~FocusRing() override = default;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void focusMoved(QWidget *from, QWidget *to);
    void follow(QWidget *target);
    bool carriesTarget(const QObject *object) const;
    void place();
    QRect visiblePart(QRect ring) const;

    QPointer<QWidget> m_target;
    FocusShape m_shape;
    bool m_byKeyboard = true; ///< the last press was a key's; so it begins
};

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int fullHeight = 32, padding = 12;

class Segment final : public QAbstractButton
{
    Q_OBJECT

public:
    Segment(const QString &text, QWidget *parent) : QAbstractButton{parent}
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    // As wide as when it is chosen and bold.
    QSize sizeHint() const override
    {
        const auto text = std::max(widthOf(this->text(), ui::font(FontSize::Small, Weight::Strong)),
                                   widthOf(this->text(), ui::font(FontSize::Small)));
        return {text + scaled(2 * padding) + 1, scaled(fullHeight) - 2};
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QAbstractButton::changeEvent(event);
    }

    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath frame;
        const QRectF whole{parentWidget()->rect().adjusted(1, 1, -1, -1).translated(-pos())};
        frame.addRoundedRect(whole, metrics::radiusControl - 1, metrics::radiusControl - 1);
        painter.setClipPath(frame);
        painter.fillRect(rect(),
                         isChecked() ? QBrush{colour(palette(), Colour::AccentSoft)} : groundOf(*this));
        const bool first =
            QStyle::visualRect(layoutDirection(), parentWidget()->rect(), geometry()).left() <= 1;
        const QRect divider{0, 0, 1, height()};
        if (!first)
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), divider),
                             colour(palette(), Colour::Hairline));
        painter.setFont(ui::font(FontSize::Small, isChecked() ? Weight::Strong : Weight::Regular));
        painter.setPen(colour(palette(), !isEnabled()  ? Colour::DisabledText
                                         : isChecked() ? Colour::Accent
                                                       : Colour::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget{parent}, m_group{new QButtonGroup{this}}
{
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            emit currentIndexChanged(index);
    });
}

int SegmentedControl::addSegment(const QString &text, const QString &words)
{
    auto *segment = new Segment{text, this};
    const auto index = count();
    segment->setAccessibleName(words.isEmpty() ? text : words);
    segment->setToolTip(words);
    segment->setChecked(index == 0); // before it joins the group: the first choice is no change
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    return index;
}

int SegmentedControl::count() const { return static_cast<int>(m_group->buttons().size()); }

int SegmentedControl::currentIndex() const { return m_group->checkedId(); }

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto *segment = m_group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::clear()
{
    m_group->setExclusive(false);
    if (auto *taken = m_group->checkedButton())
        taken->setChecked(false);
    m_group->setExclusive(true);
}

void SegmentedControl::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintRounded(painter, rect(), metrics::radiusControl,
                 colour(palette(), isEnabled() ? Colour::SurfaceRaised : Colour::DisabledFill),
                 colour(palette(), isEnabled() ? Colour::Outline : Colour::Hairline));
}

} // namespace mooring::ui

#include "segmentedcontrol.moc"

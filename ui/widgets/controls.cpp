// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

QString propertyOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return {};
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Text:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

QString propertyOf(LabelKind kind)
{
    switch (kind) {
    case LabelKind::Body:
        return {};
    case LabelKind::Muted:
        return u"muted"_s;
    case LabelKind::Small:
        return u"small"_s;
    case LabelKind::SmallMuted:
        return u"small-muted"_s;
    case LabelKind::Caption:
        return u"caption"_s;
    case LabelKind::Heading:
        return u"heading"_s;
    case LabelKind::Subheading:
        return u"subheading"_s;
    case LabelKind::Title:
        return u"title"_s;
    case LabelKind::Display:
        return u"display"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent, ControlSize size)
{
    auto *button = new QPushButton{text, parent};
    button->setProperty("kind", propertyOf(kind));
    button->setProperty("dense", size == ControlSize::Small);
    button->setIconSize({scaled(16), scaled(16)});
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setAutoDefault(true); // Enter presses what has the focus, in pages as in dialogs
    return button;
}

QPushButton *makeTextButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = makeButton(text, ButtonKind::Text, parent);
    button->setIcon(accentIcon(icon));
    button->setIconSize({scaled(18), scaled(18)});
    return button;
}

QToolButton *makeIconButton(const QString &icon, const QString &words, QWidget *parent, int iconSize)
{
    auto *button = new QToolButton{parent};
    button->setProperty("kind", u"icon"_s);
    button->setAutoRaise(true); // Only then does the icon darken under the pointer.
    button->setIcon(ui::icon(icon));
    button->setIconSize({scaled(iconSize), scaled(iconSize)});
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void fitBoth(QPushButton &button, const QString &one, const QString &other)
{
    int widest = 0;
    for (const QString &text : {one, other}) {
        button.setText(text);
        widest = std::max(widest, button.sizeHint().width());
    }
    button.setMinimumWidth(widest);
}

QLabel *makeLabel(const QString &text, LabelKind kind, QWidget *parent)
{
    auto *label = new QLabel{text, parent};
    label->setProperty("kind", propertyOf(kind));
    return label;
}

void setLabelKind(QLabel &label, LabelKind kind)
{
    label.setProperty("kind", propertyOf(kind));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

QScrollArea *makeScrollArea(QWidget *content, QWidget *parent, Qt::FocusPolicy focus)
{
    auto *area = new QScrollArea{parent};
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setAccessibleName(
        QCoreApplication::translate("mooring::ui::Controls", "The page, scrolled with the arrow keys"));
    const auto take = [area, focus](int /*top*/, int bottom) {
        area->setFocusPolicy(bottom > 0 ? focus : Qt::NoFocus);
    };
    take(0, 0);
    QObject::connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, area, take);
    return area;
}

} // namespace mooring::ui

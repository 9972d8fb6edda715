// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QWidget;

namespace mooring::ui {

enum class ButtonKind { Plain, Primary, Text };
enum class ControlSize { Usual, Small };
enum class LabelKind { Body, Muted, Small, SmallMuted, Caption, Heading, Subheading, Title, Display };

/// The standard controls in the dress the style sheet has for them.
QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent,
                        ControlSize size = ControlSize::Usual);

/// A text button with an icon of 18 px in the accent before its words.
QPushButton *makeTextButton(const QString &icon, const QString &text, QWidget *parent);

/// 32 px square with an icon of `iconSize` px. The words are its accessible name and its tooltip.
QToolButton *makeIconButton(const QString &icon, const QString &words, QWidget *parent, int iconSize = 20);

/// As wide for either word, so that fields above each other end in one line.
void fitBoth(QPushButton &button, const QString &one, const QString &other);

QLabel *makeLabel(const QString &text, LabelKind kind, QWidget *parent);
void setLabelKind(QLabel &label, LabelKind kind);

/// Scrolls `content` without a frame or a ground of its own. Takes the `focus` only while there is something
/// to scroll.
QScrollArea *makeScrollArea(QWidget *content, QWidget *parent, Qt::FocusPolicy focus = Qt::StrongFocus);

} // namespace mooring::ui

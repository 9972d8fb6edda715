// SPDX-License-Identifier: GPL-3.0-or-later
// PageReader's bar, its menus and its keys.
#include "ui/learn/articleview.h"
#include "ui/learn/findbar.h"
#include "ui/learn/pagereader.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 56;
constexpr double sizeStep = 0.1;

} // namespace

QWidget *PageReader::createBar()
{
    auto *bar = new QWidget{this};
    bar->setFixedHeight(scaled(barHeight));
    m_back = makeIconButton(u"left"_s, tr("Back"), bar);
    m_forward = makeIconButton(u"right"_s, tr("Forward"), bar);
    m_contents = makeButton(tr("Contents"), ButtonKind::Text, bar, ControlSize::Small);
    m_contents->setIcon(icon(u"book"_s));
    auto *size = makeIconButton(u"size"_s, tr("Text size"), bar);
    auto *print = makeIconButton(u"print"_s, tr("Print"), bar);
    createSizeMenu(*size);
    createPrintMenu(*print);
    auto *layout = new QHBoxLayout{bar};
    layout->setContentsMargins(24, 0, 24, 1);
    layout->setSpacing(4);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_contents);
    layout->addStretch(1);
    layout->addWidget(size);
    layout->addWidget(print);
    connect(m_back, &QToolButton::clicked, this, &PageReader::back);
    connect(m_forward, &QToolButton::clicked, this, &PageReader::forward);
    connect(m_contents, &QPushButton::clicked, this, &PageReader::contentsRequested);
    return bar;
}

void PageReader::createSizeMenu(QToolButton &button)
{
    auto *menu = new QMenu{&button};
    const auto add = [this, menu](const QString &words, const QList<QKeySequence> &keys, auto slot) {
        auto *action = menu->addAction(words, this, slot);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(tr("Larger text"), {QKeySequence{u"Ctrl++"_s}, QKeySequence{u"Ctrl+="_s}},
        [this] { setTextSize(textSize() + sizeStep); });
    add(tr("Smaller text"), {QKeySequence{u"Ctrl+-"_s}}, [this] { setTextSize(textSize() - sizeStep); });
    add(tr("Usual text size"), {QKeySequence{u"Ctrl+0"_s}}, [this] { setTextSize(1); });
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void PageReader::createPrintMenu(QToolButton &button)
{
    auto *menu = new QMenu{&button};
    auto *paper = menu->addAction(tr("Print…"), this, qOverload<>(&PageReader::print));
    paper->setShortcut(QKeySequence::Print);
    paper->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(paper);
    menu->addAction(tr("Save as PDF…"), this, &PageReader::saveAsPdf);
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void PageReader::createActions()
{
    const auto add = [this](const QString &words, const QKeySequence &keys, auto slot) {
        auto *action = new QAction{words, this};
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Back"), QKeySequence{u"Alt+Left"_s}, &PageReader::back);
    add(tr("Forward"), QKeySequence{u"Alt+Right"_s}, &PageReader::forward);
    add(tr("Find on this page"), QKeySequence::Find, [this] { m_find->open(); });
    add(tr("Next hit"), QKeySequence{u"F3"_s}, [this] { m_find->next(); });
    add(tr("Hit before"), QKeySequence{u"Shift+F3"_s}, [this] { m_find->previous(); });
    add(tr("Next heading"), QKeySequence{u"Alt+Down"_s}, [this] { goToHeading(1); });
    add(tr("Heading before"), QKeySequence{u"Alt+Up"_s}, [this] { goToHeading(-1); });
}

} // namespace mooring::ui

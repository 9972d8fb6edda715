// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/tokens.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

/// The mark of the program: a mooring post over water, in the accent's colour of the theme it is painted in.
class Mark final : public QWidget
{
public:
    explicit Mark(QWidget *parent) : QWidget{parent} { setFixedHeight(scaled(48)); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        const QSize size{scaled(28), scaled(28)};
        const QRect place{QPoint{(width() - size.width()) / 2, (height() - size.height()) / 2}, size};
        painter.drawPixmap(place.topLeft(), iconPixmap(u"mark"_s, colour(palette(), Colour::Accent),
                                                       size.width(), devicePixelRatioF()));
    }
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget{parent}, m_pages{new QButtonGroup{this}}
{
    setAccessibleName(tr("Pages"));
    setFixedWidth(scaled(metrics::rail));
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 8); // the bar of the current page stands at the very edge
    column->setSpacing(4);
    column->addWidget(new Mark{this});
    addPage(Today, u"today"_s, tr("Today"), QKeySequence{Qt::CTRL | Qt::Key_1});
    addPage(Journal, u"journal"_s, tr("Journal"), QKeySequence{Qt::CTRL | Qt::Key_2});
    addPage(Trends, u"trends"_s, tr("Trends"), QKeySequence{Qt::CTRL | Qt::Key_3});
    addPage(Steps, u"steps"_s, tr("Steps"), QKeySequence{Qt::CTRL | Qt::Key_4});
    addPage(Learn, u"learn"_s, tr("Learn"), QKeySequence{Qt::CTRL | Qt::Key_5});
    column->addStretch(1);
    auto *help = new RailButton{u"help"_s, tr("Get help"), this};
    help->setCheckable(false);
    connect(help, &RailButton::clicked, this, &Rail::helpRequested);
    column->addWidget(help);
    auto *lock = new RailButton{u"lock"_s, tr("Lock"), this};
    lock->setCheckable(false);
    lock->setToolTip(tr("Lock (Ctrl+L)"));
    connect(lock, &RailButton::clicked, this, &Rail::lockRequested);
    column->addWidget(lock);
    addPage(Settings, u"settings"_s, tr("Settings"), QKeySequence{Qt::CTRL | Qt::Key_Comma});
}

void Rail::addPage(Page page, const QString &icon, const QString &text, const QKeySequence &shortcut)
{
    auto *button = new RailButton{icon, text, this};
    button->setCheckable(true);
    button->setToolTip(u"%1 (%2)"_s.arg(text, shortcut.toString(QKeySequence::NativeText)));
    m_pages->addButton(button, page);
    layout()->addWidget(button);
    // Not clicked: assistive technology toggles what can be checked.
    connect(button, &RailButton::toggled, this, [this, page](bool on) {
        if (on)
            emit pageRequested(page);
    });
    connect(new QShortcut{shortcut, this}, &QShortcut::activated, this,
            [this, page] { emit pageRequested(page); });
}

void Rail::setCurrent(Page page)
{
    if (QAbstractButton *button = m_pages->button(page)) {
        const QSignalBlocker quiet{button};
        button->setChecked(true);
    }
}

void Rail::setNone()
{
    m_pages->setExclusive(false);
    if (QAbstractButton *button = m_pages->checkedButton()) {
        const QSignalBlocker quiet{button};
        button->setChecked(false);
    }
    m_pages->setExclusive(true);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Down && event->key() != Qt::Key_Up) {
        QWidget::keyPressEvent(event);
        return;
    }
    focusNextPrevChild(event->key() == Qt::Key_Down);
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.fillRect(rect(), colour(palette(), Colour::Background));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui

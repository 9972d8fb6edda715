// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "ui/welcome/screens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

WelcomePage::WelcomePage(const QString &defaultPath, QWidget *parent)
    : QWidget{parent}
    , m_protect{new ProtectScreen{defaultPath}}
    , m_people{new PeopleScreen}
    , m_message{new MessageBar{this}}
{
    m_message->hide();
    m_screens = {new AboutScreen, m_protect, m_people};
    for (Screen *screen : m_screens) {
        connect(screen, &Screen::backRequested, this, [this] { go(m_current - 1); });
        connect(screen, &Screen::nextRequested, this, [this] { go(m_current + 1); });
    }
    connect(m_people, &PeopleScreen::demoRequested, this, &WelcomePage::demoRequested);

    auto *middle = new QWidget{this};
    auto *column = new QVBoxLayout{middle};
    column->setContentsMargins(24, 24, 24, 8);
    column->addStretch(1);
    column->addWidget(m_message, 0, Qt::AlignHCenter);
    for (Screen *screen : m_screens) {
        column->addWidget(screen, 0, Qt::AlignHCenter);
        screen->setVisible(screen == m_screens.front());
    }
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 8, 0, 16);
    foot->setSpacing(32);
    auto *help = makeTextButton(u"help"_s, tr("When to get help"), this);
    auto *another = makeTextButton(u"journal"_s, tr("Open a journal you have"), this);
    foot->addStretch(1);
    foot->addWidget(help);
    foot->addWidget(another);
    foot->addStretch(1);
    connect(help, &QPushButton::clicked, this, &WelcomePage::helpRequested);
    connect(another, &QPushButton::clicked, this, &WelcomePage::openRequested);

    auto *page = new QVBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_scroll = makeScrollArea(middle, this);
    page->addWidget(m_scroll, 1);
    page->addLayout(foot);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto margins = m_scroll->widget()->layout()->contentsMargins();
    const int room = m_scroll->height() - margins.top() - margins.bottom();
    for (Screen *screen : m_screens)
        screen->setUsualHeight(room);
}

void WelcomePage::go(int screen)
{
    if (screen >= static_cast<int>(m_screens.size())) {
        emit startRequested();
        return;
    }
    const int before = std::exchange(m_current, screen);
    // The new one first: the keyboard must not be without a place in between.
    current().show();
    if (before != screen)
        m_screens[static_cast<std::size_t>(before)]->hide();
    m_scroll->ensureVisible(0, 0);
    current().enter();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    current().enter();
}

QString WelcomePage::path() const { return m_protect->path(); }
Passphrase WelcomePage::takePassphrase() { return m_protect->takePassphrase(); }
std::vector<Relationship> WelcomePage::people() const { return m_people->people(); }

void WelcomePage::showError(const QString &message)
{
    setBusy(false);
    m_message->setFixedWidth(current().width());
    m_message->say(message);
    go(1); // where the place and the passphrase are chosen
}

void WelcomePage::setBusy(bool busy)
{
    for (Screen *screen : m_screens)
        screen->setEnabled(!busy);
}

Screen &WelcomePage::current() const { return *m_screens[static_cast<std::size_t>(m_current)]; }

} // namespace mooring::ui

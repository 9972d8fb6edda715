// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "ui/welcome/screens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

WelcomePage::WelcomePage(const QString &defaultPath, QWidget *parent)
    : QWidget{parent}
    , m_screens{new QStackedWidget{this}}
    , m_protect{new ProtectScreen{defaultPath}}
    , m_people{new PeopleScreen}
    , m_message{new MessageBar{this}}
{
    m_message->hide();
    for (Screen *screen : {static_cast<Screen *>(new AboutScreen), static_cast<Screen *>(m_protect),
                           static_cast<Screen *>(m_people)}) {
        m_screens->addWidget(screen);
        connect(screen, &Screen::backRequested, this, [this] { go(m_screens->currentIndex() - 1); });
        connect(screen, &Screen::nextRequested, this, [this] { go(m_screens->currentIndex() + 1); });
    }
    connect(m_people, &PeopleScreen::demoRequested, this, &WelcomePage::demoRequested);

    auto *middle = new QWidget{this};
    auto *column = new QVBoxLayout{middle};
    column->setContentsMargins(24, 24, 24, 8);
    column->addStretch(1);
    column->addWidget(m_message, 0, Qt::AlignHCenter);
    column->addWidget(m_screens, 0, Qt::AlignHCenter);
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
    for (int screen = 0; screen < m_screens->count(); ++screen)
        static_cast<Screen *>(m_screens->widget(screen))->setUsualHeight(room);
}

void WelcomePage::go(int screen)
{
    if (screen >= m_screens->count()) {
        emit startRequested();
        return;
    }
    m_screens->setCurrentIndex(screen);
    static_cast<Screen *>(m_screens->currentWidget())->enter();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    static_cast<Screen *>(m_screens->currentWidget())->enter();
}

QString WelcomePage::path() const { return m_protect->path(); }
Passphrase WelcomePage::takePassphrase() { return m_protect->takePassphrase(); }
std::vector<Relationship> WelcomePage::people() const { return m_people->people(); }

void WelcomePage::showError(const QString &message)
{
    setBusy(false);
    m_message->setFixedWidth(m_screens->currentWidget()->width());
    m_message->say(message);
    go(1); // where the place and the passphrase are chosen
}

void WelcomePage::setBusy(bool busy) { m_screens->setEnabled(!busy); }

} // namespace mooring::ui

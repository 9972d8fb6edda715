// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/searchpane.h"

#include "ui/journal/overview.h"
#include "ui/journal/searchbox.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

SearchPane::SearchPane(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_search{new SearchBox{journal, this}}
    , m_overview{new Overview{journal, this}}
    , m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(16, 24, 8, 16);
    m_column->setSpacing(16);
    m_searchLine = new QHBoxLayout;
    m_searchLine->setContentsMargins(8, 0, 8,
                                     0); // rows below have a ground of their own that reaches further
    m_searchLine->addWidget(m_search);
    m_column->addLayout(m_searchLine);
    m_column->addWidget(m_overview, 1);
    makeBar();
    makePopup();
}

void SearchPane::makeBar()
{
    m_bar = new QWidget{this};
    m_bar->hide();
    m_calendar = makeIconButton(u"calendar"_s, tr("Calendar, saved filters and trash"), m_bar);
    connect(m_calendar, &QToolButton::clicked, this, &SearchPane::openPopup);
    m_barRow = new QHBoxLayout{m_bar};
    m_barRow->setContentsMargins(16, 12, 8, 0);
    m_barRow->setSpacing(4);
    m_barRow->addWidget(m_calendar, 0, Qt::AlignTop);
}

void SearchPane::makePopup()
{
    m_popup = new QFrame{this, Qt::Popup};
    m_popup->setAccessibleName(tr("Calendar, saved filters and trash"));
    m_popup->setFrameStyle(QFrame::Box);
    auto *column = new QVBoxLayout{m_popup};
    column->setContentsMargins(8, 12, 8, 12);
}

void SearchPane::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    const bool typing = m_search->isAncestorOf(QApplication::focusWidget());
    m_search->setShowsParts(!folded);
    if (folded) {
        m_barRow->insertWidget(0, m_search, 1);
        m_popup->layout()->addWidget(m_overview);
    } else {
        closePopup();
        m_searchLine->addWidget(m_search);
        m_column->addWidget(m_overview, 1);
    }
    m_overview->show();
    m_bar->setVisible(folded);
    setVisible(!folded);
    if (typing)
        m_search->setFocus(); // moving it into another parent took the keyboard away
}

void SearchPane::openPopup()
{
    m_popup->setFixedWidth(scaled(280));
    m_popup->adjustSize();
    m_popup->move(
        m_calendar->mapToGlobal(QPoint{m_calendar->width() - m_popup->width(), m_calendar->height() + 4}));
    m_popup->show();
    m_popup->setFocus();
}

void SearchPane::closePopup() { m_popup->hide(); }

} // namespace mooring::ui

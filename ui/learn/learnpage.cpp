// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/learnpage.h"

#include "core/library/library.h"
#include "ui/learn/articleview.h"
#include "ui/learn/contentspane.h"
#include "ui/learn/pagereader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QFocusEvent>
#include <QStyle>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 264;

} // namespace

LearnPage::LearnPage(const library::Library &library, QWidget *parent)
    : QWidget{parent}
    , m_contents{new ContentsPane{library, this}}
    , m_reader{new PageReader{library, this}}
{
    setAccessibleName(tr("Learn"));
    connect(m_contents, &ContentsPane::pageChosen, this, &LearnPage::choose);
    connect(m_contents, &ContentsPane::linkChosen, this, &LearnPage::chooseLink);
    connect(m_contents, &ContentsPane::dismissed, this, &LearnPage::closeDrawer);
    connect(m_reader, &PageReader::contentsRequested, this, &LearnPage::openDrawer);
    connect(m_reader, &PageReader::pageShown, m_contents, &ContentsPane::setCurrentPage);
    connect(m_reader, &PageReader::entriesRequested, this, &LearnPage::patternRequested);
    connect(m_reader, &PageReader::stepRequested, this, &LearnPage::stepRequested);
    connect(m_reader, &PageReader::textSizeChanged, this, &LearnPage::textSizeChanged);
    connect(m_reader, &PageReader::readPagesChanged, m_contents, &ContentsPane::setReadPages);
    connect(m_reader, &PageReader::readPagesChanged, this, &LearnPage::readPagesChanged);
    m_reader->view().viewport()->installEventFilter(this);
    const auto contents = library.contents();
    if (!contents.empty())
        m_reader->showPage(contents.front().pages.front());
}

void LearnPage::showPage(const QString &id) { m_reader->showPage(id); }

void LearnPage::showPattern(const QString &id) { m_reader->showPattern(id); }

QString LearnPage::currentPage() const { return m_reader->currentPage(); }

double LearnPage::textSize() const { return m_reader->textSize(); }

void LearnPage::setTextSize(double size) { m_reader->setTextSize(size); }

void LearnPage::choose(const QString &id, const QString &query)
{
    m_reader->showPage(id);
    leaveContents(query);
}

void LearnPage::chooseLink(const QUrl &url, const QString &query)
{
    if (url.scheme() == "step"_L1) {
        emit stepRequested(url.path().toInt());
        return;
    }
    if (url.scheme() == "pattern"_L1)
        m_reader->showPattern(url.path());
    else
        m_reader->showTerm(url.path());
    leaveContents(query);
}

void LearnPage::leaveContents(const QString &query)
{
    m_reader->markWords(library::searchWords(query));
    if (m_drawerOpen) {
        closeDrawer();
        m_reader->view().setFocus(Qt::OtherFocusReason);
    }
}

void LearnPage::setReadPages(const QStringList &pages)
{
    m_reader->setReadPages(pages);
    m_contents->setReadPages(pages);
}

QString LearnPage::place() const
{
    const auto page = currentPage();
    return page.isEmpty() ? QString{} : u"%1 %2"_s.arg(page, QString::number(m_reader->place(), 'f', 3));
}

void LearnPage::setPlace(const QString &place)
{
    const auto page = place.section(u' ', 0, 0);
    showPage(page);
    if (currentPage() == page)
        m_reader->setPlace(place.section(u' ', 1).toDouble());
}

void LearnPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    keepPlaceNow();
}

void LearnPage::keepPlaceNow()
{
    if (const auto now = place(); !now.isEmpty())
        emit placeChanged(now);
}

// Counted in text: at twice the size the narrow layout comes at twice the width.
bool LearnPage::isNarrow() const { return width() + metrics::rail < scaled(metrics::narrowBelow); }

void LearnPage::openDrawer()
{
    m_drawerOpen = true;
    arrange();
    m_contents->raise();
    m_contents->searchField().setFocus(Qt::OtherFocusReason);
}

void LearnPage::closeDrawer()
{
    m_drawerOpen = false;
    arrange();
}

void LearnPage::arrange()
{
    const bool narrow = isNarrow();
    m_drawerOpen = m_drawerOpen && narrow;
    const int side = scaled(sideWidth);
    const int start = narrow ? 0 : side;
    const auto placed = [this](QRect place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    m_contents->setVisible(!narrow || m_drawerOpen);
    m_contents->setDrawer(narrow);
    m_contents->setGeometry(placed({0, 0, side, height()}));
    m_reader->setNarrow(narrow);
    m_reader->setGeometry(placed({start, 0, width() - start, height()}));
}

// A click beside the drawer closes it.
bool LearnPage::eventFilter(QObject *watched, QEvent *event)
{
    if (m_drawerOpen && event->type() == QEvent::MouseButtonPress) {
        closeDrawer();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LearnPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void LearnPage::resizeEvent(QResizeEvent * /*event*/) { arrange(); }

// Not a focus proxy: Tab would then go to the proxy at once, past all that stands before it.
void LearnPage::focusInEvent(QFocusEvent *event) { m_reader->view().setFocus(event->reason()); }

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/pagereader.h"

#include "core/library/library.h"
#include "core/library/lookup.h"
#include "ui/learn/articleview.h"
#include "ui/learn/findbar.h"
#include "ui/learn/pagearticle.h"
#include "ui/learn/printing.h"
#include "ui/learn/termmarks.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int aboveText = 16, belowText = 40, beside = 40;

/// Those of reading and of a text's end, as the window is wide.
QMargins marginsFor(bool narrow)
{
    const int side = narrow ? metrics::pageMarginNarrow : beside;
    return {side, aboveText, side, belowText};
}

} // namespace

PageReader::PageReader(const library::Library &library, QWidget *parent)
    : QWidget{parent}
    , m_library{library}
    , m_view{new ArticleView{this}}
    , m_find{new FindBar{*m_view, this}}
    , m_bar{createBar()}
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    setNarrow(false);
    connect(m_view, &ArticleView::pageRequested, this, &PageReader::showPage);
    connect(m_view, &ArticleView::patternRequested, this, &PageReader::showPattern);
    connect(m_view, &ArticleView::stepRequested, this, &PageReader::stepRequested);
    connect(m_view, &ArticleView::linkActivated, this, &PageReader::follow);
    connect(m_view, &ArticleView::writing, this, [this](QTextDocument &document) {
        const auto *head = m_library.head(currentPage());
        if (head == nullptr || !head->reviewed.isEmpty()) // not where words are looked up
            markTerms(document, m_library, m_view->look());
        appendFoot(document, m_view->look(), footState());
    });
    connect(m_view, &ArticleView::written, m_find, &FindBar::refresh);
    connect(m_view, &ArticleView::zoomWanted, this, &PageReader::setTextSize);
    createActions();
}

void PageReader::showPage(const QString &id)
{
    if (m_library.page(id) != nullptr)
        visit(Kind::Page, id);
}

void PageReader::showPattern(const QString &id)
{
    if (m_library.patterns().find(id) != nullptr)
        visit(Kind::Pattern, id);
}

void PageReader::showTerm(const QString &id)
{
    const auto *term = m_library.term(id);
    const auto page = QString::fromLatin1(library::lookup::glossary);
    if (term == nullptr || m_library.page(page) == nullptr)
        return;
    visit(Kind::Page, page);
    for (auto block = m_view->document()->begin(); block.isValid(); block = block.next())
        if (block.text().startsWith(term->word + u'.')) {
            m_view->moveCursor(QTextCursor::End); // so that it ends up on top
            m_view->setTextCursor(QTextCursor{block});
            m_view->ensureCursorVisible();
            return;
        }
}

QString PageReader::currentPage() const
{
    return m_visits.empty() || m_visits[m_at].kind != Kind::Page ? QString{} : m_visits[m_at].id;
}

void PageReader::visit(Kind kind, const QString &id)
{
    const Visit next{kind, id, 0};
    if (!m_visits.empty() && m_visits[m_at] == next)
        return;
    rememberScroll();
    if (!m_visits.empty())
        m_visits.erase(m_visits.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_visits.end());
    m_visits.push_back(next);
    m_at = m_visits.size() - 1;
    showVisit();
}

void PageReader::back()
{
    if (canGoBack())
        goTo(m_at - 1);
}

void PageReader::forward()
{
    if (canGoForward())
        goTo(m_at + 1);
}

void PageReader::goTo(std::size_t visit)
{
    rememberScroll();
    m_at = visit;
    showVisit();
}

void PageReader::rememberScroll()
{
    if (!m_visits.empty())
        m_visits[m_at].scroll = m_view->verticalScrollBar()->value();
}

void PageReader::showVisit()
{
    const auto &visit = m_visits[m_at];
    m_sourcesShown = false;
    m_view->showMarkdown(markdown());
    m_view->setAccessibleName(m_view->document()->firstBlock().text());
    m_view->document()->size(); // lays it all out, or there would be nothing to scroll yet
    m_view->verticalScrollBar()->setValue(visit.scroll);
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    emit pageShown(currentPage());
}

QString PageReader::markdown() const
{
    if (m_visits.empty())
        return {};
    const auto &visit = m_visits[m_at];
    if (visit.kind == Kind::Page)
        return pageInMarkdown(m_library, *m_library.page(visit.id));
    return patternInMarkdown(m_library, *m_library.patterns().find(visit.id));
}

FootState PageReader::footState() const { return {m_sourcesShown, m_read.contains(currentPage()), true}; }

void PageReader::appendFoot(QTextDocument &document, const ArticleLook &look, FootState state) const
{
    if (m_visits.empty())
        return;
    const auto &visit = m_visits[m_at];
    if (visit.kind == Kind::Page)
        ui::appendFoot(document, m_library, *m_library.head(visit.id), state, look);
    else
        ui::appendFoot(document, m_library, *m_library.patterns().find(visit.id), look);
}

void PageReader::follow(const QUrl &url)
{
    if (url.toString() == QLatin1StringView{foot::sources})
        showSources(!m_sourcesShown);
    else if (url.toString() == QLatin1StringView{foot::read})
        toggleRead();
    else if (url.scheme() == "source"_L1)
        showSources(true);
    else if (url.scheme() == "term"_L1)
        showTerm(url.path());
    else if (url.toString() == QLatin1StringView{foot::entries})
        emit entriesRequested(m_visits[m_at].id);
    else if (url.scheme().startsWith("http"_L1))
        askToOpen(url);
}

void PageReader::writeAgain()
{
    const auto scroll = m_view->verticalScrollBar()->value();
    m_view->showMarkdown(m_view->markdown());
    m_view->document()->size();
    m_view->verticalScrollBar()->setValue(scroll);
}

void PageReader::showSources(bool shown)
{
    m_sourcesShown = shown;
    writeAgain();
    if (shown)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
}

void PageReader::toggleRead()
{
    const auto page = currentPage();
    if (!m_read.remove(page))
        m_read.insert(page);
    writeAgain();
    emit readPagesChanged(readPages());
}

QStringList PageReader::readPages() const
{
    QStringList pages{m_read.cbegin(), m_read.cend()};
    pages.sort();
    return pages;
}

void PageReader::setReadPages(const QStringList &pages)
{
    const bool before = m_read.contains(currentPage());
    m_read = {pages.cbegin(), pages.cend()};
    if (m_read.contains(currentPage()) != before)
        writeAgain();
}

double PageReader::place() const
{
    const auto *bar = m_view->verticalScrollBar();
    return bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
}

void PageReader::setPlace(double place)
{
    m_view->document()->size();
    auto *bar = m_view->verticalScrollBar();
    bar->setValue(qRound(std::clamp(place, 0., 1.) * bar->maximum()));
}

void PageReader::askToOpen(const QUrl &url)
{
    auto *question =
        new QMessageBox{QMessageBox::Question, tr("Open in your browser?"),
                        tr("%1\n\nYour browser will load this page from the internet and may remember it.")
                            .arg(url.toString()),
                        QMessageBox::NoButton, this};
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *open = question->addButton(tr("Open"), QMessageBox::AcceptRole);
    question->addButton(tr("Stay here"), QMessageBox::RejectRole);
    connect(open, &QAbstractButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    question->open();
}

void PageReader::goToHeading(int direction)
{
    auto cursor = m_view->textCursor();
    const auto step = [direction](const QTextBlock &from) {
        return direction > 0 ? from.next() : from.previous();
    };
    for (auto block = step(cursor.block()); block.isValid(); block = step(block)) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        cursor.setPosition(block.position());
        m_view->moveCursor(direction > 0 ? QTextCursor::End
                                         : QTextCursor::Start); // so that it ends up on top
        m_view->setTextCursor(cursor);
        m_view->ensureCursorVisible();
        return;
    }
}

double PageReader::textSize() const { return m_view->zoom(); }

void PageReader::setTextSize(double size)
{
    const auto before = textSize();
    m_view->setZoom(size);
    if (!qFuzzyCompare(before, textSize()))
        emit textSizeChanged(textSize());
}

void PageReader::markWords(const QStringList &words) { m_find->mark(words); }

void PageReader::setNarrow(bool narrow)
{
    m_contents->setVisible(narrow);
    m_bar->layout()->setContentsMargins(narrow ? 16 : 24, 0, narrow ? 16 : 24, 1);
    m_view->setMargins(marginsFor(narrow));
}

void PageReader::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog{printer.get(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { print(*printer); });
    dialog->open();
}

void PageReader::print(QPrinter &printer) const
{
    printArticle(printer, markdown(), [this](QTextDocument &document, const ArticleLook &look) {
        appendFoot(document, look, {true, false, false});
    });
}

void PageReader::saveAsPdf()
{
    auto *dialog = new QFileDialog{this, tr("Save as PDF"), {}, tr("PDF (*.pdf)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        QPrinter printer{QPrinter::HighResolution};
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        print(printer);
    });
    dialog->open();
}

void PageReader::paintEvent(QPaintEvent *event)
{
    QPainter painter{this};
    painter.fillRect(event->rect(), colour(palette(), Colour::Surface));
    painter.fillRect(0, m_bar->height() - 1, width(), 1, colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui

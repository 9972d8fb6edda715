// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/helpreader.h"

#include "core/library/library.h"
#include "ui/learn/articletext.h"
#include "ui/learn/careplancard.h"
#include "ui/learn/helplinescard.h"
#include "ui/learn/pagearticle.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QDate>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 392, columnGap = 32;

QString checkedWords(const std::vector<library::HelpLine> &lines)
{
    QDate oldest;
    for (const auto &line : lines) {
        const auto checked = QDate::fromString(line.checked, Qt::ISODate);
        oldest = oldest.isValid() ? std::min(oldest, checked) : checked;
    }
    if (!oldest.isValid())
        return HelpReader::tr("Numbers can change. Mooring sends nothing and calls nobody.");
    return HelpReader::tr(
               "Numbers can change. These were last checked on %1. Mooring sends nothing and calls "
               "nobody.")
        .arg(QLocale{}.toString(oldest, u"d MMMM yyyy"_s));
}

} // namespace

HelpReader::HelpReader(const library::Library &library, QWidget *parent) : QWidget{parent}, m_library{library}
{
    const auto *page = library.page(QString::fromLatin1(library::Library::helpPage));
    const auto title = page != nullptr ? page->title : tr("When to get help");
    setAccessibleName(title);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead(title));
    m_scroll = makeScrollArea(createContent(), this);
    layout->addWidget(m_scroll, 1);
    reset();
    setLockOffered(false);
    arrange();
}

QWidget *HelpReader::createHead(const QString &title)
{
    m_head = new QWidget{this};
    auto *head = m_head;
    head->setFixedHeight(scaled(metrics::pageHead));
    m_back = makeButton(tr("Back"), ButtonKind::Plain, head);
    m_back->setIcon(icon(u"left"_s));
    m_lock = makeButton(tr("Lock now"), ButtonKind::Plain, head);
    m_lock->setIcon(icon(u"lock"_s));
    m_promise = new ElidedLabel{tr("Opens without a passphrase and without a network"), FontSize::Small,
                                Colour::TextMuted, head};
    auto *layout = new QHBoxLayout{head};
    layout->setContentsMargins(metrics::pageMargin, 8, metrics::pageMargin, 0);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(title, LabelKind::Display, head));
    layout->addStretch(1);
    layout->addWidget(m_promise);
    layout->addWidget(m_lock);
    layout->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &HelpReader::goBack);
    connect(m_lock, &QPushButton::clicked, this, &HelpReader::lockRequested);
    return head;
}

QWidget *HelpReader::createContent()
{
    auto *content = new QWidget{this};
    m_text = new ArticleText{content};
    m_side = new QWidget{content};
    m_lines = new HelpLinesCard{m_library, m_side};
    auto *side = new QVBoxLayout{m_side};
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(12);
    side->addWidget(m_lines);
    auto *checked =
        new TextLabel{checkedWords(m_library.helpLines()), FontSize::Caption, Colour::TextMuted, m_side};
    side->addWidget(checked);
    m_sideColumn = side;
    side->addStretch(1);
    m_columns = new QBoxLayout{QBoxLayout::LeftToRight, content};
    m_columns->setSpacing(columnGap);
    m_columns->addWidget(m_text, 1);
    m_columns->addWidget(m_side);
    connect(m_text, &ArticleView::pageRequested, this, &HelpReader::readPage);
    connect(m_text, &ArticleView::patternRequested, this, &HelpReader::readPattern);
    connect(m_text, &ArticleView::stepRequested, this, &HelpReader::readStep);
    return content;
}

void HelpReader::reset()
{
    if (const auto *page = m_library.page(QString::fromLatin1(library::Library::helpPage)))
        read(m_library.markdown(library::withoutSources(page->body), library::Library::HelpLines::LeftOut));
    m_text->setAccessibleName(accessibleName());
    m_away = false;
    m_back->setVisible(m_backOffered);
}

void HelpReader::goBack()
{
    if (m_away)
        reset();
    else
        emit backRequested();
}

void HelpReader::read(const QString &markdown)
{
    m_text->showMarkdown(markdown);
    m_text->setAccessibleName(m_text->document()->firstBlock().text());
    m_scroll->verticalScrollBar()->setValue(0);
    m_away = true;
    m_back->setVisible(true);
}

void HelpReader::readPage(const QString &id)
{
    if (id == QLatin1StringView{library::Library::helpPage})
        reset();
    else if (const auto *page = m_library.page(id)) {
        auto words = *page; // There is no foot here to which the numbers could lead.
        words.body = library::withoutSources(words.body);
        read(pageInMarkdown(m_library, words));
    }
}

void HelpReader::readPattern(const QString &id)
{
    if (const auto *pattern = m_library.patterns().find(id))
        read(patternInMarkdown(m_library, *pattern));
}

void HelpReader::readStep(int number)
{
    const auto &steps = m_library.steps();
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [number](const library::Step &each) { return each.number == number; });
    if (step != steps.end())
        read(u"# "_s + step->title + u"\n\n"_s + m_library.markdown(step->body));
}

void HelpReader::addCarePlan(Journal &journal)
{
    m_care = new CarePlanCard{journal, m_side};
    m_sideColumn->insertWidget(m_sideColumn->count() - 1, m_care);
}

void HelpReader::keepNow()
{
    if (m_care != nullptr)
        m_care->keepNow();
}

void HelpReader::setBackOffered(bool offered)
{
    m_backOffered = offered;
    m_back->setVisible(offered || m_away);
}

void HelpReader::setLockOffered(bool offered) { m_lock->setVisible(offered); }

// In a narrow window the lines come first: they are what cannot wait.
void HelpReader::arrange()
{
    const bool narrow = width() + metrics::rail < scaled(metrics::narrowBelow);
    const int margin = narrow ? metrics::pageMarginNarrow : metrics::pageMargin;
    m_promise->setVisible(!narrow);
    m_head->layout()->setContentsMargins(margin, 8, margin, 0);
    m_columns->setContentsMargins(margin, 0, margin, margin);
    m_columns->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(sideWidth));
    m_side->setMinimumWidth(narrow ? 0 : scaled(sideWidth));
}

void HelpReader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_back->isVisible())
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void HelpReader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/picturecard.h"

#include "ui/trends/charttable.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

enum Page { PicturePage, TablePage, NothingPage };

constexpr int wordsInset = 24, wordsBelow = 8; // px

} // namespace

PictureCard::PictureCard(const QString &title, QWidget *chart, Picture *picture, QAbstractItemModel *model,
                         QWidget *parent)
    : Card{title, parent}
    , m_chart{chart}
    , m_picture{picture}
    , m_table{new ChartTable{model, tr("%1, as a table").arg(title), this}}
    , m_nothing{new TextLabel{{}, FontSize::Body, Colour::TextMuted, this}}
    , m_pages{new QStackedWidget{this}}
    , m_asTable{addTableButton(*this)}
    , m_more{makeIconButton(u"more"_s, tr("More about %1").arg(title), this)}
    , m_menu{new QMenu{this}}
{
    body().setContentsMargins({});
    body().setSpacing(0);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *nothing = new QWidget{this};
    auto *layout = new QVBoxLayout{nothing};
    layout->setContentsMargins(wordsInset, 0, wordsInset, wordsInset);
    layout->addWidget(m_nothing);
    for (QWidget *page : std::initializer_list<QWidget *>{m_chart, insetTable(m_table), nothing})
        m_pages->addWidget(page);
    body().addWidget(m_pages, 1);
    addHeadWidget(m_more);
    addMenu();
    connect(m_asTable, &QToolButton::toggled, this, &PictureCard::turn);
}

void PictureCard::addMenu()
{
    const auto add = [this](const QString &words, TakeOut as) {
        connect(m_menu->addAction(words), &QAction::triggered, this,
                [this, as] { emit takeOutRequested(as); });
    };
    add(tr("Save as a picture (PNG)…"), TakeOut::Png);
    add(tr("Save as a drawing (SVG)…"), TakeOut::Svg);
    add(tr("Save the numbers (CSV)…"), TakeOut::Csv);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

TextLabel *PictureCard::addWords(FontSize size, Colour ink, Beside where)
{
    auto *words = new TextLabel{{}, size, ink, this};
    auto *row = new QVBoxLayout;
    row->setContentsMargins(metrics::inset, 0, metrics::inset, where == Beside::Below ? wordsBelow : 0);
    row->addWidget(words);
    body().insertLayout(where == Beside::Above ? 0 : -1, row);
    return words;
}

bool PictureCard::showsTable() const { return m_pages->currentIndex() == TablePage; }

bool PictureCard::isEmpty() const { return !m_nothing->text().isEmpty(); }

QString PictureCard::missing() const { return m_nothing->text(); }

QString PictureCard::summary() const { return m_chart->accessibleDescription(); }

void PictureCard::setMissing(const QString &words)
{
    m_nothing->setText(words);
    m_asTable->setEnabled(words.isEmpty());
    m_more->setEnabled(words.isEmpty());
    choosePage();
}

/// Never an axis with nothing on it.
void PictureCard::choosePage()
{
    const int page = isEmpty() ? NothingPage : m_asTable->isChecked() ? TablePage : PicturePage;
    if (page == m_pages->currentIndex())
        return;
    m_pages->setCurrentIndex(page);
    pageChanged();
}

void PictureCard::turn()
{
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    choosePage();
    if (!hadFocus)
        return;
    QWidget *next = showsTable() ? m_table : m_chart;
    (next->focusPolicy() == Qt::NoFocus ? m_asTable : next)->setFocus(Qt::OtherFocusReason);
}

void PictureCard::pageChanged() {}

} // namespace mooring::ui

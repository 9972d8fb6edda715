// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/picturecard.h"

#include "ui/trends/charttable.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsInset = 24, wordsBelow = 8; // px

} // namespace

PictureCard::PictureCard(const QString &title, QWidget *chart, Picture *picture, QAbstractItemModel *model,
                         QWidget *parent)
    : Card{title, parent}
    , m_chart{chart}
    , m_picture{picture}
    , m_model{model}
    , m_pages{new QStackedWidget{&bodyWidget()}}
    , m_nothingPage{new QWidget{m_pages}}
    , m_nothing{new TextLabel{{}, FontSize::Body, Colour::TextMuted, m_nothingPage}}
    , m_asTable{addTableButton(*this)}
    , m_more{makeIconButton(u"more"_s, tr("More about %1").arg(title), this)}
    , m_menu{new QMenu{this}}
{
    body().setContentsMargins({});
    body().setSpacing(0);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout{m_nothingPage};
    layout->setContentsMargins(wordsInset, 0, wordsInset, wordsInset);
    layout->addWidget(m_nothing);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_nothingPage);
    body().addWidget(m_pages, 1);
    addHeadWidget(m_more);
    addMenu();
    connect(m_asTable, &QToolButton::toggled, this, &PictureCard::turn);
}

ChartTable &PictureCard::table()
{
    if (m_table == nullptr)
        makeTable();
    return *m_table;
}

void PictureCard::makeTable()
{
    m_tablePage = new QWidget{m_pages};
    m_table = new ChartTable{m_model, tr("%1, as a table").arg(title()), m_tablePage};
    if (m_keepsWords)
        m_table->keepWords();
    inset(*m_table, *m_tablePage);
    m_pages->addWidget(m_tablePage);
    connect(m_table, &ChartTable::activated, this, &PictureCard::rowActivated);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { emit rowRead(row); });
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

bool PictureCard::showsTable() const { return m_table != nullptr && m_pages->currentWidget() == m_tablePage; }

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
    if (m_asTable->isChecked())
        table();
    QWidget *page = isEmpty() ? m_nothingPage : m_asTable->isChecked() ? m_tablePage : m_chart;
    if (page == m_pages->currentWidget())
        return;
    m_pages->setCurrentWidget(page);
    pageChanged();
}

void PictureCard::turn()
{
    const bool hadFocus = m_chart->hasFocus() || (m_table != nullptr && m_table->hasFocus());
    choosePage();
    if (!hadFocus)
        return;
    QWidget *next = showsTable() ? m_table : m_chart;
    (next->focusPolicy() == Qt::NoFocus ? m_asTable : next)->setFocus(Qt::OtherFocusReason);
}

void PictureCard::pageChanged() {}

} // namespace mooring::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/contentspane.h"

#include "ui/learn/contentsdelegate.h"
#include "ui/learn/contentsmodel.h"
#include "ui/learn/resultsmodel.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

ContentsPane::ContentsPane(const library::Library &library, QWidget *parent)
    : QWidget{parent}
    , m_contentsModel{new ContentsModel{library, this}}
    , m_resultsModel{new ResultsModel{library, this}}
    , m_search{new SearchField{this}}
    , m_contents{createList(tr("Contents"))}
    , m_results{createList(tr("What was found"))}
    , m_nothing{makeLabel(tr("Nothing here says this. Another word may find it."), LabelKind::SmallMuted,
                          this)}
    , m_lists{new QStackedWidget{this}}
{
    m_contents->setModel(m_contentsModel);
    m_contents->setItemDelegate(new ContentsDelegate{m_contents});
    m_results->setModel(m_resultsModel);
    m_results->setItemDelegate(new ResultsDelegate{m_results});
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setMargin(8);
    for (QWidget *each : std::initializer_list<QWidget *>{m_contents, m_results, m_nothing})
        m_lists->addWidget(each);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(16, 24, 17, 8);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_lists, 1);
    createSearch();
    m_contents->viewport()->installEventFilter(this);
}

void ContentsPane::createSearch()
{
    m_search->setProperty("dense", true);
    m_search->setPlaceholderText(tr("Search the pages"));
    m_search->setAccessibleName(tr("Search the pages"));
    m_search->helpButton().hide(); // Words are all that can be typed here.
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ContentsPane::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_resultsModel->index(0)); });
}

QListView *ContentsPane::createList(const QString &name)
{
    auto *list = new QListView{this};
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->viewport()->setAutoFillBackground(false);
    connect(list, &QListView::clicked, this, &ContentsPane::choose);
    connect(list, &QListView::activated, this, &ContentsPane::choose);
    return list;
}

void ContentsPane::search(const QString &query)
{
    if (query.trimmed().isEmpty()) {
        m_lists->setCurrentWidget(m_contents);
        return;
    }
    m_resultsModel->setQuery(query);
    m_results->scrollToTop();
    const bool found = m_resultsModel->rowCount() > 0;
    m_lists->setCurrentWidget(found ? static_cast<QWidget *>(m_results) : m_nothing);
}

void ContentsPane::choose(const QModelIndex &index)
{
    if (index.model() != m_resultsModel) {
        if (const auto id = index.data(ContentsModel::IdRole).toString(); !id.isEmpty())
            emit pageChosen(id, {});
        return;
    }
    const QUrl url{index.data(ResultsModel::UrlRole).toString()};
    if (url.scheme() == "page"_L1)
        emit pageChosen(url.path(), m_search->text());
    else if (!url.isEmpty())
        emit linkChosen(url, m_search->text());
}

void ContentsPane::setReadPages(const QStringList &pages) { m_contentsModel->setReadPages(pages); }

void ContentsPane::setCurrentPage(const QString &id)
{
    const auto index = m_contentsModel->indexOf(id);
    m_contents->setCurrentIndex(index);
    revealCurrent();
}

// From the top as far as needed: where there is room again, the beginning is shown again.
void ContentsPane::revealCurrent()
{
    m_contents->scrollToTop();
    if (m_contents->currentIndex().isValid())
        m_contents->scrollTo(m_contents->currentIndex());
}

void ContentsPane::setDrawer(bool drawer)
{
    m_drawer = drawer;
    update();
}

// Down goes from the field into what was found.
bool ContentsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_contents->viewport()
        && event->type() == QEvent::Resize) // The list itself learns it later.
        QMetaObject::invokeMethod(this, &ContentsPane::revealCurrent, Qt::QueuedConnection);
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        auto *list = qobject_cast<QListView *>(m_lists->currentWidget());
        if (list != nullptr && list->model()->rowCount() > 0) {
            list->setFocus(Qt::TabFocusReason);
            if (!list->currentIndex().isValid())
                list->setCurrentIndex(list->model()->index(list == m_contents ? 1 : 0, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ContentsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit dismissed();
    else
        QWidget::keyPressEvent(event);
}

void ContentsPane::paintEvent(QPaintEvent *event)
{
    QPainter painter{this};
    painter.fillRect(event->rect(), colour(palette(), Colour::Background));
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), {width() - 1, 0, 1, height()});
    painter.fillRect(edge, colour(palette(), m_drawer ? Colour::Outline : Colour::Hairline));
}

} // namespace mooring::ui

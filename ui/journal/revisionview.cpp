// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/revisionview.h"

#include "core/journal/journal.h"
#include "ui/journal/differenceview.h"
#include "ui/journal/entrybody.h"
#include "ui/journal/entrywords.h"
#include "ui/journal/pane.h"
#include "ui/journal/steadymargin.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int datesAtOnce = 5;

} // namespace

RevisionView::RevisionView(const Journal &journal, QWidget *parent) : QWidget{parent}, m_journal{journal}
{
    m_dates = new QListWidget{this};
    m_dates->setAccessibleName(tr("Earlier versions, newest first"));
    m_dates->setFont(ui::font(FontSize::Small));
    connect(m_dates, &QListWidget::currentRowChanged, this, &RevisionView::showVersion);
    auto *margins = new QVBoxLayout;
    margins->setContentsMargins(24, 8, 16, 8);
    margins->addWidget(m_dates);
    margins->addSpacing(8);
    m_view = new SegmentedControl{this};
    m_view->setAccessibleName(tr("What is shown of it"));
    m_view->addSegment(tr("What changed since"));
    m_view->addSegment(tr("As it stood"));
    margins->addWidget(m_view, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(margins);
    m_changes = new DifferenceView{m_journal, this};
    m_pages = new QStackedWidget{this};
    m_pages->addWidget(m_changes);
    m_pages->addWidget(makePage());
    column->addWidget(m_pages, 1);
    connect(m_view, &SegmentedControl::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    setFocusProxy(m_dates);
}

QWidget *RevisionView::makeHead()
{
    auto *head = new Pane{Colour::SurfaceRaised, this};
    head->setHairlines(Qt::BottomEdge);
    head->setFixedHeight(scaled(56));
    auto *back = makeIconButton(u"left"_s, tr("Back to the entry (Esc)"), head);
    auto *title = new ElidedLabel{tr("Earlier versions"), FontSize::Body, Colour::Text, head};
    title->setWeight(Weight::Strong);
    m_restore = makeButton(tr("Restore this version"), ButtonKind::Text, head, ControlSize::Small);
    connect(back, &QToolButton::clicked, this, &RevisionView::closed);
    connect(m_restore, &QPushButton::clicked, this, &RevisionView::restoreShown);
    auto *row = new QHBoxLayout{head};
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(back);
    row->addWidget(title, 1);
    row->addWidget(m_restore);
    return head;
}

QWidget *RevisionView::makePage()
{
    auto *page = new QWidget{this};
    m_body = new EntryBody{m_journal, page};
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 24);
    column->addWidget(m_body);
    column->addStretch(1);
    auto *scroll = makeScrollArea(page, this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new SteadyMargin{*scroll, *page->layout()};
    scroll->setAccessibleName(tr("The chosen version"));
    return scroll;
}

Status RevisionView::show(EntryId id)
{
    auto revisions = m_journal.revisions(id);
    if (!revisions)
        return tl::unexpected{revisions.error()};
    auto now = m_journal.entry(id);
    if (!now)
        return tl::unexpected{now.error()};
    m_revisions = std::move(*revisions);
    m_now = *std::move(now);
    m_dates->clear();
    for (const auto &revision : m_revisions)
        m_dates->addItem(moment(revision.savedAt.toLocalTime()));
    const auto rows = std::clamp(m_dates->count(), 1, datesAtOnce);
    m_dates->setFixedHeight(rows * scaled(32) + 2);
    m_dates->setCurrentRow(0);
    showVersion(m_dates->currentRow());
    return {};
}

void RevisionView::showVersion(int row)
{
    const bool some = row >= 0 && static_cast<std::size_t>(row) < m_revisions.size();
    m_pages->setVisible(some);
    m_restore->setEnabled(some && !m_journal.isReadOnly());
    if (!some)
        return;
    const Entry &version = m_revisions[static_cast<std::size_t>(row)].entry;
    m_body->show(version);
    m_changes->show(version, m_now);
}

void RevisionView::restoreShown()
{
    if (const auto row = m_dates->currentRow(); row >= 0)
        emit restoreRequested(m_revisions.at(static_cast<std::size_t>(row)).entry);
}

void RevisionView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mooring::ui

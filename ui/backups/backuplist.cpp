// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuplist.h"

#include "ui/widgets/textlabel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int rowHeight = 30, mostRows = 7;

std::vector<BackupModel::Row> rowsOf(const JournalAtRest &journal)
{
    std::vector<BackupModel::Row> rows;
    for (const BackupFile &file : backupsIn(journal.folder, journal.path))
        rows.push_back({file, {}});
    return rows;
}

std::vector<BackupModel::Row> lookInto(std::vector<BackupModel::Row> rows, const JournalKey &key,
                                       const Progress &progress)
{
    const auto count = static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!progress(static_cast<double>(i) / count))
            break;
        rows[i].content = inspectBackup(rows[i].file.path, key);
    }
    return rows;
}

void dress(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(scaled(rowHeight));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // What there is room for: the reason is cut first, the state never.
    table.horizontalHeader()->setSectionResizeMode(BackupModel::Why, QHeaderView::Stretch);
    table.setFont(ui::font(FontSize::Small));
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

BackupList::BackupList(QWidget *parent)
    : QWidget{parent}
    , m_model{new BackupModel{this}}
    , m_table{new QTableView{this}}
    , m_nothing{
          new TextLabel{tr("There is none yet. One is made when you open the journal for the first time "
                           "on a day, or when you ask for it."),
                        FontSize::Small, Colour::TextMuted, this}}
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Backups, newest first"));
    dress(*m_table);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->addWidget(m_table);
    column->addWidget(m_nothing);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupList::chosenChanged);
}

void BackupList::show(const JournalAtRest &journal)
{
    auto rows = rowsOf(journal);
    take(rows);
    m_work.start(
        [this, rows = std::move(rows), key = journal.key](const Progress &progress) -> BackgroundWork::Then {
            return [this, looked = lookInto(rows, *key, progress)] {
                take(looked);
                emit checked();
            };
        });
}

// The one chosen stays chosen; at first it is the newest that is good.
void BackupList::take(std::vector<BackupModel::Row> rows)
{
    const auto *before = m_model->rowAt(m_table->currentIndex().row());
    const QString path = before != nullptr ? before->file.path : QString{};
    m_model->setRows(std::move(rows));
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + std::clamp(count, 1, mostRows) * scaled(rowHeight) + 4);
    int current = -1;
    for (int row = 0; row < count; ++row)
        if (m_model->rowAt(row)->file.path == path || (current < 0 && m_model->isGood(row)))
            current = row;
    m_table->setCurrentIndex(m_model->index(current, 0));
    emit chosenChanged();
}

QString BackupList::chosen() const
{
    const int row = m_table->currentIndex().row();
    return m_model->isGood(row) ? m_model->rowAt(row)->file.path : QString{};
}

int BackupList::good() const
{
    int good = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        good += m_model->isGood(row) ? 1 : 0;
    return good;
}

} // namespace mooring::ui

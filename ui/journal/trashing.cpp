// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/trashing.h"

#include "core/journal/journal.h"

#include <QMessageBox>
#include <QPushButton>

namespace mooring::ui {

Trashing::Trashing(Journal &journal, QObject *parent) : QObject{parent}, m_journal{journal} {}

void Trashing::moveToTrash(EntryId id)
{
    if (const auto done = m_journal.moveToTrash(id); !done) {
        emit failed(done.error());
        return;
    }
    m_undoable.push_back(id);
    emit trashed(id);
}

void Trashing::undo()
{
    if (!canUndo())
        return;
    restore(m_undoable.back());
}

void Trashing::restore(EntryId id)
{
    if (const auto done = m_journal.restore(id); !done) {
        emit failed(done.error());
        return;
    }
    std::erase(m_undoable, id);
    emit restored(id);
}

void Trashing::askToErase(EntryId id, QWidget *parent)
{
    auto *question = new QMessageBox{QMessageBox::Question, tr("Delete for good"),
                                     tr("Delete this entry and its earlier versions for good?"),
                                     QMessageBox::NoButton, parent};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("It cannot be brought back, except from a backup."));
    auto *deletes = question->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    auto *keeps = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->setDefaultButton(keeps);
    question->setEscapeButton(keeps);
    connect(question, &QMessageBox::buttonClicked, this, [this, id, deletes](const QAbstractButton *pressed) {
        if (pressed == deletes)
            erase(id);
    });
    question->open();
}

void Trashing::erase(EntryId id)
{
    if (const auto done = m_journal.erase(id); !done) {
        emit failed(done.error());
        return;
    }
    std::erase(m_undoable, id);
    emit erased(id);
}

} // namespace mooring::ui
